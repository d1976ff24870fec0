import { expect, test } from 'vitest';
import { reanchoringRows, tableOf } from '../../tools/bench/anchor/figures.ts';
import { articlePage, longPage } from '../../tools/bench/anchor/pages.ts';
import type { Take } from '../../tools/bench/anchor/reanchoring.ts';
import { type Event, tasksAfterLoad } from '../../tools/bench/anchor/trace.ts';

const URL = 'http://bench.test/a';
const event = (name: string, ts: number, more: Partial<Event> = {}): Event => ({ name, ts, pid: 1, tid: 1, ...more });

test('tasks are those of the thread that loaded the page, from its load on', () => {
  const events = [
    event('ResourceSendRequest', 1, { args: { data: { url: URL } } }),
    event('RunTask', 5, { dur: 90_000 }),
    event('MarkLoad', 10),
    event('RunTask', 20, { dur: 9_000, tdur: 4_000 }),
    event('FunctionCall', 25),
    event('RunTask', 30_000, { dur: 2_000 }),
    event('RunTask', 40_000, { dur: 70_000, tid: 2 }),
    event('RunTask', 40_000, { dur: 70_000, pid: 2 }),
  ];
  expect(tasksAfterLoad(events, URL)).toEqual([
    { milliseconds: 4, hasScript: true },
    { milliseconds: 2, hasScript: false },
  ]);
  expect(() => tasksAfterLoad(events, 'http://bench.test/b')).toThrow('does not tell');
});

const take = (milliseconds: number, fresh = 10): Take => {
  return { milliseconds, right: 2, elsewhere: 0, lost: 0, walks: { fresh, again: 1, shown: 5 } };
};
const size = { characters: 10, elements: 1, textNodes: 1, annotations: 2 };
const rowsOf = (takes: Readonly<Record<string, readonly Take[]>>) =>
  new Map(
    reanchoringRows({ page: 'a', size, takes: new Map(Object.entries(takes)) }).map((row) => [
      row.what,
      [row.figure, row.met],
    ]),
  );

test('a ratio to a walk is one of the same round; only those that find edited quotes are raced, with the middle of our rounds', () => {
  const rows = rowsOf({
    Claimlight: [take(20), take(10), take(30)],
    'dom-anchor-text-quote': [take(4_000)],
    'Hypothesis client': [take(3_000)],
    'Apache Annotator': [take(50)],
  });
  expect(rows.get('Claimlight over the bare walk, first time')).toEqual(['2.0 (1.0–3.0)', true]);
  expect(rows.get('fastest fuzzy peer over Claimlight')).toEqual(['150', true]);
  expect(rows.get('Recogito text annotator (exact words only), ms')).toEqual(['not here', null]);
});

test('where no peer is, the table says so, and nothing fails', () => {
  const rows = rowsOf({ Claimlight: [take(40), take(40)] });
  expect(rows.get('Claimlight over the bare walk, first time')).toEqual(['4.0', false]);
  expect(rows.get('fastest fuzzy peer over Claimlight')).toEqual(['none is here', null]);
});

const marksRow = (figure: string, met: boolean) => ({ what: 'first marks, ms', figure, must: '≤ 150', met });

test('browsers stand side by side, each with its own verdict', () => {
  const table = tableOf(
    'Marks',
    new Map([
      ['chromium', [marksRow('90', true)]],
      ['firefox', [marksRow('160', false)]],
    ]),
  );
  expect(table.split('\n').slice(2)).toEqual([
    '|  | Chromium | Firefox | must | met |',
    '| --- | --- | --- | --- | --- |',
    '| first marks, ms | 90 | 160 | ≤ 150 | yes, no |',
  ]);
});

test('generated pages are the same every time, and as long as they are said to be', () => {
  expect(longPage(2_000)).toBe(longPage(2_000));
  expect(articlePage(300, 1)).not.toBe(articlePage(300, 2));
  const words = articlePage(300, 1)
    .replaceAll(/<[^>]*>/g, ' ')
    .match(/\S+/g);
  expect(words?.length).toBeGreaterThan(300);
});
