import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { read, ROOT } from '../run.ts';
import { spreadOf, type Spread } from './rounds.ts';

const LOAD = `import { loadModel } from './tools/load-model.ts';
const before = process.cpuUsage();
loadModel();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);`;

/** Milliseconds of processor time to read the models from their files, each time in a fresh process. */
export async function loadingTime(): Promise<Spread> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const { output } = await read(process.execPath, '--input-type=module', '--eval', LOAD);
    times.push(Number(output));
  }
  return spreadOf(times);
}

/** Bytes of the models and word lists, each file compressed by itself as in a package. */
export const compressedSize = (): number =>
  ['public/models/*.bin', 'lib/detect/lists/*.ts', 'lib/detect/claims/cues/*.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(ROOT, file)), { level: 9 }).length, 0);
