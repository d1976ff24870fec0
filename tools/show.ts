import type { Span } from '../lib/domain/span.ts';
import { scoreWords } from '../lib/words/values.ts';
import type { Answer, Input } from './answer.ts';
import { say } from '../lib/words/say.ts';

/** Reasons shown for a claim, as on the card. */
const REASONS = 4;

/** An answer in words, for the terminal. */
export function show(result: Answer, input: Input): string {
  const text = result.text ?? ('text' in input ? input.text : '');
  const words = (span: Span): string => text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const { page } = result;
  const head = page ? [page.title, [page.publisher, page.published, page.url].filter(Boolean).join(' · '), ''] : [];
  if (result.silent) return [...head, result.silent.detail].join('\n');
  return [...head, ...claimLines(result, words), '', ...sourceLines(result, words), '', ...nameLines(result)].join(
    '\n',
  );
}

type Words = (span: Span) => string;

function claimLines({ claims, sentences, attributions }: Answer, words: Words): readonly string[] {
  const lines = claims.flatMap((claim) => {
    const source = claim.attribution === null ? null : (attributions[claim.attribution]?.source ?? null);
    const reasons = claim.why.filter(({ weight }) => weight > 0).slice(0, REASONS);
    return [
      `  ${scoreWords(claim.score)} ${words(claim)}`,
      `       ${[say(`claim_${claim.type}`), ...claim.flags.map((flag) => say(`flag_${flag}`))].join(' · ')} · ${source ? source.name : 'nobody is named'}`,
      `       why  ${reasons.map(({ cue, weight }) => `${cue} ${weight.toFixed(1)}`).join(' · ')}`,
    ];
  });
  return [`${claims.length} of ${sentences.length} sentences are worth a look`, ...lines];
}

const sourceLines = ({ attributions }: Answer, words: Words): readonly string[] => [
  `${attributions.length} times a source is given`,
  ...attributions.map(
    ({ source, cue, content, quote }) =>
      `  ${source ? `${source.name} (${say(`source_${source.kind}`)}, rung ${source.rung})` : 'nobody'} – ${cue ? words(cue) : '…'} – ${say(`quote_${quote}`)}: ${words(content)}`,
  ),
];

function nameLines({ entities }: Answer): readonly string[] {
  const things = new Map<number, { label: string; count: number }>();
  for (const { mention_of: thing, name, type } of entities) {
    const known = things.get(thing) ?? { label: `${name} (${say(`entity_${type}`)})`, count: 0 };
    things.set(thing, { ...known, count: known.count + 1 });
  }
  return [
    `${things.size} names, dates and amounts`,
    ...[...things.values()].map(({ label, count }) => `  ${label}${count > 1 ? ` × ${count}` : ''}`),
  ];
}
