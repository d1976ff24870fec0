/** Packs the extension for both stores, and has Mozilla's linter read the Firefox package. */
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lintPackage } from './mozilla.ts';
import { OUTPUT, run } from './run.ts';

for (const old of globSync('*.zip', { cwd: OUTPUT })) await rm(join(OUTPUT, old));
for (const browser of ['chrome', 'firefox']) {
  const { status } = await run('wxt', 'zip', '-b', browser);
  if (status !== 0) process.exit(status);
}

const [firefox] = globSync('*-firefox.zip', { cwd: OUTPUT });
if (firefox === undefined) throw new Error(`No Firefox package stands in ${OUTPUT}.`);
const { problems, passed } = await lintPackage(join(OUTPUT, firefox));

console.log(`\nPackages in ${OUTPUT}:`);
for (const name of globSync('*.zip', { cwd: OUTPUT }).toSorted()) console.log(`  ${name}`);
for (const line of passed) console.log(`Mozilla's linter: ${line}`);
for (const line of problems) console.error(`Mozilla's linter: ${line}`);
console.log(problems.length === 0 ? "Mozilla's linter found nothing to mend." : `${problems.length} to mend.`);
process.exitCode = problems.length === 0 ? 0 : 1;
