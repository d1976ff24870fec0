import { expect, test } from 'vitest';
import { changesInWords } from '../../components/settings/changes.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';

const { review, layers, backup, colours } = DEFAULT_SETTINGS;
const step = review.scale.mixed;

test.each<[Partial<Settings>, readonly string[]]>([
  [{}, []],
  [DEFAULT_SETTINGS, []],
  [{ pagesRead: ['https://a.example/'] }, []],
  [{ keepFromPrivateWindows: true }, ['Keep from private windows: on']],
  [{ keepEveryPage: true }, ['Keep every article read: on']],
  [{ theme: 'dark', density: 4 }, ['Density: Every factual sentence', 'Theme: Dark']],
  [{ layers: { ...layers, names: true, claims: false } }, ['Claims: off', 'Names: on']],
  [{ sitesDefault: 'ask' }, ['Sites that are not listed: Ask before a page is read']],
  [{ sites: [{ host: 'bank.example', reading: 'off' }] }, ['bank.example: never read']],
  [{ backup: { ...backup, isOn: true, days: 1 } }, ['Automatic backup: on', 'After days: 1']],
  [{ colours: { ...colours, set: 'tol' } }, ['Colours of marks: After Tol']],
  [{ review: { ...review, reviewer: { ...review.reviewer, name: 'Ada Brook' } } }, ['Name: Ada Brook']],
  [
    { review: { ...review, scale: { ...review.scale, mixed: { ...step, words: 'half so', rating: null } } } },
    ['mixed: “half so”, Offered: on, Rating: none'],
  ],
])('%j: %j', (change, words) => {
  expect(changesInWords(DEFAULT_SETTINGS, change)).toEqual(words);
});

test('a site that would be taken off the list is said, one that stays is not', () => {
  const here: Settings = {
    ...DEFAULT_SETTINGS,
    sites: [
      { host: 'bank.example', reading: 'off' },
      { host: 'post.example', reading: 'on' },
    ],
  };
  expect(changesInWords(here, { sites: [{ host: 'post.example', reading: 'on' }] })).toEqual([
    'bank.example: no longer listed',
  ]);
});

test('what watches over the reader is said first', () => {
  expect(changesInWords(DEFAULT_SETTINGS, { theme: 'dark', marksOn: false, keepFromPrivateWindows: true })[0]).toBe(
    'Keep from private windows: on',
  );
});
