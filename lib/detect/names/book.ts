import type { Named } from './named.ts';

/** A person or thing that the text speaks of, under one name or several. */
export interface Thing {
  /** How often each form of the name is used. */
  readonly forms: Map<string, number>;
}

/** Knows the things of one kind; asked twice for each mention: first to note the full names, then to tell who is meant. */
export interface Book {
  readonly note: (named: Named) => void;
  readonly meant: (named: Named) => Thing;
}

/** "GNC", "UNICEF", "G20", "AT&T". */
export const isAcronym = (name: string): boolean =>
  name.length <= 20 && /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\d&.-]{2,10}$/u.test(name);
