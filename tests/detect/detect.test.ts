import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpanOf, type Span } from '../../lib/domain/span.ts';
import { detect } from '../../lib/detect/detect.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { loadModel } from '../../tools/load-model.ts';

const model = loadModel();
/** Reasons that are no named cue: the pull of words, and what every sentence starts with. */
const WORDING = /^(?:words like “|its wording$|where every sentence starts$)/;
const read = (text: string) => detect({ text, blocks: paragraphsOf(text), language: null }, model);

/** Texts as they come and as they are made to hurt. */
const pieces = fc.constantFrom(
  'The army killed 40 people in Tarvik, Helen Marsh said.',
  '“We did not do it,” he added.',
  'Read more: ',
  'according to officials',
  'It is believed that prices rose by 50 percent',
  '\n',
  '\n\n',
  ' ',
  '. ',
  '"',
  '“',
  '’',
  'U.S.',
  'Mr.',
  '\uD800',
  '\u200B',
  '\u202E',
  'مرحبا',
  '😀',
  '%',
  '$5',
  '1,000,000',
  'AAAAAAAA',
  '((((((',
  '.......',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
);

const inOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, at) => at === 0 || (spans[at - 1]?.start ?? 0) <= start);

describe('whatever the text', () => {
  test('every span is one of the text, lists are in text order, and the same text gives the same answer', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = read(text);
        expect(read(text)).toEqual(analysis);
        if (analysis.state !== 'found') return;
        const { sentences, claims, entities, attributions } = analysis.findings;
        const sources = attributions.flatMap(({ source, cue, content }) =>
          [source, cue, content].filter((span) => span !== null),
        );
        expect(
          [...sentences, ...claims, ...entities, ...sources].filter((span) => !isSpanOf(text.length, span)),
        ).toEqual([]);
        expect([sentences, claims, entities].map(inOrder)).toEqual([true, true, true]);
        expect(claims.filter(({ attribution }) => attribution !== null && !attributions[attribution])).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('the reasons of a claim lead with named cues, strongest first, and add up to its score', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = read(text);
        if (analysis.state !== 'found') return;
        for (const { score, why } of analysis.findings.claims) {
          const sum = why.reduce((total, { weight }) => total + weight, 0);
          expect(sum).toBeCloseTo(Math.log(score / (1 - score)), 6);
          const cues = why.map(({ cue }) => cue);
          const named = cues.findIndex((cue) => WORDING.test(cue));
          expect(cues.slice(named).filter((cue) => !WORDING.test(cue))).toEqual([]);
          const sizes = why.slice(0, named).map(({ weight }) => Math.abs(weight));
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every score is a probability', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = read(text);
        const scores = analysis.state === 'found' ? analysis.findings.sentences.map(({ score }) => score) : [];
        expect(scores.filter((score) => !(score >= 0 && score <= 1))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('one sentence of 50,000 characters is answered', () => {
  const analysis = read(`The army said that ${'the bridge was destroyed and '.repeat(1_700)}it was closed.`);
  expect(analysis.state).toBe('found');
});

test('a page in another language is said to be so', () => {
  const text =
    'Der Minister sagte am Montag, dass die Brücke über den Fluss bis zum Ende des Jahres wegen Bauarbeiten gesperrt wird und die Anwohner informiert werden.';
  expect(read(text)).toEqual({ state: 'unsupported_language', language: 'de' });
});

test('a text without words is found to hold nothing', () => {
  const analysis = read(' \n\n ');
  expect(analysis).toMatchObject({
    state: 'found',
    findings: { words: 0, sentences: [], claims: [], entities: [], attributions: [] },
  });
});
