import type { Topic } from '../../components/card/topic.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { namesOf } from '../../lib/domain/review.ts';
import { wordsAt } from '../../lib/domain/span.ts';
import type { About } from '../../lib/page/marks.ts';
import { keptSource, sourceOf } from '../../lib/page/subject.ts';
import type { Read } from './reading.ts';

/** What the card of a mark shows. */
export function topicOf(about: About, read: Read): Topic {
  const { findings, article } = read;
  switch (about.kind) {
    case 'claim': {
      const { type, score, flags, why } = about.claim;
      const source = sourceOf(article.text, findings, about.claim);
      return { kind: 'claim', type, score, flags, why, source, names: namesOf(findings) };
    }
    case 'mine':
      return keptTopic(about.annotation, namesOf(findings));
    case 'source': {
      const { source } = about.attribution;
      const same = findings.attributions.filter((other) => source && other.source?.name === source.name);
      return {
        kind: 'source',
        source: keptSource(article.text, about.attribution),
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
        places: mentions.map((span) => ({ span, words: wordsAt(article.text, around(article.text, span)) })),
      };
    }
  }
}

/** An annotation whose claim the machine no longer finds shows what was found then. */
function keptTopic({ finding, source }: Annotation, names: readonly string[]): Topic {
  if (!finding) return { kind: 'words' };
  const { type, score, flags, why } = finding;
  return { kind: 'claim', type, score, flags, why, source, names };
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
