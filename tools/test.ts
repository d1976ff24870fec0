/** Everything that must hold, in one command: see the table of steps. Ends in one line: `N passed, N failed`. */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lintPackage } from './mozilla.ts';
import { ARTIFACTS, OUTPUT, ROOT, type Ran, run } from './run.ts';
import { type Tally, readTally } from './tally.ts';

interface Step {
  readonly title: string;
  readonly deed: () => Promise<Tally>;
}

const steps: readonly Step[] = [
  { title: 'WXT types', deed: async () => one(await run('wxt', 'prepare')) },
  { title: 'types', deed: async () => one(await run('tsc')) },
  { title: 'lint', deed: async () => one(await run('oxlint')) },
  { title: 'format', deed: async () => one(await run('oxfmt', '--check')) },
  { title: 'build for Chromium', deed: async () => one(await run('wxt', 'build')) },
  { title: 'build for Firefox', deed: async () => one(await run('wxt', 'build', '-b', 'firefox')) },
  { title: "Mozilla's linter", deed: lint },
  { title: 'unit tests', deed: () => vitest('vitest.config.ts') },
  { title: 'end-to-end tests in Chromium and Firefox', deed: () => vitest('vitest.e2e.config.ts') },
];

const one = (ran: Ran): Tally => (ran.status === 0 ? { passed: 1, failed: 0, skipped: [] } : FAILED);
const FAILED: Tally = { passed: 0, failed: 1, skipped: [] };

async function lint(): Promise<Tally> {
  const { problems, passed } = await lintPackage(join(OUTPUT, 'firefox-mv3'));
  for (const line of [...passed, ...problems]) console.log(line);
  return problems.length === 0 ? { passed: 1, failed: 0, skipped: [] } : FAILED;
}

async function vitest(config: string): Promise<Tally> {
  const report = join(ARTIFACTS, `${config}.json`);
  await mkdir(ARTIFACTS, { recursive: true });
  await rm(report, { force: true });
  const { status } = await run(
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  return readTally(report, status);
}

/** A test may be left out on CI for one reason only: it says that it needs ../shared, and that folder is absent. */
const isExcused = (name: string): boolean => name.includes('../shared') && !existsSync(join(ROOT, '..', 'shared'));

async function perform(step: Step): Promise<Tally> {
  console.log(`\n── ${step.title}`);
  const begun = performance.now();
  const tally = await step.deed().catch((error: unknown): Tally => {
    console.error(error);
    return FAILED;
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`── ${step.title}: ${tally.failed === 0 ? 'passed' : 'FAILED'}, ${seconds} s`);
  return tally;
}

const tallies: Tally[] = [];
for (const step of steps) tallies.push(await perform(step));

const skipped = tallies.flatMap((tally) => tally.skipped);
const sum = (key: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[key], 0);
const excused = skipped.filter(isExcused);
const others = skipped.filter((name) => !isExcused(name));
const failed = sum('failed') + (process.env['CI'] ? others.length : 0);

console.log('');
if (excused.length > 0) console.log('Left out, because the folder ../shared is not here:');
for (const name of excused) console.log(`  ${name}`);
if (others.length > 0) console.log(process.env['CI'] ? 'Left out, which fails here:' : 'Left out:');
for (const name of others) console.log(`  ${name}`);
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
