import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Span } from '../../lib/domain/span.ts';

// Each test starts the command once or thrice; on a busy machine a start takes seconds.
vi.setConfig({ testTimeout: 60_000 });

const TOOL = resolve(import.meta.dirname, '../../tools/analyze.ts');
const TEXT = 'The army killed 41 people in Tarvik in 2014, Helen Marsh said.\n\nRead more: Bridge closed';

const analyze = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [TOOL, ...args], { input, encoding: 'utf8' });

const linesOf = (output: string): readonly Record<string, unknown>[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));

/** A list of an answer; empty where there is none. */
const listOf = (line: Record<string, unknown> | undefined, key: string): readonly Record<string, unknown>[] =>
  (line?.[key] as readonly Record<string, unknown>[] | undefined) ?? [];

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Bridge of Tarvik closed</title><meta property="og:type" content="article">
  <meta property="og:site_name" content="Tarvik Courier"></head><body><article><h1>Bridge of Tarvik closed</h1>${body}</article></body></html>`;
const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>The council closed the bridge on ${at + 3} May after engineers had found ${at + 2} cracks in its piers, Helen Marsh said. Some 4,000 people use it every day, and the repairs will cost 2 million crowns.</p>`,
).join('\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimlight-analyze-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('--jsonl', () => {
  test('answers each line in order with the keys of the contract', () => {
    const { stdout, status } = analyze(
      ['--jsonl'],
      `${JSON.stringify({ id: 'a', text: TEXT })}\n${JSON.stringify({ id: 'b', text: '' })}\n`,
    );
    const [first, second] = linesOf(stdout);
    expect(status).toBe(0);
    expect(Object.keys(first ?? {})).toEqual(['id', 'sentences', 'claims', 'entities', 'attributions', 'citations']);
    expect(second).toEqual({ id: 'b', sentences: [], claims: [], entities: [], attributions: [], citations: [] });
    const [claim] = listOf(first, 'claims');
    expect(Object.keys(claim ?? {})).toEqual([
      'start',
      'end',
      'score',
      'type',
      'flags',
      'why',
      'attribution',
      'clause',
    ]);
    const [sentence] = listOf(first, 'sentences');
    expect(Object.keys(sentence ?? {})).toEqual(['start', 'end', 'score', 'type', 'factual']);
    const [entity] = listOf(first, 'entities');
    expect(Object.keys(entity ?? {})).toEqual(['start', 'end', 'type', 'name', 'mention_of']);
    const [attribution] = listOf(first, 'attributions');
    expect(Object.keys(attribution ?? {})).toEqual([
      'source',
      'cue',
      'content',
      'quote',
      'second_hand',
      'relayed_by',
      'reason',
    ]);
    expect(Object.keys((attribution?.['source'] as object | null) ?? {})).toEqual([
      'start',
      'end',
      'kind',
      'name',
      'rung',
      'role',
      'affiliation',
    ]);
  });

  test('offsets are those of the text that was given', () => {
    const [line] = linesOf(analyze(['--jsonl'], JSON.stringify({ id: 1, text: `\n\n  ${TEXT}` })).stdout);
    const [claim] = listOf(line, 'claims') as unknown as readonly Span[];
    expect(`\n\n  ${TEXT}`.slice(claim?.start, claim?.end)).toBe(
      'The army killed 41 people in Tarvik in 2014, Helen Marsh said.',
    );
  });

  test('a bad line is answered with an error, the rest is still answered, and the status is 1', () => {
    const input = [
      'not json',
      '[1]',
      '{"id":"x"}',
      '{"id":"y","text":7}',
      JSON.stringify({ id: 'z', text: TEXT }),
    ].join('\n');
    const { stdout, status } = analyze(['--jsonl'], input);
    const lines = linesOf(stdout);
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual([null, null, 'x', 'y', 'z']);
    expect(lines.map((line) => typeof line['error'])).toEqual(['string', 'string', 'string', 'string', 'undefined']);
  });

  test('a page gives what it says of itself and the body as read, with offsets into that', () => {
    const line = JSON.stringify({ id: 'p', html: page(PARAGRAPHS), url: 'https://courier.example/bridge' });
    const [answer] = linesOf(analyze(['--jsonl'], line).stdout);
    expect(Object.keys(answer ?? {})).toEqual([
      'id',
      'page',
      'text',
      'sentences',
      'claims',
      'entities',
      'attributions',
      'citations',
    ]);
    expect(answer?.['page']).toMatchObject({
      title: 'Bridge of Tarvik closed',
      url: 'https://courier.example/bridge',
      publisher: 'Tarvik Courier',
    });
    const text = String(answer?.['text']);
    const [sentence] = listOf(answer, 'sentences') as unknown as readonly Span[];
    expect(text.slice(sentence?.start, sentence?.end)).toMatch(/^The council closed/);
  });

  test('a page that is no article and a text that is not English say so and hold nothing', () => {
    const french =
      "Le ministre a déclaré lundi que le pont sur la rivière serait fermé pour des travaux jusqu'à la fin de l'année, et que les habitants en seraient informés.";
    const input = [
      JSON.stringify({ id: 1, html: '<p>Hello</p>', url: 'https://a.example/' }),
      JSON.stringify({ id: 2, text: french }),
    ].join('\n');
    const { stdout, status } = analyze(['--jsonl'], input);
    expect(status).toBe(0);
    expect(linesOf(stdout).map((line) => (line['silent'] as { reason: string }).reason)).toEqual([
      'not_article',
      'unsupported_language',
    ]);
  });

  test('a line separator inside a string ends no line', () => {
    const { stdout, status } = analyze(['--jsonl'], '{"id":"s","text":"One.\u2028Two."}\n');
    expect(status).toBe(0);
    expect(linesOf(stdout)).toHaveLength(1);
  });

  test('each line is answered before the next one is given', async () => {
    const child = spawn(process.execPath, [TOOL, '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    const ids: unknown[] = [];
    for (const id of ['first', 'second']) {
      child.stdin.write(`${JSON.stringify({ id, text: TEXT })}\n`);
      let line = '';
      while (!line.endsWith('\n')) line += String((await answers.next()).value);
      ids.push(linesOf(line)[0]?.['id']);
    }
    child.stdin.end();
    expect(ids).toEqual(['first', 'second']);
  });
});

describe('one file', () => {
  test('plain text is shown in words', () => {
    const file = join(folder, 'note.txt');
    writeFileSync(file, TEXT);
    const { stdout, status } = analyze([file]);
    expect(status).toBe(0);
    expect(stdout).toContain('The army killed 41 people in Tarvik in 2014');
    expect(stdout).toContain('why  ');
  });

  test('HTML, by its name, by a file address or from standard input, is read as a page', () => {
    const file = join(folder, 'bridge.html');
    writeFileSync(file, page(PARAGRAPHS));
    const runs = [
      analyze(['--json', file]),
      analyze(['--json', pathToFileURL(file).href]),
      analyze(['--json', '-'], page(PARAGRAPHS)),
    ];
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    const titles = runs.map(({ stdout }) => (linesOf(stdout)[0]?.['page'] as { title: string } | undefined)?.title);
    expect(titles).toEqual(Array.from({ length: 3 }, () => 'Bridge of Tarvik closed'));
  });

  test.each([
    ['a file that is not there', ['nowhere.txt'], /There is no file/],
    ['no file at all', [], /Give one file/],
    ['an unknown option', ['--loud', '-'], /There is no option --loud/],
  ])('%s is told in words', (_, args, message) => {
    const { stderr, status } = analyze(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});
