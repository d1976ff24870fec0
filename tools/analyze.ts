import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Model } from '../lib/detect/detect.ts';
import { answer, type Input } from './answer.ts';
import { linesOf, writeLine } from './lines.ts';
import { loadModel } from './load-model.ts';
import { show } from './show.ts';
import { speakEnglish } from './english.ts';

speakEnglish();

const HELP = `
usage: npm run -s analyze -- [--json] FILE|URL|-
       npm run -s analyze -- --jsonl < LINES

Prints what the extension would show for a saved HTML page or a plain text: marked claims, names and sources.
FILE may be HTML or text; - reads standard input; an http, https or file URL is read once, as given.

  --json    the same as one JSON object
  --jsonl   reads {"id","text"} or {"id","html","url"}, one a line, and prints one JSON object a line, in the same order;
            a bad line gives {"id","error"} and exit status 1 at the end
  --help    this text`.trim();

const LONGEST_WAIT = 30_000;

/** The words of a wrong use of the command, shown with the help. */
class Misuse extends Error {}

async function main(args: readonly string[]): Promise<number> {
  const flags = new Set(args.filter((argument) => argument.startsWith('--')));
  const places = args.filter((argument) => !argument.startsWith('--'));
  if (flags.has('--help')) return say(HELP);
  const unknown = [...flags].find((flag) => flag !== '--json' && flag !== '--jsonl');
  if (unknown) throw new Misuse(`There is no option ${unknown}.`);
  if (flags.has('--jsonl')) {
    if (places.length > 0) throw new Misuse('With --jsonl the lines come from standard input; give no file.');
    return answerLines(loadModel());
  }
  const [place] = places;
  if (place === undefined || places.length > 1)
    throw new Misuse('Give one file, one address, or - for standard input.');
  const input = await read(place);
  const result = answer(input, loadModel());
  return say(flags.has('--json') ? JSON.stringify({ id: place, ...result }) : show(result, input));
}

async function say(text: string): Promise<number> {
  await writeLine(process.stdout, text);
  return 0;
}

/** Answers line by line. A bad line is answered too, and remembered in the exit status. */
async function answerLines(model: Model): Promise<number> {
  let status = 0;
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue;
    const reply = answerLine(line, model);
    if ('error' in reply) status = 1;
    await writeLine(process.stdout, JSON.stringify(reply));
  }
  return status;
}

function answerLine(line: string, model: Model): object {
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error('The line is not a JSON object.');
    const fields = value as Readonly<Record<string, unknown>>;
    id = fields['id'] ?? null;
    return { id, ...answer(inputOf(fields), model) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

function inputOf({ text, html, url }: Readonly<Record<string, unknown>>): Input {
  if (typeof text === 'string') return { text };
  if (typeof html !== 'string') throw new Error('The line has neither "text" nor "html" as a string.');
  if (url !== undefined && url !== null && typeof url !== 'string') throw new Error('"url" is not a string.');
  return { html, url: url ?? 'about:blank' };
}

const HTML = /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** Reads what the person named. Throws with a clear sentence where that cannot be done. */
async function read(place: string): Promise<Input> {
  if (/^https?:\/\//i.test(place)) return fromWeb(place);
  const isAddress = /^file:\/\//i.test(place);
  const content = readFileSync(place === '-' ? 0 : isAddress ? fileURLToPath(place) : place, 'utf8').replace(
    /^\uFEFF/,
    '',
  );
  return asInput(content, /\.x?html?$/i.test(place), isAddress ? place : 'about:blank');
}

async function fromWeb(url: string): Promise<Input> {
  // The one place that asks the network: an address that the person typed, read once.
  // oxlint-disable-next-line no-restricted-globals
  const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_WAIT) });
  if (!response.ok) throw new Error(`${url} answered ${response.status} ${response.statusText}.`);
  return asInput(await response.text(), (response.headers.get('content-type') ?? '').includes('html'), response.url);
}

const asInput = (content: string, isHtml: boolean, url: string): Input =>
  isHtml || HTML.test(content.slice(0, 4096)) ? { html: content, url } : { text: content };

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT' && 'path' in error) return `There is no file ${String(error.path)}.`;
  return error.message;
}

// Whoever reads our output may stop early ("| head"): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Misuse ? `${error.message}\n\n${HELP}` : messageOf(error));
  process.exitCode = 2;
}
