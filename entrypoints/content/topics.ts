import type { Cite, Topic } from '../../components/card/topic.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Claim, Findings } from '../../lib/domain/finding.ts';
import { namesOf } from '../../lib/domain/review.ts';
import { overlaps, wordsAt } from '../../lib/domain/span.ts';
import { valueWords } from '../../lib/words/values.ts';
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
      return {
        kind: 'claim',
        type,
        score,
        flags,
        why,
        source,
        names: namesOf(findings),
        clause: about.claim.clause && wordsAt(article.text, about.claim.clause),
        cites: citesOf(findings, about.claim),
      };
    }
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

/** What a claim's sentence links to, or cites as its source, each address once. */
function citesOf({ citations }: Findings, claim: Claim): readonly Cite[] {
  const own = citations.filter((citation) => overlaps(citation, claim));
  return [...new Map(own.map(({ name, url }) => [url ?? name, { name, url }])).values()];
}

/** An annotation whose claim the machine no longer finds shows what was found then. */
function keptTopic({ finding, source }: Annotation, names: readonly string[]): Topic {
  if (!finding) return { kind: 'words' };
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
