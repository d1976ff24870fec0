/** How pages read over time, and whence words were taken, in files: ours of today, ours of before, and others'. */
import { describe, expect, test } from 'vitest';
import type { Annotation, Notebook } from '../../lib/domain/annotation.ts';
import { withSight } from '../../lib/domain/version.ts';
import { backup } from '../../lib/formats/backup.ts';
import { csv } from '../../lib/formats/csv.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { markdown } from '../../lib/formats/markdown.ts';
import { w3c } from '../../lib/formats/w3c.ts';
import { anew, STORY, versionOf } from '../versions/story.ts';
import { example } from './example.ts';

const [page] = example.pages;
const [first] = example.annotations;
if (!page || !first) throw new Error('the example is empty');
const taken = {
  at: '2026-05-03T08:00:00.000Z',
  textHash: 'c'.repeat(64),
  url: page.url,
  title: page.title,
  modified: null,
};
const place = { quote: { ...first.quote, exact: 'other words' }, taken, until: '2026-05-04T08:00:00.000Z' };
const moved: Annotation = { ...first, taken, places: [place] };
const chronicle = withSight(null, anew(page.id), versionOf(STORY));
const given: Notebook = { pages: [page], annotations: [moved], chronicles: [chronicle] };

const written = (format: typeof backup, notebook = given): string => writeAll(format, notebook).file;
const readBack = async (text: string): Promise<Notebook> => {
  const reading = await readNotebook(text);
  if (reading.state === 'refused') throw new Error(reading.reason);
  expect(reading.problems).toEqual([]);
  return reading.notebook;
};

describe('versions', () => {
  test('a backup holds them', async () => {
    expect(await readBack(written(backup))).toEqual(given);
  });

  test('a backup of before, without them, is read as it was', async () => {
    const { chronicles: _none, ...before } = given;
    const text = written(backup, before);
    expect(text).not.toContain('"versions"');
    expect(await readBack(text)).toEqual(before);
  });

  test.each([
    ['of a page that is not there', { ...chronicle, pageId: 'https://elsewhere.example/' }, 'does not stand before it'],
    ['of sentences that are not there', { ...chronicle, sentences: [] }, 'is not versions of sentences that are there'],
    ['that are no versions', 7, 'cannot be read'],
  ])('%s are listed, and the rest is read', async (_name, value, reason) => {
    const text = written(backup).replace(JSON.stringify(chronicle), JSON.stringify(value));
    const reading = await readNotebook(text);
    expect(reading).toMatchObject({ state: 'read', notebook: { pages: [page] } });
    expect(reading.state === 'read' && reading.problems[0]).toMatchObject({
      where: 'line 4',
      reason: expect.stringContaining(reason),
    });
  });

  test.each([
    ['of pages that are not there', { page: 'https://elsewhere.example/' }, 'none of its pages is in the file'],
    ['that is none', { at: 'today' }, 'is not a time'],
  ])('a word on a page %s is listed, and the rest is read', async (_name, change, reason) => {
    const said = { page: page.id, sameAs: null, apartFrom: ['https://other.example/'], at: taken.at };
    const reading = await readNotebook(written(backup, { ...given, pageWords: [{ ...said, ...change }] }));
    expect(reading).toMatchObject({ state: 'read', notebook: given });
    expect(reading).toMatchObject({
      problems: [{ where: 'line 5', reason: expect.stringContaining(reason) }],
    });
    for (const format of [w3c, csv])
      expect(writeAll(format, { ...given, pageWords: [said] }).lost.join()).toContain('reader’s word');
  });

  test.each([w3c, csv])('$name says that it cannot hold them', (format) => {
    expect(writeAll(format, given).lost.join()).toContain('1 page without how it read over time');
  });
});

describe('whence words were taken', () => {
  test('W3C: the time as a state of the source, and all of it in our own terms', async () => {
    const text = written(w3c);
    expect(text).toContain('"state":{"type":"TimeState","sourceDate":"2026-05-03T08:00:00.000Z"}');
    expect((await readBack(text)).annotations).toEqual([moved]);
  });

  test('W3C: the time that another tool says', async () => {
    const theirs = JSON.parse(written(w3c)) as object;
    const text = JSON.stringify(theirs, (key, value: unknown) => (key.startsWith('claimlight:') ? undefined : value));
    expect((await readBack(text)).annotations[0]?.taken).toEqual({
      at: taken.at,
      textHash: '',
      url: page.id,
      title: '',
      modified: null,
    });
  });

  test('Markdown: a line that says when, where and of which text, and one for where it stood', () => {
    const text = written(markdown);
    expect(text).toContain(`* Taken: 2026-05-03, <${page.url}>, text SHA-256 ${'c'.repeat(64)}`);
    expect(text).toContain('* Stood before on: “other words” (until 2026-05-04)');
  });

  test('a table says that it cannot hold it', () => {
    expect(writeAll(csv, given).lost).toEqual(
      expect.arrayContaining([
        '1 annotation without when and of which text its words were taken',
        '1 annotation without where it stood before it was put on other words',
      ]),
    );
  });
});
