import type { Annotation, Evidence, KeptPage, Notebook } from '../domain/annotation.ts';
import type { Format } from './format.ts';
import { readW3c } from './w3c-read.ts';
import { CONTEXT, CONTEXTS, isUri, uriOfId, type Purpose } from './w3c-terms.ts';
import { sayCount } from '../words/say.ts';

/**
 * W3C Web Annotation: one AnnotationCollection that says how many it holds, with one Annotation for each annotated span.
 * Each annotation has its context and could stand alone. What the model has no words for stands in our own terms beside
 * its words, so that a file of ours comes back whole.
 */
export const w3c: Format = {
  name: 'w3c',
  label: 'W3C Web Annotation',
  extension: 'jsonld',
  mime: 'application/ld+json',
  *write({ pages, annotations }: Notebook) {
    const pageOf = new Map(pages.map((page) => [page.id, page]));
    yield `{"@context":${JSON.stringify(CONTEXTS)},"id":"urn:claimlight:collection","type":"AnnotationCollection",`;
    yield `"label":"Claimlight","total":${annotations.length},\n"claimlight:pages":[`;
    for (const [index, page] of pages.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(page)}`;
    yield `],\n"first":{"id":"urn:claimlight:collection:1","type":"AnnotationPage","startIndex":0,"items":[`;
    for (const [index, annotation] of annotations.entries()) {
      const written = annotationAs(annotation, pageOf.get(annotation.pageId));
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(written)}`;
    }
    yield `]}}\n`;
  },
  cannotHold: ({ chronicles = [], pageWords = [] }) => [
    ...(chronicles.length === 0
      ? []
      : [`w3c: ${sayCount('count_page', chronicles.length)} without how they read over time`]),
    ...(pageWords.length === 0
      ? []
      : [`w3c: ${sayCount('count_page', pageWords.length)} without the reader’s word on which it is`]),
  ],
  reader: {
    recognises: (beginning) =>
      /^\s*[[{]/.test(beginning) && /"@context"\s*:/.test(beginning) && beginning.includes(CONTEXT),
    read: readW3c,
  },
};

function annotationAs(annotation: Annotation, page: KeptPage | undefined) {
  const { quote } = annotation;
  const body = bodiesOf(annotation);
  const purposes = new Set(body.map(({ purpose }) => purpose));
  return {
    '@context': CONTEXTS,
    id: uriOfId(annotation.id),
    type: 'Annotation',
    motivation: CHIEF.find((purpose) => purposes.has(purpose)) ?? 'highlighting',
    created: annotation.created,
    modified: annotation.updated,
    generator: { type: 'Software', name: 'Claimlight' },
    ...(body.length > 0 && { body }),
    target: targetOf(annotation, page),
    'claimlight:page': annotation.pageId,
    ...(quote.block && { 'claimlight:block': quote.block }),
    ...(quote.lookalikes && { 'claimlight:lookalikes': quote.lookalikes }),
    'claimlight:status': annotation.status,
    ...(annotation.finding && { 'claimlight:finding': annotation.finding }),
    ...(annotation.source && { 'claimlight:source': annotation.source }),
    ...(annotation.correction && { 'claimlight:correction': annotation.correction }),
    ...(annotation.taken && { 'claimlight:taken': annotation.taken }),
    ...(annotation.places && { 'claimlight:places': annotation.places }),
  };
}

/** What an annotation is mainly for, the weightiest first; the model asks for one motivation, the bodies say the rest. */
const CHIEF: readonly Purpose[] = ['assessing', 'commenting', 'linking', 'tagging', 'classifying'];

function targetOf({ quote, taken, pageId }: Annotation, page: KeptPage | undefined) {
  return {
    // A page's identity is its canonical address where that could be believed.
    source: isUri(pageId) ? pageId : new URL(page?.url ?? 'about:blank').href,
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      { type: 'TextPositionSelector', start: quote.start, end: quote.end },
    ],
    // As the page was then: whoever has its text can prove the words by the fingerprint of "claimlight:taken".
    ...(taken && { state: { type: 'TimeState', sourceDate: taken.at } }),
  };
}

function bodiesOf({ finding, source, verdicts, note, tags, evidence }: Annotation) {
  return [
    ...(finding ? [textual('classifying', finding.type, { 'claimlight:scheme': 'claim type' })] : []),
    ...(finding?.flags ?? []).map((flag) => textual('classifying', flag, { 'claimlight:scheme': 'claim flag' })),
    ...(source ? [textual('classifying', source.kind, { 'claimlight:scheme': 'kind of source' })] : []),
    ...tags.map((tag) => textual('tagging', tag)),
    ...(note === '' ? [] : [textual('commenting', note)]),
    ...verdicts.map(({ verdict, reason, at }) =>
      textual('assessing', verdict, { created: at, 'claimlight:reason': reason }),
    ),
    ...evidence.map(evidenceAs),
  ];
}

const textual = (purpose: Purpose, value: string, more: Readonly<Record<string, string>> = {}) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...more,
});

/** A quote at its address; evidence without an address (a book, a call) is text. */
function evidenceAs({ id, quote, url, title, publisher, stance, at }: Evidence) {
  const more = {
    created: at,
    'claimlight:id': id,
    'claimlight:stance': stance,
    'claimlight:title': title,
    'claimlight:publisher': publisher,
  };
  if (url === '') return { ...textual('linking', quote), ...more };
  const { href } = new URL(url);
  return {
    type: 'SpecificResource',
    purpose: 'linking' as const,
    source: isUri(href) ? href : encodeURI(href),
    ...(href !== url && { 'claimlight:url': url }),
    selector: { type: 'TextQuoteSelector', exact: quote },
    ...more,
  };
}
