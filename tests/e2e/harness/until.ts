import { setTimeout as pause } from 'node:timers/promises';

/** What a question answers as long as the awaited thing is not there. */
export type NotYet = null | undefined | false;

/**
 * Asks until the answer is something, and returns it. An error thrown by the question counts as "not yet".
 * @throws {Error} after `seconds`, naming what was awaited and the last error
 */
export async function until<T>(
  what: string,
  question: () => Promise<T | NotYet> | T | NotYet,
  seconds = 30,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  let last: unknown = null;
  while (performance.now() < end) {
    try {
      const answer = await question();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`Waited ${seconds} s for ${what}.${last === null ? '' : ` Last error: ${String(last)}`}`);
}
