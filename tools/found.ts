import { chooseClaims, DEFAULT_DENSITY } from '../lib/domain/density.ts';
import { rungOf } from '../lib/domain/finding.ts';
import { wordsAt } from '../lib/domain/span.ts';
import { scoreWords } from '../lib/words/values.ts';
import type { PageState } from '../lib/messages/protocol.ts';
import { say } from '../lib/words/say.ts';

type Read = Extract<PageState, { readonly state: 'read' }>;

const oneLine = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 96 ? `${line.slice(0, 95)}…` : line;
};

/** What was found on a page, as lines for a terminal. */
export function foundIn({ page, text, findings }: Read): readonly string[] {
  const claims = chooseClaims(findings.claims, findings.words, DEFAULT_DENSITY);
  const names = new Map(findings.entities.map((entity) => [entity.mentionOf, entity]));
  const ofType = (type: string): string =>
    [...names.values()]
      .filter((entity) => entity.type === type)
      .map((entity) => entity.name)
      .join(', ') || 'none';
  const sources = findings.attributions.map(({ source, ...attribution }) =>
    source === null
      ? `  ${say('rung_6')}: “${oneLine(wordsAt(text, attribution.content))}”`
      : `  ${oneLine(source.name)} (${say(`source_${source.kind}`)}, ${say(`rung_${rungOf({ source, ...attribution })}`)})`,
  );
  return [
    '',
    `${page.title}`,
    `${page.publisher ?? 'no publisher'} · ${page.byline.join(', ') || 'no byline'} · ${findings.words} words`,
    '',
    `Marked: ${claims.length} of ${findings.claims.length} claims`,
    ...claims.map((claim) => `  ${scoreWords(claim.score)}  ${oneLine(wordsAt(text, claim))}`),
    '',
    `Sources: ${sources.length} passages`,
    ...new Set(sources),
    '',
    `People: ${ofType('person')}`,
    `Organisations: ${ofType('organization')}`,
    `Places: ${ofType('place')}`,
  ];
}
