import { cues } from './cues.ts';
import { flagCues } from './flags.ts';
import { lookFor } from './look.ts';
import { listsOf } from './lists.ts';

/** All that is looked for in a sentence, in one walk: the cues, then what flags are decided by. */
const signs = [...cues, ...flagCues];
export const lists = listsOf(signs);
export const look = lookFor(signs);

/** Room for the strengths of all signs; those of the cues stand first. */
export const roomForStrengths = (): Float64Array => new Float64Array(signs.length);

const numbers = new Map<string, number[]>();
flagCues.forEach(({ name }, at) => numbers.set(name, [...(numbers.get(name) ?? []), cues.length + at]));

/** Does a sign that flags are decided by show? */
export const showsIn =
  (strengths: Float64Array) =>
  (name: string): boolean =>
    numbers.get(name)?.some((at) => (strengths[at] ?? 0) > 0) ?? false;
