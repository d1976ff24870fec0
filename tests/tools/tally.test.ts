import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTally } from '../../tools/tally.ts';

const file = (status: string, ...tests: readonly (readonly [string, string])[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
});

const CASES = [
  {
    run: 'all pass',
    files: [file('passed', ['a', 'passed'], ['b', 'passed'])],
    exit: 0,
    tally: { passed: 2, failed: 0, skipped: [] },
  },
  {
    run: 'one fails, one is skipped',
    files: [file('failed', ['a', 'failed'], ['b', 'skipped'], ['c', 'passed'])],
    exit: 1,
    tally: { passed: 1, failed: 1, skipped: ['b'] },
  },
  {
    run: 'a file cannot be loaded: one failure',
    files: [file('failed'), file('passed', ['a', 'passed'])],
    exit: 1,
    tally: { passed: 1, failed: 1, skipped: [] },
  },
  {
    run: 'an error outside of any test: one failure',
    files: [file('passed', ['a', 'passed'])],
    exit: 1,
    tally: { passed: 1, failed: 1, skipped: [] },
  },
  {
    run: 'something written down for later counts as left out',
    files: [file('passed', ['a', 'todo'], ['b', 'pending'])],
    exit: 0,
    tally: { passed: 0, failed: 0, skipped: ['a', 'b'] },
  },
] as const;

describe('what a run of Vitest came to', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimlight-tally-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(CASES)('$run', async ({ files, exit, tally }) => {
    const path = join(folder, 'report.json');
    await writeFile(path, JSON.stringify({ testResults: files }));
    expect(await readTally(path, exit)).toEqual(tally);
  });

  test('no report at all is an error', async () => {
    await expect(readTally(join(folder, 'absent.json'), 0)).rejects.toThrow('absent.json');
  });
});
