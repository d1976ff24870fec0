/** A coarse word class: one bit, so that several classes are one number, and to ask whether a word has one of them is one step. */
export type Tag = number;

export const DET = 1;
export const POSSESSIVE = 1 << 1;
export const PRONOUN = 1 << 2;
export const PREPOSITION = 1 << 3;
export const COORDINATOR = 1 << 4;
export const SUBORDINATOR = 1 << 5;
export const AUXILIARY = 1 << 6;
export const MODAL = 1 << 7;
export const NEGATION = 1 << 8;
export const TO = 1 << 9;
export const ADVERB = 1 << 10;
export const NUMBER = 1 << 11;
export const NAME = 1 << 12;
/** Also what nothing else is known of. */
export const NOUN = 1 << 13;
export const ADJECTIVE = 1 << 14;
export const VERB = 1 << 15;
export const ING = 1 << 16;
export const ED = 1 << 17;
export const GENITIVE = 1 << 18;
export const COMMA = 1 << 19;
export const QUOTE = 1 << 20;
export const STOP = 1 << 21;
export const DASH = 1 << 22;
export const BRACKET = 1 << 23;
export const MARK = 1 << 24;

/** Is there a word of one of these classes? */
export const isAny = (word: { readonly tag: Tag } | undefined, tags: Tag): boolean =>
  word !== undefined && (word.tag & tags) !== 0;
