import type { Notebook } from '../lib/domain/annotation.ts';
import type { Format } from '../lib/formats/format.ts';
import { FORMATS, formatNamed } from '../lib/formats/list.ts';
import { asOne, readThrough } from '../lib/formats/read.ts';
import { textOf } from '../lib/formats/text.ts';
import { writeAll } from '../lib/formats/write.ts';
import { writeLine } from './lines.ts';
import { speakEnglish } from './english.ts';

speakEnglish();

const names = (formats: readonly Format[]): string => formats.map(({ name }) => name).join(' ');

const HELP = `
usage: npm run -s convert -- --to FORMAT [--from FORMAT] < FILE > FILE

Reads a notebook from standard input and writes it to standard output in another format. Which format it has is found
out, or given by --from. What could not be read or carried is said on standard error, one line each.

  --to      one of: ${names(FORMATS)}
  --from    one of: ${names(FORMATS.filter(({ reader }) => reader))}
  --help    this text

exit status: 0 all was carried, 1 some was not, 2 nothing could be read`.trim();

/** The words of a wrong use of the command. */
class Misuse extends Error {}

interface Wish {
  readonly to: Format;
  readonly from: Format | null;
}

function wishIn(args: readonly string[]): Wish {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const [option = '', joined] = (args[at] ?? '').split('=', 2);
    if (option !== '--to' && option !== '--from') throw new Misuse(`There is no option ${args[at]}.`);
    const value = joined ?? args[++at];
    if (value === undefined) throw new Misuse(`${option} needs the name of a format.`);
    given.set(option, value);
  }
  const to = given.get('--to');
  if (to === undefined) throw new Misuse('Say with --to which format to write.');
  const from = given.get('--from');
  return {
    to: named(to, FORMATS),
    from:
      from === undefined
        ? null
        : named(
            from,
            FORMATS.filter(({ reader }) => reader),
          ),
  };
}

function named(name: string, among: readonly Format[]): Format {
  const format = formatNamed(name);
  if (!format || !among.includes(format))
    throw new Misuse(`There is no format ${name} here. There is: ${names(among)}.`);
  return format;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    await writeLine(process.stdout, HELP);
    return 0;
  }
  const { to, from } = wishIn(args);
  const pieces: Notebook[] = [];
  const outcome = await readThrough(textOf(process.stdin), (piece) => void pieces.push(piece), { from });
  if (outcome.state === 'refused') {
    console.error(outcome.reason);
    return 2;
  }
  const { file, lost } = writeAll(to, asOne(pieces), outcome.settings);
  if (!process.stdout.write(file)) await new Promise<void>((go) => process.stdout.once('drain', () => go()));
  // What a format has no room for is not lost again where it came in that same format.
  const said = outcome.format === to ? [] : lost;
  for (const { where, reason } of outcome.problems) console.error(`${where}: ${reason}`);
  if (outcome.more > 0) console.error(`and ${outcome.more} more`);
  for (const line of said) console.error(`${to.name}: ${line}`);
  return outcome.problems.length + said.length === 0 ? 0 : 1;
}

// Whoever reads our output may stop early ("| head"): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Misuse ? error.message : error);
  process.exitCode = 2;
}
