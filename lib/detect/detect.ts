import type { Analysis } from '../domain/finding.ts';
import type { ArticleText } from '../domain/page.ts';
import { readDocument } from '../text/document.ts';
import { wordsAmong } from '../text/tokens.ts';
import { findClaims } from './claims/claims.ts';
import { languageOf } from './language.ts';
import type { Model } from './model.ts';
import { findEntities } from './names/names.ts';
import { findCitations } from './sources/citations.ts';
import { findAttributions } from './sources/sources.ts';

export { readModel, type Model, type ModelFiles } from './model.ts';

/** Name and version, kept with every annotation: raise it when the same text may be found differently. */
export const DETECTOR = 'claimlight 0.1';

/**
 * All that is found in a text, in text order: who is named, who is given as the source, what is worth checking.
 * The same text gives the same answer. Never throws, whatever the text; time is linear in its length.
 */
export function detect(article: ArticleText & { readonly language: string | null }, model: Model): Analysis {
  const document = readDocument(article, model.words);
  const language = languageOf(document, article.language);
  if (language !== 'en') return { state: 'unsupported_language', language };
  const entities = findEntities(document, model.names);
  const attributions = findAttributions(document, entities, model.sources);
  const citations = findCitations(document, entities, attributions);
  const { sentences, claims } = findClaims(document, attributions, model.claims);
  const words = document.sentences.reduce((sum, { tokens }) => sum + wordsAmong(tokens), 0);
  return {
    state: 'found',
    findings: { detector: DETECTOR, words, sentences, claims, entities, attributions, citations },
  };
}
