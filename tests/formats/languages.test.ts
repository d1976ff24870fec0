/** Files are spoken of in the reader's language, down to what is wrong with one value of one line. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { csv } from '../../lib/formats/csv.ts';
import { FORMATS } from '../../lib/formats/list.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { MUST_BE } from '../../lib/shapes/values.ts';
import { say, speakWith } from '../../lib/words/say.ts';
import { interpreterOf, speakEnglish } from '../../tools/english.ts';
import { example } from './example.ts';

const catalogue = JSON.parse(
  readFileSync(new URL('../../public/_locales/de/messages.json', import.meta.url), 'utf8'),
) as Parameters<typeof interpreterOf>[0];

afterAll(speakEnglish);

describe('in German', () => {
  beforeEach(() => speakWith(interpreterOf(catalogue)));

  test.each([
    ['id,url,quote\na,javascript:1,x\nb,https://b.example/,y', 'eine Adresse mit http, https oder file'],
    ['id,url,quote,due\na,https://a.example/,x,soon\nb,https://b.example/,y,', 'ein Tag wie 2026-03-12'],
    ['id,url,quote,text hash\na,https://a.example/,x,zz\nb,https://b.example/,y,', 'ein SHA-256 in hexadezimalen'],
  ])('%j: %s', async (file, words) => {
    const reading = await readNotebook(file);
    const reasons = reading.state === 'read' ? reading.problems.map(({ reason }) => reason).join() : reading.reason;
    expect(reasons).toContain(words);
    expect(reasons).not.toMatch(/\b(?:an?|such|lower-case)\b/);
  });

  test('which files can be read', async () => {
    expect(await readNotebook('what is this?')).toMatchObject({
      reason: 'Diese Datei kann Claimlight nicht lesen (CSV, W3C-Annotationen, Hypothesis, Sicherung).',
    });
  });

  test('what a file leaves behind', () => {
    expect(writeAll(csv, example).lost).toContain('1 Anmerkung mit früheren Urteilen als dem letzten');
  });
});

test('whatever a value must be is said in words of its own', () => {
  speakEnglish();
  expect(new Set(MUST_BE.map((code) => say(`must_be_${code}`))).size).toBe(MUST_BE.length);
});

test('what a file leaves behind begins with no name of a program', () => {
  for (const format of FORMATS)
    for (const sentence of writeAll(format, example).lost) expect(sentence).not.toMatch(/^\w+:/);
});
