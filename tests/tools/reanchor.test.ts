import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tools/run.ts';

const before = 'The quay is old. The repair will cost 72,500 crowns. Petra Holm said so on Tuesday.';
const span = (words: string) => ({ start: before.indexOf(words), end: before.indexOf(words) + words.length });
const reanchor = (lines: readonly string[], args: readonly string[] = ['--jsonl']) => {
  const ran = spawnSync(process.execPath, [join(ROOT, 'tools', 'reanchor.ts'), ...args], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const answers = ran.stdout.split('\n').filter(Boolean);
  return { status: ran.status, answers: answers.map((line) => JSON.parse(line) as unknown), stderr: ran.stderr };
};

test('answers line by line, in order; a bad line is answered with what is wrong with it', () => {
  const ask = (id: string, words: string, after: string) => JSON.stringify({ id, before, ...span(words), after });
  const cost = 'The repair will cost 72,500 crowns.';
  const { status, answers } = reanchor([
    ask('a', cost, `News. ${before}`),
    ask('b', 'The quay is old.', before.replace('quay', 'wharf')),
    ask('c', cost, before.replace('72,500', '516,000')),
    '{"id":"d","before":"x","start":0,"end":9,"after":"y"}',
    'not json',
    ask('e', cost, 'Nothing of it is left here.'),
  ]);
  expect(answers).toEqual([
    { id: 'a', state: 'same', start: 23, end: 58, edits: 0 },
    { id: 'b', state: 'changed', start: 0, end: 17, edits: 1 },
    { id: 'c', state: 'gone', reason: 'guarded_word_changed', candidate: { start: 17, end: 53 }, guard: 'number' },
    { id: 'd', error: '"start" and "end" are no span of "before"' },
    { id: null, error: 'not JSON' },
    { id: 'e', state: 'gone', reason: 'not_found' },
  ]);
  expect(status).toBe(1);
});

test('with --diff says what was changed, word by word; what stood twice is not taken for the other', () => {
  const twice = `${before} The quay is old. That was said in Oster.`;
  const first = { id: 1, before: twice, start: 0, end: 16, after: twice.replace('quay', 'wharf') };
  const taken = { ...first, id: 2, after: twice.slice(17) };
  const { answers } = reanchor(
    [first, taken].map((one) => JSON.stringify(one)),
    ['--jsonl', '--diff'],
  );
  expect(answers).toEqual([
    {
      id: 1,
      state: 'changed',
      start: 0,
      end: 17,
      edits: 1,
      diff: [
        { do: 'keep', was: { start: 0, end: 4 }, now: { start: 0, end: 4 } },
        { do: 'replace', was: { start: 4, end: 8 }, now: { start: 4, end: 9 }, guard: null },
        { do: 'keep', was: { start: 8, end: 16 }, now: { start: 9, end: 17 } },
      ],
    },
    expect.objectContaining({ id: 2, state: 'gone', reason: 'ambiguous' }),
  ]);
});

test('--help is printed where answers are, and is no fault', () => {
  const ran = spawnSync(process.execPath, [join(ROOT, 'tools', 'reanchor.ts'), '--help'], { encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('--jsonl') as string });
});

test('exit status 0 when all was answered, 2 with its usage when it is called wrongly', () => {
  expect(reanchor([JSON.stringify({ id: 1, before, start: 0, end: 3, after: before })]).status).toBe(0);
  expect(reanchor([], [])).toMatchObject({ status: 2, stderr: expect.stringContaining('--jsonl') as string });
});
