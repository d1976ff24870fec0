import { describe, expect, test } from 'vitest';
import { chooseClaims, DEFAULT_DENSITY } from '../../lib/domain/density.ts';
import { UNCHECKABLE, type ClaimFlag, type Findings } from '../../lib/domain/finding.ts';
import { detect } from '../../lib/detect/detect.ts';
import { fnv1a } from '../../lib/detect/hash.ts';
import { cues } from '../../lib/detect/claims/cues.ts';
import { findClaims } from '../../lib/detect/claims/claims.ts';
import { HEADS, MEANING_COLUMNS, packClaims, readClaims } from '../../lib/detect/claims/claims-model.ts';
import type { SentenceView } from '../../lib/detect/claims/cue.ts';
import { flagsOf } from '../../lib/detect/claims/flags.ts';
import { look, roomForStrengths, showsIn } from '../../lib/detect/claims/signs.ts';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';
import { loadModel } from '../../tools/load-model.ts';
import { viewsIn } from './claims/views-in.ts';

const model = loadModel();

function findingsIn(text: string): Findings {
  const analysis = detect({ text, blocks: paragraphsOf(text), language: 'en' }, model);
  if (analysis.state !== 'found') throw new Error(`not read: ${analysis.language}`);
  return analysis.findings;
}

const marksIn = (text: string): readonly string[] => {
  const { claims, words } = findingsIn(text);
  return chooseClaims(claims, words, DEFAULT_DENSITY).map(({ start, end }) => text.slice(start, end));
};

/** The flags of one sentence that nobody is given as the source of. */
function flagsIn(text: string): readonly ClaimFlag[] {
  const [view] = viewsIn(text);
  return view ? flagsOf({ view, attribution: null, shows: showsIn(strengthsOf(view)) }) : [];
}

function strengthsOf(view: SentenceView): Float64Array {
  const strengths = roomForStrengths();
  look(view, strengths);
  return strengths;
}

const scoreOf = (text: string): number => findingsIn(text).sentences[0]?.score ?? 0;

const GRAVE = [
  'Unemployment in Velmora rose from 4.2 percent to 7.9 percent within a year, the statistics office said.',
  'The ministry accused the Brenholm company of bribing two judges with 300,000 euros.',
  'At least 41 people were killed when the ferry sank off the coast of Tarvik on Monday.',
  'Smoke from the plant causes asthma in one child in six, according to a study by the University of Ostrel.',
  'The court sentenced the former general to twelve years in prison for war crimes.',
  'The new law bans the sale of weapons to anyone under 21.',
  'Soldiers opened fire on unarmed protesters and killed seven of them, witnesses told the commission.',
  'Exports of gas fell by a third after the sanctions were imposed.',
];
const ARTICLE = GRAVE.join('\n');

describe('marked', () => {
  test.each(GRAVE)('%s', (sentence) => {
    expect(marksIn(sentence)).toEqual([sentence]);
  });
});

describe('silent', () => {
  test.each([
    'Read more: Minister killed 14 bills in one night, report says',
    'ALSO READ: Flood kills 300 people in Tarvik',
    'Watch: Police arrest 12 suspects after raid on bank',
    'Subscribe to our newsletter and never miss a story about war crimes.',
    'Follow us on Facebook, Twitter and YouTube for news of the 2,000 victims.',
    'Photo: Soldiers after the attack in which 12 people died. Image: Ana Holt.',
    'Who killed the 41 passengers of the Tarvik ferry?',
    'Thank you so much for coming.',
    'Congratulations to the whole team!',
    'What a beautiful day!',
    'I love this wonderful town and its people.',
    'We should all be kinder to each other.',
    'Good morning.',
    'By Ana Holt',
    'Let us pray for them.',
    'I think it is simply the best soup in the world.',
  ])('%s', (sentence) => {
    expect(marksIn(sentence)).toEqual([]);
  });
});

test('a teaser scores near nothing and never becomes a claim, whatever it says', () => {
  const { sentences, claims } = findingsIn('Read more: Army killed 4,000 civilians in 2019, court finds');
  expect(sentences.map(({ score }) => score < 0.02)).toEqual([true]);
  expect(claims).toEqual([]);
});

test('the sentences of a newsletter box are all left out', () => {
  const box =
    'Our app is in the App Store and Google Play. Subscribe to our newsletter to learn how 300 people died. Follow us on Twitter.';
  expect(findingsIn(box).claims).toEqual([]);
});

test('a graver sentence scores higher than a trivial one', () => {
  expect(scoreOf('Police shot dead 18 protesters in Tarvik on Friday, the coroner said.')).toBeGreaterThan(
    scoreOf('He spoke to the journalists on Friday after the meeting in Tarvik was over.'),
  );
});

test.each([
  ['Prices may rise to 40 crowns.', 'hedged'],
  ['The minister did not sign the contract in 2019.', 'negated'],
  ['If the dam breaks, 4,000 people will be flooded.', 'conditional'],
  ['The city has more homeless people than the capital.', 'comparative'],
  ['It is the largest prison in Europe.', 'superlative'],
  ['All members of the council were arrested.', 'universal'],
  ['Hundreds were killed in the attack.', 'vague_quantity'],
  ['The army killed two protesters and wounded ten.', 'undated'],
  ['Two protesters were killed yesterday.', 'relative_date'],
  ['Violent crime rose by 50 percent.', 'missing_base'],
  ['The company paid bribes to three ministers.', 'unattributed'],
  ['The ministry disputed that 300 people had died.', 'disputed'],
])('%s is flagged %s', (sentence, flag) => {
  expect(flagsIn(sentence)).toContain(flag);
});

test.each([
  ['Violent crime rose by 50 percent compared with 2018.', 'missing_base'],
  ['The army killed two protesters on 4 May 2019.', 'undated'],
  ['In May 2019 the army killed two protesters.', 'hedged'],
  ['The army killed at most two protesters.', 'superlative'],
])('%s is not flagged %s', (sentence, flag) => {
  expect(flagsIn(sentence)).not.toContain(flag);
});

test('a word of a hundred thousand letters, half of them no ASCII, is flagged as quickly as any', () => {
  expect(flagsIn(`The mayor says it: ${'éa'.repeat(50_000)} 5`)).toEqual(['unattributed']);
});

test('a claim points to the attribution that carries it', () => {
  const text = 'Russia has sent 300 soldiers to Tarvik, Helen Marsh said. The harbour was destroyed by bombs in 2014.';
  const { claims, attributions } = findingsIn(text);
  const [first, second] = claims;
  expect(attributions[first?.attribution ?? -1]?.source?.name).toContain('Helen Marsh');
  expect(second?.attribution).toBeNull();
});

test('what cannot be checked is no claim', () => {
  const { claims, sentences } = findingsIn(
    'I love it here. The army killed 40 people in 2014. What a shame! We all hope for peace. The tax was raised to 19 percent.',
  );
  expect(claims.every(({ type }) => !UNCHECKABLE.has(type))).toBe(true);
  expect(claims.length).toBeLessThan(sentences.length);
});

const tableOf = (columns: number) => ({
  hashes: new Uint32Array(),
  weights: new Int8Array(),
  scales: new Float64Array(columns),
});
const [none, nothing] = [tableOf(HEADS.length), tableOf(MEANING_COLUMNS)];

test.each([
  ['opinion', 0],
  ['personal', 0],
  ['quantity', 1],
] as const)('whatever a model holds for a fact, of type %s it makes %i claims', (type, count) => {
  const bias = Float64Array.from(HEADS, (head) => (head === 'fact' || head === type ? 5 : -5));
  const cueWeights = new Float64Array(cues.length * HEADS.length);
  const sure = readClaims(packClaims({ bias, cueWeights, grams: none, meanings: nothing }), cues.length);
  const text = 'The tax was raised to 19 percent.';
  expect(findClaims(readDocument({ text, blocks: paragraphsOf(text) }), [], sure).claims).toHaveLength(count);
});

describe('what the article is about', () => {
  /** A model that holds "flood" for a grave matter and knows nothing else. */
  const weights = new Int8Array(MEANING_COLUMNS);
  weights[HEADS.length] = 100;
  const scales = new Float64Array(MEANING_COLUMNS).fill(0.1);
  const bias = Float64Array.from(HEADS, (head) => (head === 'fact' ? 5 : 0));
  const meanings = { hashes: Uint32Array.of(fnv1a('flood')), weights, scales };
  const cueWeights = new Float64Array(cues.length * HEADS.length);
  const grave = readClaims(packClaims({ bias, cueWeights, grams: none, meanings }), cues.length);
  const claimsIn = (text: string) => findClaims(readDocument({ text, blocks: paragraphsOf(text) }), [], grave).claims;

  test('raises every sentence by as much, whether it holds the word or not', () => {
    const [first, second] = claimsIn('The flood came at night. The bridge was closed.');
    expect(first!.score).toBeGreaterThan(0.5);
    expect(second!.score).toBe(first!.score);
    expect(second!.why).toContainEqual({ cue: 'what the article is about', weight: expect.closeTo(10 / 101, 6) });
  });

  test('says more of a long article than of a short one', () => {
    expect(claimsIn('The flood rose. '.repeat(50))[0]!.score).toBeGreaterThan(claimsIn('The flood rose.')[0]!.score);
  });

  test('is no reason where nothing is known of it', () => {
    expect(claimsIn('The bridge was closed.')[0]!.why.map(({ cue }) => cue)).not.toContain('what the article is about');
  });
});

/** How strongly a cue of this name shows in a sentence of a text. */
function strengthOf(name: string, text: string, sentence: number): number {
  const cue = cues.findIndex((known) => known.name === name);
  const view = viewsIn(text)[sentence];
  if (cue < 0 || !view) throw new Error(`no such cue: ${name}`);
  return strengthsOf(view)[cue]!;
}

test.each([
  ['the headline', 'Ferry sinks off the coast of Tarvik\nA ferry sank on Monday.', 0, 1],
  ['a heading or a bare line', 'Ferry sinks off the coast of Tarvik\nA ferry sank on Monday.', 0, 0],
  ['the headline', 'A ferry sank.\nFerry sinks off the coast of Tarvik\nThe crew was saved.', 1, 0],
  ['a heading or a bare line', 'A ferry sank.\nFerry sinks off the coast of Tarvik\nThe crew was saved.', 1, 1],
  ['the headline', 'By Ana Holt\nA ferry sank on Monday.', 0, 0],
  ['a heading or a bare line', 'By Ana Holt\nA ferry sank on Monday.', 0, 1],
  ['the headline', 'A ferry sank off the coast of Tarvik on Monday.\nThe crew was saved.', 0, 0],
  ['a figure with its unit', 'He saw 12 empty boats, 40 cars and 300 people.', 0, 2],
  ['a figure with its unit', 'He came on 12 May to house number 7.', 0, 0],
  ['numbers', 'In 2019 he had 4 dogs.', 0, 1],
  ['numbers', 'It was 1, 2, 3, 4 and 5.', 0, 3],
  ['a year is given', 'In 1874 it burned.', 0, 1],
  ['a year is given', 'It cost 2999 crowns in 1204.', 0, 0],
  ['an amount of money', 'They paid $40 for it.', 0, 1],
  ['an amount of money', 'They paid 40 dirhams for it.', 0, 1],
  ['an amount of money', 'They paid in dirhams.', 0, 0],
  ['a percentage', 'Two per cent of them left.', 0, 1],
  ['a percentage', 'It is not worth a cent.', 0, 0],
  ['a superlative', 'It is the largest of them.', 0, 1],
  ['a superlative', 'It had at most two rooms.', 0, 0],
  ['says what something is', 'She is a doctor.', 0, 1],
  ['says what something is', 'She is convicted.', 0, 0],
  ['says what something has', 'It has 12 rooms.', 0, 1],
  ['says what something has', 'It has gone.', 0, 0],
  ['something was done', 'The dam was destroyed.', 0, 1],
  ['something was done', 'The dam was high.', 0, 0],
  ['begins with he, she, it or this', '“He left.', 0, 1],
  ['begins with he, she, it or this', 'Then he left.', 0, 0],
  ['words in quotation marks', 'He called it “odd” and left.', 0, 1],
  ['the whole sentence is a quotation', '“It was odd.”', 0, 1],
  ['the whole sentence is a quotation', '“It was odd,” he said.', 0, 0],
  ['the whole sentence is a quotation', 'It was “odd”.', 0, 0],
  ['a question', '“Is it so?”', 0, 1],
  ['a question', 'He asked “why?” and left.', 0, 0],
  ['an exclamation', 'What a day!’', 0, 1],
  ['people, bodies or places are named', 'Ana Holt met the mayor of Tarvik.', 0, 1],
  ['a body is named by its letters', 'The KLM said so.', 0, 1],
  ['a body is named by its letters', 'THE KLM SAID SO.', 0, 0],
  ['cause and effect', 'As a result, it led to losses because of rain.', 0, 2],
  ['cause and effect', 'As a rule, it led nowhere.', 0, 0],
])('%s in %j, sentence %i: %i', (name, text, sentence, strength) => {
  expect(strengthOf(name, text, sentence)).toBe(strength);
});

test.each([
  ['Read more: Ferry sinks off the coast of Tarvik', true],
  ['“Also read: Ferry sinks off the coast of Tarvik', true],
  ['FOLLOW US ON FACEBOOK', true],
  ['The best of it all, sent straight to your inbox.', true],
  ['Anna Holm can be reached at the harbour office.', true],
  ['© 2031 The Tarvik Post', true],
  ['12 comments', true],
  ['Anybody can join us on Telegram.', true],
  ['All of it delivered to your home.', true],
  ['Éditeur: Tarvik Post. Subscribe to our newsletter.', true],
  ['The sailors read more of the letters that day.', false],
  ['The mayor told us to follow her to the harbour.', false],
])('%s: boilerplate %s', (text, isNotice) => {
  expect(viewsIn(text)[0]!.boilerplate).toBe(isNotice);
});

test('the reasons of every claim of an article add up to its score', () => {
  const { claims } = findingsIn(ARTICLE);
  expect(claims.length).toBeGreaterThan(5);
  for (const { score, why } of claims) {
    expect(why.map(({ cue }) => cue)).toContain('what the article is about');
    const sum = why.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(Math.log(score / (1 - score)), 9);
  }
});

test('no two cues have one name, and every phrase is in lower case', () => {
  expect(new Set(cues.map(({ name }) => name)).size).toBe(cues.length);
  const phrases = cues.flatMap((cue) => ('phrases' in cue ? cue.phrases : []));
  expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase() || /\s{2}|^\s|\s$/.test(phrase))).toEqual([]);
  const places = cues.flatMap((cue) => ('at' in cue ? cue.at : []));
  expect(places.filter((word) => word !== word.toLowerCase() || /\s/.test(word))).toEqual([]);
});

describe('the model file', () => {
  const heads = model.claims.bias.length;
  const parts = {
    bias: new Float64Array(heads).fill(0.5),
    cueWeights: new Float64Array(heads * 2).fill(0.25),
    grams: {
      hashes: Uint32Array.of(3, 19),
      weights: new Int8Array(heads * 2).fill(7),
      scales: new Float64Array(heads).fill(1),
    },
    meanings: {
      hashes: Uint32Array.of(5),
      weights: new Int8Array(MEANING_COLUMNS).fill(-1),
      scales: new Float64Array(MEANING_COLUMNS).fill(1),
    },
  };

  test('is read as it was packed', () => {
    const read = readClaims(packClaims(parts), 2);
    expect([...read.bias]).toEqual([...parts.bias]);
    expect([...read.cueWeights]).toEqual([...parts.cueWeights]);
    const room = [0, 0, 0, 0];
    expect([...read.grams.weights]).toEqual([...Array(12).fill(7), ...room, ...Array(12).fill(7), ...room]);
    // Rows are padded to fours.
    expect([...read.meanings.weights]).toEqual([...parts.meanings.weights, 0, 0, 0, ...room]);
  });

  test.each([
    ['no model at all', new Uint8Array(40), 2],
    ['nothing', new Uint8Array(), 2],
    ['one made for other cues', packClaims(parts), 3],
    ['one cut short', packClaims(parts).slice(0, -1), 2],
  ])('%s is refused in words', (_, bytes, count) => {
    expect(() => readClaims(bytes, count)).toThrow(/npm run train/);
  });
});
