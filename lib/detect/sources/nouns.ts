import { BODY_NOUNS, DOCUMENT_NOUNS, PERSON_NOUNS } from '../lists/source-nouns.ts';

/** The singular of a noun, by rule: "officials" → "official", "authorities" → "authority". */
export function singularOf(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('ss') ? word : word.slice(0, -1);
}

export const hasNoun = (list: ReadonlySet<string>, lower: string): boolean =>
  list.has(lower) || list.has(singularOf(lower));

/** Can this word be the head of somebody or something that is quoted? */
export const isSpeakerNoun = (lower: string): boolean =>
  hasNoun(PERSON_NOUNS, lower) || hasNoun(BODY_NOUNS, lower) || hasNoun(DOCUMENT_NOUNS, lower);
