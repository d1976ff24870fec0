import { describe, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { clauseOf } from '../../lib/detect/claims/clause.ts';
import { contains, wordsAt } from '../../lib/domain/span.ts';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';
import { loadModel } from '../../tools/load-model.ts';
import { viewsIn } from './claims/views-in.ts';

const model = loadModel();

/** What is picked out of the first claim of a text; null where nothing is. */
function clauseIn(text: string): string | null {
  const analysis = detect({ text, blocks: paragraphsOf(text), language: 'en' }, model);
  const [claim] = analysis.state === 'found' ? analysis.findings.claims : [];
  if (!claim) throw new Error('no claim');
  return claim.clause && wordsAt(text, claim.clause);
}

describe('the clause that carries the claim', () => {
  test.each([
    [
      'who says so and where is left out',
      'Speaking to journalists outside the town hall of Tarvik on Monday evening, the mayor, Helen Marsh, said that the flood had killed 41 people and destroyed two bridges.',
      'the flood had killed 41 people and destroyed two bridges',
    ],
    [
      'the frame may stand behind',
      'The company paid 300,000 euros in bribes to two judges of the regional court between March and October 2014, the prosecutor of Brenholm, Mikael Rask, told the commission of inquiry.',
      'The company paid 300,000 euros in bribes to two judges of the regional court between March and October 2014',
    ],
    [
      'of two clauses the graver',
      'The delegates met for two hours in a hotel near the old harbour of Velmora, while soldiers opened fire on unarmed protesters and killed seven of them.',
      'while soldiers opened fire on unarmed protesters and killed seven of them',
    ],
    [
      'a clause behind a semicolon',
      'The orchestra played in the square until late in the evening and nobody wanted to go home; police later arrested twelve men who were accused of murdering the judge.',
      'police later arrested twelve men who were accused of murdering the judge',
    ],
    [
      'a clause that trails behind the last comma',
      'The team arrived by train in the small town at the foot of the mountains on Friday, after a bomb had killed 14 people at the airport.',
      'after a bomb had killed 14 people at the airport',
    ],
  ])('%s', (_, sentence, clause) => {
    expect(clauseIn(sentence)).toBe(clause);
  });

  test.each([
    ['a short sentence', 'The mayor said that the flood had killed 41 people.'],
    [
      'a long one of one piece',
      'At least 41 passengers of the night ferry from Tarvik to the islands off the northern coast of Velmora were killed in the storm of last Monday evening near the old lighthouse.',
    ],
    [
      'one whose parts stand between commas',
      'The former minister, who was elected in May, was sentenced by the regional court of Velmora to twelve years in prison for the murder of two journalists of the Tarvik Post.',
    ],
    [
      'one whose subject a clause parts from its verb',
      'The former minister of transport and public works of Velmora, who had killed two journalists of the Tarvik Post, was driven to the regional court on Monday morning in a grey van.',
    ],
  ])('%s is underlined whole', (_, sentence) => {
    expect(clauseIn(sentence)).toBeNull();
  });
});

const MARKS = ['', ',', ';', ' —', ', and', ', but', ' because', ', which', '”', ' “', ':', ' while'];

test('whatever the marks, the clause stands within its sentence and is shorter', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    let state = seed;
    const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1) >>> 8;
    const words = Array.from({ length: 30 + (next() % 30) }, () => `word${MARKS[next() % (MARKS.length * 2)] ?? ''}`);
    const text = `${words.join(' ')}.`;
    const document = readDocument({ text, blocks: paragraphsOf(text) });
    viewsIn(text).forEach((view, index) => {
      const pulls = Float64Array.from(view.tokens, () => (next() % 7) - 3);
      const clause = clauseOf({ view, attribution: null, pulls });
      if (!clause) return;
      expect(contains(document.sentences[index]!, clause)).toBe(true);
      expect(wordsAt(text, clause)).toMatch(/^\S.*\S$/s);
    });
  }
});

test('a sentence of fifty thousand clauses is answered', () => {
  const text = `The army said that ${'the bridge was closed again, and '.repeat(50_000)}all was well.`;
  const [view] = viewsIn(text);
  const pulls = new Float64Array(view!.tokens.length).fill(1);
  expect(clauseOf({ view: view!, attribution: null, pulls })).not.toBeNull();
});
