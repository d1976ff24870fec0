import { claimTopic } from '../../components/card/claim-topic.ts';
import type { Topic } from '../../components/card/topic.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { keptSource } from '../../lib/domain/kept-source.ts';
import { namesOf } from '../../lib/domain/review.ts';
import { wordsAt } from '../../lib/domain/span.ts';
import { valueWords } from '../../lib/words/values.ts';
import type { About } from '../../lib/page/marks.ts';
import type { Read } from './reading.ts';

/** What the card of a mark shows. */
export function topicOf(about: About, read: Read): Topic {
  const { findings, article } = read;
  switch (about.kind) {
    case 'claim':
      return claimTopic(article.text, findings, about.claim);
    case 'mine':
      return keptTopic(about.annotation, namesOf(findings));
    case 'source': {
      const { source } = about.attribution;
      const same = findings.attributions.filter((other) => source && other.source?.name === source.name);
      return {
        kind: 'source',
        source: keptSource(article.text, findings, about.attribution),
        says: same.map(({ content }) => ({ span: content, words: wordsAt(article.text, content) })),
      };
    }
    case 'name': {
      const { entity } = about;
      const mentions = findings.entities.filter(({ mentionOf }) => mentionOf === entity.mentionOf);
      return {
        kind: 'name',
        type: entity.type,
        name: entity.name,
        role: mentions.find(({ role }) => role !== undefined)?.role ?? null,
        value: entity.value ? valueWords(entity.value) : null,
        places: mentions.map((span) => ({ span, words: wordsAt(article.text, around(article.text, span)) })),
      };
    }
  }
}

/** An annotation whose claim the machine no longer finds shows what was found then. */
function keptTopic({ finding, source }: Annotation, names: readonly string[]): Topic {
  if (!finding) return { kind: 'words', names };
  const { type, score, flags, why } = finding;
  return { kind: 'claim', type, score, flags, why, source, names, clause: null, cites: [] };
}

/** A mention with some words around it. */
function around(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const from = text.lastIndexOf(' ', Math.max(0, start - 40)) + 1;
  const to = text.indexOf(' ', end + 50);
  const [line, next] = [text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end)];
  return {
    start: Math.max(from, line),
    end: Math.min(to === -1 ? text.length : to, next === -1 ? text.length : next),
  };
}
