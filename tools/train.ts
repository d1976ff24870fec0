import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainNames } from './train/names.ts';

const HELP = `usage: npm run train -- [--open] [--data FOLDER] [--only names|claims] [--out FOLDER]

Rebuilds the shipped models, bit for bit, from the labelled sets in FOLDER (default: ../shared/gold).
--open   use openly licensed sets only
--only   build one of the two models
--out    where the models are written (default: public/models)`;

/** A trained model, ready to be written. */
interface Training {
  readonly bytes: Uint8Array;
  /** Sets that were looked for and not found. */
  readonly missing: readonly string[];
  readonly report: string;
}

type Train = (data: string, options: { readonly open: boolean }) => Training;

const root = resolve(import.meta.dirname, '..');

/** The trainers by name; that of the claims is there once its file is. */
async function trainers(): Promise<ReadonlyMap<string, Train>> {
  const found = new Map<string, Train>([['names', trainNames]]);
  const claims = join(import.meta.dirname, 'train', 'claims.ts');
  if (existsSync(claims)) found.set('claims', ((await import(claims)) as { readonly trainClaims: Train }).trainClaims);
  return found;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      open: { type: 'boolean', default: false },
      data: { type: 'string', default: join(root, '..', 'shared', 'gold') },
      only: { type: 'string' },
      out: { type: 'string', default: join(root, 'public', 'models') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const all = await trainers();
  if (values.help || (values.only !== undefined && !all.has(values.only))) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  for (const [name, train] of all) {
    if (values.only !== undefined && values.only !== name) continue;
    const { bytes, missing, report } = train(values.data, { open: values.open });
    if (missing.length > 0) {
      console.error(`The ${name} model was not built. Sets lacking in ${values.data}: ${missing.join(', ')}.`);
      return 1;
    }
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, `${name}.bin`), bytes);
    console.log(`${report}; ${bytes.length} bytes written to ${join(values.out, `${name}.bin`)}`);
  }
  return 0;
}

process.exitCode = await main();
