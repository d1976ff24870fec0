import { describe, expect, test } from 'vitest';
import type { Label } from '../../lib/formats/labels.ts';
import { measureMine, mineTable, readLabels } from '../../tools/evaluate/mine.ts';
import { loadModel } from '../../tools/load-model.ts';

const TEXT =
  'The harbour of Ostervale lost 4.2 million crowns last year, the treasurer Ilse Marrow said on Friday. What a day it was!';
const CLAIM = TEXT.slice(0, TEXT.indexOf(' What'));
const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const pair = (words: string): [number, number] => [place(words).start, place(words).end];

const EMPTY: Label = {
  id: 'a',
  text: TEXT,
  partial: true,
  sentences: [],
  entities: [],
  no_names: [],
  attributions: [],
};
const given = (words: string, more: Partial<Label['attributions'][number]> = {}): Partial<Label> => ({
  attributions: [
    { source: words === '' ? [] : [pair(words)], cue: [], content: [pair('lost 4.2 million crowns')], ...more },
  ],
});

const model = loadModel();

describe('the detector agrees with the reader, or it does not', () => {
  test.each<readonly [string, Partial<Label>, string, number]>([
    ['marked and worth checking', { sentences: [{ ...place(CLAIM), check: 2 }] }, 'worth checking: marked', 1],
    ['marked, not worth it', { sentences: [{ ...place(CLAIM), check: 1 }] }, 'not worth checking: left alone', 0],
    [
      'silent, no claim',
      { sentences: [{ ...place('What a day it was!'), check: 0 }] },
      'not worth checking: left alone',
      1,
    ],
    [
      'silent, worth checking',
      { sentences: [{ ...place('What a day it was!'), check: 2 }] },
      'worth checking: marked',
      0,
    ],
    ['a person', { entities: [{ ...place('Ilse Marrow'), type: 'PER' }] }, 'a name: span and type', 1],
    ['a person of half her name', { entities: [{ ...place('Marrow'), type: 'PER' }] }, 'a name: span and type', 0],
    ['a person who is a place', { entities: [{ ...place('Ilse Marrow'), type: 'LOC' }] }, 'a name: span and type', 0],
    ['no name', { no_names: [pair('the treasurer')] }, 'no name: left alone', 1],
    ['a name that is said to be none', { no_names: [pair('Ilse Marrow')] }, 'no name: left alone', 0],
    ['the source', given('Ilse Marrow'), 'the source of a claim', 1],
    ['another source', given('Ostervale'), 'the source of a claim', 0],
    ['the source by name', given('', { source_name: 'Ilse Marrow' }), 'the source of a claim', 1],
    ['nobody', given(''), 'the source of a claim', 0],
  ])('%s', (_, more, row, agreed) => {
    const rows = measureMine([{ ...EMPTY, ...more }], model);
    expect(rows.filter(({ of }) => of > 0)).toEqual([{ label: row, agreed, of: 1 }]);
  });

  test('the table counts what was said', () => {
    const rows = measureMine(
      [
        { ...EMPTY, ...given('Ilse Marrow') },
        { ...EMPTY, ...given('') },
      ],
      model,
    );
    expect(mineTable(rows)).toContain('| the source of a claim | 1 | 2 | 50.0 |');
  });
});

test('lines that are no labels are named, and the rest is read', () => {
  const { labels, problems } = readLabels(`${JSON.stringify(EMPTY)}\n{"id":1}\n\nno JSON\n${JSON.stringify(EMPTY)}`);
  expect(labels).toEqual([EMPTY, EMPTY]);
  expect(problems).toEqual(['Line 2 is no label.', 'Line 4 is no label.']);
});
