/** Whatever the text: an answer, every place in it valid, the reasons adding up, in linear time. */
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { Analysis, Findings } from '../../lib/domain/finding.ts';
import { isSpanOf, type Span } from '../../lib/domain/span.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { loadModel } from '../../tools/load-model.ts';

const model = loadModel();
const read = (text: string): Analysis => detect({ text, blocks: paragraphsOf(text), language: null }, model);

/** Reasons that are no named cue: the pull of words, and what every sentence starts with. */
const WORDING = /^(?:what the article is about$|words like “|its wording$|where every sentence starts$)/;

/** What is wrong with the findings in a text; nothing, if all is well. */
function faultsOf(text: string, { sentences, claims, entities, attributions }: Findings): readonly string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const parts = attributions.flatMap(({ source, cue, content }) =>
    [source, cue, content].filter((span) => span !== null),
  );
  for (const span of [...sentences, ...claims, ...entities, ...parts])
    check(isSpanOf(text.length, span), `a span outside the text: ${span.start}–${span.end}`);
  check(inOrder(sentences, 'end') && inOrder(entities, 'end'), 'sentences or names overlap');
  check(
    inOrder(claims, 'end') &&
      inOrder(
        attributions.map(({ content }) => content),
        'start',
      ),
    'not in text order',
  );
  let known = 0;
  for (const { mentionOf, name } of entities) {
    check(mentionOf >= 0 && mentionOf <= known && name !== '', `a name numbered ${mentionOf} after ${known}`);
    known = Math.max(known, mentionOf + 1);
  }
  for (const { score } of sentences) check(score >= 0 && score <= 1, `a score of ${score}`);
  for (const { score, why, attribution } of claims) {
    check(attribution === null || attributions[attribution] !== undefined, `no attribution ${attribution}`);
    const sum = why.reduce((total, { weight }) => total + weight, 0);
    check(Math.abs(sum - Math.log(score / (1 - score))) < 1e-6, `reasons of ${sum} for a score of ${score}`);
    const named = why.findIndex(({ cue }) => WORDING.test(cue));
    check(
      why.slice(named).every(({ cue }) => WORDING.test(cue)),
      'a named cue behind the wording',
    );
    const sizes = why.slice(0, named).map(({ weight }) => Math.abs(weight));
    check(
      sizes.every((size, at) => at === 0 || size <= (sizes[at - 1] ?? 0)),
      'the strongest cue is not first',
    );
  }
  return faults;
}

/** Does each begin no earlier than the one before begins or ends? */
const inOrder = (spans: readonly Span[], after: 'start' | 'end'): boolean =>
  spans.every(({ start }, at) => at === 0 || (spans[at - 1]?.[after] ?? 0) <= start);

/** Words and marks of news, so that everything is at work. */
const NEWS = [
  'The army killed 40 people in Tarvik, Helen Marsh said.',
  '“We did not do it,” he added.',
  'according to officials',
  'It is believed that prices rose by 50 percent',
  'the Harbour Board (HB)',
  'President Omar Vale',
  'Vale told reporters that the court had',
  'who was said to be',
  'denied the claim that',
  'in May 2019',
  'of the',
  'Read more: ',
  'is the largest in Europe.',
  'U.S.',
  'Mr.',
  '$5 million',
  '1,000,000',
  '%',
  ', ',
  '. ',
  '? ',
  ': ',
  '"',
  '“',
  '”',
  "'",
  '’s',
  ' — ',
  '(',
  ')',
  '\n',
  '\n\n',
];
/** What breaks programs. */
const BAIT = [
  '\ud800',
  '\udc00',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\0',
  'مرحبا بالعالم',
  'שלום',
  '中国',
  '😀',
  '👩‍👩‍👧',
  '🇪🇺',
  'e\u0301',
  'İ',
  'ß',
  'ŉ',
  'Ǆ',
  '١٢',
  '²',
  'éaéaéaéaéa',
  'THE MAYOR OF VELDEN SAID NO',
  'AAAAAAAAAAAAAAAAAAAA',
  'aaaaaaaaaaaaaaaaaaaa!',
  '((((((((',
  '........',
  '--------',
  '!!!!!!!!',
  'a-a-a-a-a-',
  'A.A.A.A.A.',
  '1,1,1,1,1,',
  'x@x.x@x.x@',
  'https://example.org/a?b=c&d=%20',
  '__proto__',
  'constructor',
  '\\',
];

const pieces = oneof({ weight: 3, arbitrary: constantFrom(...NEWS) }, constantFrom(...BAIT), string({ maxLength: 6 }));
const texts = oneof(
  { weight: 4, arbitrary: array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')) },
  { weight: 3, arbitrary: array(pieces, { maxLength: 14 }).map((parts) => parts.join('')) },
  array(constantFrom(...NEWS), { maxLength: 10 }).map((parts) => parts.join(' ').toUpperCase()),
  array(pieces, { maxLength: 10 }).map((parts) => parts.join(' ').replaceAll(/[^\p{L}\p{N} ]/gu, '')),
  string({ unit: 'binary', maxLength: 80 }),
  string({ unit: 'grapheme', maxLength: 80 }),
);

// Ten thousand texts: the limit is for a machine busy with other things.
describe('whatever the text', { timeout: 180_000 }, () => {
  test('the findings are sound, and the same when asked again', () => {
    let [asked, found] = [0, 0];
    assert(
      property(texts, (text) => {
        const analysis = read(text);
        const again = asked++ % 8 === 0 ? read(text) : analysis;
        expect(again).toEqual(analysis);
        if (analysis.state === 'found') found++;
        expect(analysis.state === 'found' ? faultsOf(text, analysis.findings) : []).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    expect(found, 'Most were taken for another language: nothing was tested.').toBeGreaterThan(8_000);
  });

  test('what was read before changes nothing', () => {
    const fresh = loadModel();
    const readFresh = (text: string): Analysis => detect({ text, blocks: paragraphsOf(text), language: null }, fresh);
    const text = NEWS.join(' ');
    const first = readFresh(text);
    for (const other of BAIT) readFresh(`The ${other} of ${other} said that ${other} was in Vale.`);
    expect(readFresh(text)).toEqual(first);
    expect(read(text)).toEqual(first);
  });
});

const SENTENCE = 'Omar Vale said on Monday that the bridge in Tarvik was closed and that 40 people had left. ';

const newNames = (count: number): string =>
  Array.from({ length: count }, (_, at) => `It was the town of Ana V${at.toString(36)}k.`).join(' ');

/** Each would take minutes or more if anything in it were quadratic. */
describe('a long text is answered', { timeout: 60_000 }, () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\n '],
    ['one word', 'Vale'],
    ['one letter', 'a'],
    ['a hundred thousand words', SENTENCE.repeat(5_900)],
    ['the same without punctuation', SENTENCE.replaceAll('.', '').repeat(1_000)],
    ['the same in capitals', SENTENCE.toUpperCase().repeat(600)],
    [
      'one sentence of 50,000 characters',
      `The army said that ${'the bridge was destroyed and '.repeat(1_700)}it fell.`,
    ],
    ['emoji', '👩‍👩‍👧😀'.repeat(10_000)],
    ['lone surrogates', `${SENTENCE}\udc00 \ud800`.repeat(1_000)],
    ['right-to-left marks', SENTENCE.replaceAll(' ', ' \u202e').repeat(1_000)],
    ['zero-width characters', SENTENCE.replaceAll('a', 'a\u200d').replaceAll(' ', '\u200b \ufeff').repeat(1_000)],
    ['exclamation marks', `The mayor said no${'!'.repeat(200_000)} and left`],
    ['ends and openings', `The mayor said no${'!'.repeat(100_000)}${'('.repeat(100_000)} and left`],
    ['opening quotation marks', `The mayor said ${'“'.repeat(50_000)}`],
    ['one word of 100,000 letters', 'A'.repeat(100_000)],
    ['a new name in every sentence', newNames(3_000)],
    ['paragraphs of one word', 'The\nharbour\nof\nVale\nwas\n'.repeat(2_000)],
  ])('%s', (_, text) => {
    const analysis = read(text);
    expect(analysis.state === 'found' ? faultsOf(text, analysis.findings) : [analysis.state]).toEqual([]);
  });
});
