import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainClaims } from './train/claims.ts';
import { trainNames } from './train/names.ts';
import { trainSources } from './train/sources.ts';

const HELP = `usage: npm run train -- [--open] [--data FOLDER] [--only names|sources|claims] [--out FOLDER]

Rebuilds the shipped models, bit for bit, from the labelled sets in FOLDER (default: ../shared/gold).
--open   use openly licensed sets only
--only   build one of the three models
--out    where the models are written (default: public/models)`;

/** A trained model, ready to be written. */
interface Training {
  readonly bytes: Uint8Array;
  /** Sets that were looked for and not found. */
  readonly missing: readonly string[];
  readonly report: string;
}

const TRAINERS: Readonly<Record<string, (data: string, options: { readonly open: boolean }) => Training>> = {
  names: trainNames,
  sources: trainSources,
  claims: trainClaims,
};

const root = resolve(import.meta.dirname, '..');

function main(): number {
  const { values } = parseArgs({
    options: {
      open: { type: 'boolean', default: false },
      data: { type: 'string', default: join(root, '..', 'shared', 'gold') },
      only: { type: 'string' },
      out: { type: 'string', default: join(root, 'public', 'models') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || (values.only !== undefined && !Object.hasOwn(TRAINERS, values.only))) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  for (const [name, train] of Object.entries(TRAINERS)) {
    if (values.only !== undefined && values.only !== name) continue;
    const { bytes, missing, report } = train(values.data, { open: values.open });
    if (missing.length > 0) {
      console.error(`The ${name} model was not built. Sets lacking in ${values.data}: ${missing.join(', ')}.`);
      return 1;
    }
    const file = join(values.out, `${name}.bin`);
    mkdirSync(values.out, { recursive: true });
    writeFileSync(file, bytes);
    console.log(`${report}; ${bytes.length} bytes written to ${file}`);
  }
  return 0;
}

process.exitCode = main();
