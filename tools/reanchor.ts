import { createInterface } from 'node:readline';
import { describe } from '../lib/anchor/describe.ts';
import { locate } from '../lib/anchor/locate.ts';
import { indexText, type TextIndex } from '../lib/anchor/text-index.ts';
import { isSpanOf } from '../lib/domain/span.ts';

/**
 * reanchor --jsonl: reads `{"id","before","start","end","after"}` a line and prints where the words stand today:
 * `{"id","state","start","end","edits"}` for same and changed, `{"id","state":"gone","reason","candidate"}` for gone.
 * Offsets are half-open UTF-16 code units; `edits` counts the words that differ. A bad line gives `{"id","error"}`,
 * the rest is still answered, and the exit status is 1.
 */

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

/** The index of the last text is kept: a thousand lines about one page read it once. */
let last: TextIndex | null = null;

function answer({ id, before, start, end, after }: Question): object {
  if (last?.original !== after) last = indexText(after);
  const found = locate(last, describe(before, { start, end }));
  switch (found.state) {
    case 'same':
      return { id, state: found.state, ...found.span, edits: 0 };
    case 'changed':
      return { id, state: found.state, ...found.span, edits: found.edits };
    case 'gone':
      return { id, state: found.state, reason: found.reason, ...(found.candidate && { candidate: found.candidate }) };
  }
}

function answerLine(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'not JSON' };
  }
  const question = readQuestion(value);
  if (typeof question !== 'string') return answer(question);
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return { id, error: question };
}

async function main(): Promise<void> {
  if (!process.argv.includes('--jsonl')) {
    console.error('Usage: npm run -s reanchor -- --jsonl < lines of {"id","before","start","end","after"}');
    process.exitCode = 2;
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const reply = answerLine(line);
    if ('error' in reply) process.exitCode = 1;
    if (!process.stdout.write(`${JSON.stringify(reply)}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
    }
  }
}

await main();
