/** What a word or mark is to the clauses of a sentence, as bits: above those of the word itself (word.ts). */
export const PAUSE = 1 << 16;
export const COMMA = 1 << 17;
export const JOINING = 1 << 18;
export const SUBORDINATING = 1 << 19;
export const TRAILING = 1 << 20;
export const VERB = 1 << 21;
export const ENDS_IN_ING = 1 << 22;
export const QUOTE = 1 << 23;
/** "that", and "well" of "as well". */
export const THAT = 1 << 24;
export const WELL = 1 << 25;

const ROWS: readonly (readonly [number, string])[] = [
  [PAUSE, '; : — – --'],
  [COMMA, ','],
  // ", but the bridge was closed": after a comma these join a clause to the one before, if a verb follows soon.
  [JOINING, 'and but or nor so yet'],
  // "because the dam broke": these begin a clause wherever they stand, but for "while keeping the peace".
  [SUBORDINATING, 'because although though whereas while unless'],
  // ", which killed twelve people.", ", after the dam broke.": behind the last comma only; what stands in the midst of a
  // sentence parts a subject from its verb.
  [TRAILING, 'which who whose where as after before when if since until despite following'],
  [VERB, 'is are was were be been has have had do does did will would can could may might must should said says'],
  [QUOTE, '" “ ” \' ‘ ’ ( ) [ ]'],
  [THAT, 'that'],
  [WELL, 'well'],
];

/** The bits of the words listed. */
export const clauseWords = ROWS.flatMap(([bit, list]) => list.split(' ').map((word) => [word, bit] as const));

/** What the ending of a word makes it. */
export const clauseFormOf = (word: string): number =>
  (word.length > 4 && word.endsWith('ed') ? VERB : 0) | (word.endsWith('ing') ? ENDS_IN_ING : 0);
