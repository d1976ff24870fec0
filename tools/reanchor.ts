import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { describe } from '../lib/anchor/describe.ts';
import { locate } from '../lib/anchor/locate.ts';
import { indexMemory } from '../lib/anchor/memory.ts';
import type { Located } from '../lib/domain/located.ts';
import { isSpanOf } from '../lib/domain/span.ts';

const USAGE = 'usage: npm run -s reanchor -- --jsonl [--diff] < lines of {"id","before","start","end","after"}';
const HELP = `${USAGE}

Prints where the words stand today, one line for each:
  {"id","state":"same"|"changed","start","end","edits"}
  {"id","state":"gone","reason","candidate"?:{"start","end"},"guard"?}
Offsets are half-open UTF-16 code units; "edits" counts the words that differ. "reason" is not_found, guarded_word_changed,
ambiguous or lookalike; "guard" says what differs that may not: name, number, date, unit, place, negation, quantifier, hedge, person,
opposite or word. --diff adds "diff", for changed and for a candidate: runs {"do":"keep"|"replace"|"remove"|"insert","was"?,"now"?,"guard"?},
"was" a span of the quote, "now" of "after". What reads like the words in "before" is never taken for them.
A bad line gives {"id","error"}, the rest is still answered, and the exit status is 1.`;

interface Question {
  readonly id: unknown;
  readonly before: string;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** The question on a line, or what is wrong with it. */
function readQuestion(value: unknown): Question | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const { id, before, start, end, after } = value as Record<string, unknown>;
  if (typeof before !== 'string' || typeof after !== 'string') return '"before" and "after" must be strings';
  if (typeof start !== 'number' || typeof end !== 'number') return '"start" and "end" must be numbers';
  if (!isSpanOf(before.length, { start, end })) return '"start" and "end" are no span of "before"';
  return { id, before, start, end, after };
}

/** A thousand lines about two versions of one page read each of them once. */
const indexOf = indexMemory();

function answer({ id, before, start, end, after }: Question, withDiff: boolean): object {
  const quote = describe(indexOf(before), { start, end });
  const found = locate(indexOf(after), quote);
  return { id, ...told(found), ...(withDiff && found.state !== 'same' && found.diff && { diff: found.diff }) };
}

function told(found: Located): object {
  switch (found.state) {
    case 'same':
      return { state: found.state, ...found.span, edits: 0 };
    case 'changed':
      return { state: found.state, ...found.span, edits: found.edits };
    case 'gone': {
      const { state, reason, candidate, guard } = found;
      return { state, reason, ...(candidate && { candidate }), ...(guard && { guard }) };
    }
  }
}

function answerLine(line: string, withDiff: boolean): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'not JSON' };
  }
  const question = readQuestion(value);
  if (typeof question !== 'string') return answer(question, withDiff);
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return { id, error: question };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    strict: false,
    options: { jsonl: { type: 'boolean' }, diff: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  if (values.jsonl !== true) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const reply = answerLine(line, values.diff === true);
    if ('error' in reply) process.exitCode = 1;
    if (!process.stdout.write(`${JSON.stringify(reply)}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
    }
  }
}

await main();
