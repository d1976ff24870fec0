import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attribution, type Sentence, SOURCE_KINDS, type SourceKind } from '../../lib/domain/finding.ts';
import { sourcingOf } from '../../lib/domain/sourcing.ts';
import type { Span } from '../../lib/domain/span.ts';

/**
 * A text in which each part in braces rests on a source: `{unnamed:officials said|the quay is closed}`. The words before the
 * bar are source and cue, those after it the content; without a bar all is content. Every line is a sentence.
 */
function parse(marked: string) {
  let text = '';
  const sentences: Sentence[] = [];
  const attributions: Attribution[] = [];
  const open: { kind: SourceKind | 'nobody'; start: number; bar: number }[] = [];
  let sentence = 0;
  const endSentence = () =>
    sentences.push({ start: sentence, end: text.length, score: 0.5, type: 'event', factual: true });
  for (const token of marked.match(/\{\w+:|\||\}|\n|[^{}|\n]+/g) ?? []) {
    const kind = /^\{(\w+):$/.exec(token)?.[1] as SourceKind | 'nobody' | undefined;
    if (kind) open.push({ kind, start: text.length, bar: text.length });
    else if (token === '|') open.at(-1)!.bar = text.length;
    else if (token === '}') attributions.push(attribution(open.pop()!, text));
    else if (token === '\n') {
      endSentence();
      text += ' ';
      sentence = text.length;
    } else text += token;
  }
  endSentence();
  return { text, findings: { sentences, attributions } };
}

function attribution(
  { kind, start, bar }: { kind: SourceKind | 'nobody'; start: number; bar: number },
  text: string,
): Attribution {
  const lead: Span | null = bar > start ? { start, end: bar } : null;
  const name = lead ? text.slice(lead.start, lead.end) : kind;
  return {
    source:
      kind === 'nobody'
        ? null
        : { ...(lead ?? { start, end: start }), kind, name, rung: 1, role: null, affiliation: null },
    cue: lead,
    content: { start: bar, end: text.length },
    quote: 'indirect',
    secondHand: false,
    relayedBy: null,
    reason: null,
  };
}

/** Words by kind, firmest first: people, bodies, documents, unnamed, writer. */
const wordsOf = (marked: string): readonly number[] => {
  const { text, findings } = parse(marked);
  return sourcingOf(text, findings).map(({ words }) => words);
};

describe('whose words carry an article', () => {
  test.each([
    ['', [0, 0, 0, 0, 0]],
    ['It rained all day.', [0, 0, 0, 0, 4]],
    ['{named_person:Calloway said |the boats are lost}.', [6, 0, 0, 0, 0]],
    ['On Monday {named_org:the Port Office said |the quay is closed}.', [0, 8, 0, 0, 2]],
    ['{document:The report puts |the loss at 40.5 per cent}, far above that of 2019.', [0, 0, 9, 0, 5]],
    ['{nobody:It is believed |that he left}.', [0, 0, 0, 6, 0]],
    ['{self:We found |no boats}.', [0, 0, 0, 0, 4]],
    ['{named_person:Calloway said |{unnamed:officials told her |the quay was closed}}.', [2, 0, 0, 7, 0]],
    ['It rained.\n{unnamed:Officials said |no}.\n{named_person:Calloway said |yes}.', [3, 0, 0, 3, 2]],
  ] as const)('%s', (marked, words) => expect(wordsOf(marked)).toEqual(words));

  test('sources are counted once each, whatever the case of their names', () => {
    const { text, findings } = parse(
      '{unnamed:Officials said |a}. {unnamed:OFFICIALS said |b}. {unnamed:a diplomat said |c}. {nobody:Reportedly |d}. {self:we said |e}.',
    );
    expect(sourcingOf(text, findings).map(({ sources }) => sources)).toEqual([0, 0, 0, 3, 0]);
  });

  test('a source that stands in another sentence does not carry that sentence', () => {
    const { text, findings } = parse('Calloway came.\n{named_person:She said |no}.');
    const [first] = findings.attributions;
    const source = { ...first!.source!, start: 0, end: 8 };
    const moved = { ...findings, attributions: [{ ...first!, source }] };
    expect(sourcingOf(text, moved).map(({ words }) => words)).toEqual([3, 0, 0, 0, 2]);
  });
});

const anyFindings = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).chain((text) => {
  const span = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const kind = fc.option(fc.constantFrom(...SOURCE_KINDS));
  const one = fc.tuple(span, span, span, kind).map(([content, cue, at, of]): Attribution => ({
    source: of && { ...at, kind: of, name: 'x', rung: 1, role: null, affiliation: null },
    cue,
    content,
    quote: 'direct',
    secondHand: false,
    relayedBy: null,
    reason: null,
  }));
  return fc.record({ text: fc.constant(text), attributions: fc.array(one, { maxLength: 8 }) });
});

describe('for any attributions, however tangled', () => {
  test('shares are of one whole, and every word is counted once', () => {
    fc.assert(
      fc.property(anyFindings, ({ text, attributions }) => {
        const sentences: Sentence[] = [{ start: 0, end: text.length, score: 0, type: 'event', factual: true }];
        const sourcing = sourcingOf(text, { sentences, attributions });
        const alone = sourcingOf(text, { sentences, attributions: [] });
        const sum = (of: 'words' | 'share') => sourcing.reduce((total, item) => total + item[of], 0);
        expect(sourcing.map(({ kind }) => kind)).toEqual(SOURCE_KINDS);
        expect(sum('words')).toBe(alone.at(-1)!.words);
        expect(sum('share')).toBeCloseTo(sum('words') > 0 ? 1 : 0);
      }),
    );
  });
});
