import type { EntityType } from '../../domain/finding.ts';
import { EVENT_WORDS, LAW_WORDS, PRODUCT_WORDS } from '../lists/kind-words.ts';
import { DEMONYMS } from '../lists/demonyms.ts';

export type MiscellaneousType = Extract<EntityType, 'group' | 'event' | 'work' | 'product' | 'law'>;

/**
 * What a miscellaneous name is, by its words: "Yom Kippur War" is an event, "Citizenship Act" a law, "MQ-9 Reaper" a
 * product. What no word tells is a work where it stands in quotation marks or after "the", else a product: of such names most
 * are of things made or run by somebody. The price: "Titanic" without quotation marks is a product.
 */
export function kindOfName(name: string, isQuoted: boolean): MiscellaneousType {
  const words = name.toLowerCase().split(/[\s-]+/);
  if (DEMONYMS.has(name)) return 'group';
  if (isQuoted) return 'work';
  for (const word of words.toReversed()) {
    if (LAW_WORDS.has(word)) return 'law';
    if (EVENT_WORDS.has(word)) return 'event';
    if (PRODUCT_WORDS.has(word)) return 'product';
  }
  // "MQ-9 Reaper", "Windows 11", "F-35": a model and its figure. "2022 …" and "COVID-19" are none.
  if (/^(?!covid)\p{L}.*\d/iu.test(name)) return 'product';
  return /^(?:the|a) /i.test(name) ? 'work' : 'product';
}
