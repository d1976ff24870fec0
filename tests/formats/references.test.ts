/** Pages and evidence for reference managers: CSL-JSON and RIS. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, Notebook } from '../../lib/domain/annotation.ts';
import { csl } from '../../lib/formats/csl.ts';
import { dayOf } from '../../lib/formats/references.ts';
import { ris } from '../../lib/formats/ris.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { wholeNotebook } from '../shapes/notebooks.ts';
import { example } from './example.ts';

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly URL?: string;
}

const itemsOf = (given: Notebook): readonly CslItem[] => JSON.parse(writeAll(csl, given).file) as readonly CslItem[];
const linesOf = (given: Notebook): readonly string[] => writeAll(ris, given).file.split('\r\n');

const [page] = example.pages;
const [claim, words] = example.annotations;
const withEvidence = (evidence: readonly Partial<Evidence>[]): Notebook => ({
  pages: example.pages,
  annotations: [
    { ...claim!, evidence: evidence.map((one, index) => ({ ...claim!.evidence[0]!, id: `e${index}`, ...one })) },
    words!,
  ],
});

describe('CSL-JSON', () => {
  test('a page, evidence of the web, and evidence without an address', () => {
    expect(itemsOf(example)).toEqual([
      {
        id: 'https://valley.example/dam',
        type: 'article-newspaper',
        title: 'The dam [holds]: <b>what we know</b>',
        'container-title': 'Valley Post',
        author: [{ literal: 'Ada Brook' }, { literal: 'Tom Reed' }],
        issued: { 'date-parts': [[2026, 2, 28]] },
        accessed: { 'date-parts': [[2026, 3, 2]] },
        URL: 'https://valley.example/dam',
        language: 'en',
        abstract: '“The dam lost 40 percent of its water in a year, the mayor said.” “a shared pipe”',
      },
      {
        id: 'https://gauge.example/level?d=1',
        type: 'webpage',
        title: 'Daily levels',
        'container-title': 'Water Office',
        accessed: { 'date-parts': [[2026, 3, 3]] },
        URL: 'https://gauge.example/level?d=1',
        abstract: '“Reservoir level: 86 percent”',
      },
      {
        id: 'urn:claimlight:evidence:6ba7b811-9dad-41d1-80b4-00c04fd430c8',
        type: 'document',
        title: 'Call with the keeper',
        accessed: { 'date-parts': [[2026, 3, 3]] },
        abstract: '“Told by telephone that the gauge was moved.”',
      },
    ]);
  });

  test('a page of nobody is a web page; a day in other words stays these words; an archived copy is told', () => {
    const bare = { ...page!, publisher: null, published: 'last spring' };
    const [item] = itemsOf({ pages: [bare], annotations: [{ ...words!, archiveUrl: 'https://old.example/dam' }] });
    expect(item).toMatchObject({
      type: 'webpage',
      issued: { literal: 'last spring' },
      archive_location: 'https://old.example/dam',
    });
    expect(item).not.toHaveProperty('container-title');
  });

  test('nothing makes an empty list', () => {
    expect(itemsOf({ pages: [], annotations: [] })).toEqual([]);
  });
});

describe('RIS', () => {
  test('the same, a line a fact', () => {
    expect(linesOf(example)).toEqual([
      'TY  - NEWS',
      'TI  - The dam [holds]: <b>what we know</b>',
      'AU  - Ada Brook',
      'AU  - Tom Reed',
      'T2  - Valley Post',
      'PY  - 2026',
      'DA  - 2026/02/28',
      'Y2  - 2026/03/02',
      'UR  - https://valley.example/dam',
      'LA  - en',
      'AB  - “The dam lost 40 percent of its water in a year, the mayor said.” “a shared pipe”',
      'ER  - ',
      '',
      'TY  - ELEC',
      'TI  - Daily levels',
      'T2  - Water Office',
      'Y2  - 2026/03/03',
      'UR  - https://gauge.example/level?d=1',
      'AB  - “Reservoir level: 86 percent”',
      'ER  - ',
      '',
      'TY  - GEN',
      'TI  - Call with the keeper',
      'Y2  - 2026/03/03',
      'AB  - “Told by telephone that the gauge was moved.”',
      'ER  - ',
      '',
      '',
    ]);
  });

  test('no words make a line of their own', () => {
    const title = 'Levels\r\nER  - \r\nTY  - BOOK\u2028AU  - Nobody';
    const lines = linesOf(withEvidence([{ title }]));
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - NEWS', 'TY  - ELEC']);
    expect(lines).toContain('TI  - Levels ER - TY - BOOK AU - Nobody');
  });
});

describe('each stands once by its address', () => {
  test.each([
    ['two quotes of one page', [{ quote: 'One' }, { quote: 'Two' }], 1, '“One” “Two”'],
    [
      'other places of it',
      [
        { quote: 'One', url: 'https://a.example/b#x' },
        { quote: 'Two', url: 'https://a.example/b#y' },
      ],
      1,
      '“One” “Two”',
    ],
    ['the same words twice', [{ quote: 'One' }, { quote: 'One' }], 1, '“One”'],
    [
      'two calls',
      [
        { url: '', quote: 'One' },
        { url: '', quote: 'Two' },
      ],
      2,
      '“One”',
    ],
  ] as const)('%s', (_name, evidence, count, abstract) => {
    const items = itemsOf(withEvidence(evidence)).slice(1);
    expect(items).toHaveLength(count);
    expect(items[0]).toMatchObject({ abstract });
  });

  test('the page itself as evidence stays the page, and one met again on a later sheet is said', () => {
    const other = { ...page!, id: 'https://valley.example/gauge', url: 'https://valley.example/gauge' };
    const again = { ...words!, id: 'again', pageId: other.id, evidence: claim!.evidence.slice(0, 1) };
    const own = withEvidence([{ url: page!.id, quote: 'Own words' }, {}]);
    const { file, lost } = writeAll(csl, { pages: [page!, other], annotations: [...own.annotations, again] });
    const items = JSON.parse(file) as readonly CslItem[];
    expect(items.map(({ id }) => id)).toEqual([page!.id, 'https://gauge.example/level?d=1', other.id]);
    expect(items[0]).toMatchObject({ type: 'article-newspaper', abstract: expect.stringContaining('“Own words”') });
    expect(lost).toEqual([
      '3 annotations: only their pages, words and evidence',
      '1 source met again: what else was quoted of it there left out',
    ]);
  });

  test('in any notebook, in both', () => {
    fc.assert(
      fc.property(wholeNotebook, (given) => {
        const items = itemsOf(given);
        const evidence = given.annotations.flatMap((one) => one.evidence);
        const addresses = [...given.pages.map(({ id }) => id), ...evidence.map(({ url }) => url)]
          .filter((url) => url !== '')
          .map((url) => url.replace(/#.*$/s, ''));
        const called = evidence.filter(({ url }) => url === '').map(({ id }) => `urn:claimlight:evidence:${id}`);
        expect(items.map(({ id }) => id).toSorted()).toEqual([...new Set([...addresses, ...called])].toSorted());
        const lines = linesOf(given);
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(items.length);
        expect(lines.every((line) => line === '' || /^[A-Z][A-Z\d] {2}- [^\n\r]*$/.test(line))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test.each([
  ['2026-02-28', [2026, 2, 28]],
  ['2026-02-28T23:30:00-05:00', [2026, 2, 28]],
  ['2026-02', [2026, 2]],
  ['2026', [2026]],
  ['2026-13-01', [2026]],
  ['20260228', null],
  ['28 February 2026', null],
  ['', null],
])('the day of %j', (time, day) => {
  expect(dayOf(time)).toEqual(day);
});
