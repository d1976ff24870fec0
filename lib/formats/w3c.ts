import type { Annotation, KeptPage } from '../domain/annotation.ts';
import type { Head, Sheet } from '../domain/sheet.ts';
import type { Format, Writing } from './format.ts';
import { Tally } from './tally.ts';
import { bodiesOf, chiefOf, uriAt } from './w3c-bodies.ts';
import { W3cReader } from './w3c-read.ts';
import { CONTEXT, CONTEXTS, isUri, OWN_TERMS, uriOfId } from './w3c-terms.ts';

/**
 * W3C Web Annotation: one AnnotationCollection with one Annotation for each annotated span, and at its end how many it
 * holds. Each annotation has its context and could stand alone. What the model has no words for stands in our own terms
 * beside its words, so that a file of ours comes back whole: the first annotation of a page tells of the page, and a page of
 * which nothing was annotated is a bookmark.
 */
export const w3c: Format = {
  name: 'w3c',
  extension: 'jsonld',
  mime: 'application/ld+json',
  begin: beginW3c,
  reader: {
    recognises: (beginning) =>
      /^\s*[[{]/.test(beginning) && /"@context"\s*:/.test(beginning) && beginning.includes(CONTEXT),
    begin: () => new W3cReader(),
  },
};

function beginW3c(head: Head): Writing {
  const { projects } = head;
  const lost = new Tally(head);
  let total = 0;
  const line = (item: object): string => `${total++ === 0 ? '' : ','}\n${JSON.stringify(item)}`;
  return {
    head:
      `{"@context":${JSON.stringify(CONTEXTS)},"id":"urn:claimlight:collection","type":"AnnotationCollection","label":"Claimlight",` +
      `${projects.length === 0 ? '' : `\n"claimlight:projects":${JSON.stringify(projects)},`}` +
      `\n"first":{"id":"urn:claimlight:collection:1","type":"AnnotationPage","startIndex":0,"items":[`,
    sheet: ({ page, annotations, chronicle }: Sheet) => {
      lost.add('lost_versions', chronicle !== null);
      if (annotations.length === 0) return line(bookmarkOf(page));
      return annotations
        .map((annotation, index) => line(annotationAs(annotation, page, index === 0 ? page : page.id)))
        .join('');
    },
    foot: () => `]},\n"total":${total}}\n`,
    cannotHold: () => lost.sentences(),
  };
}

const GENERATOR = { type: 'Software', name: 'Claimlight' } as const;

const bookmarkOf = (page: KeptPage) => ({
  '@context': CONTEXTS,
  id: `urn:claimlight:page:${encodeURIComponent(page.id.toWellFormed())}`,
  type: 'Annotation',
  motivation: 'bookmarking',
  created: page.firstSeen,
  modified: page.lastSeen,
  generator: GENERATOR,
  target: sourceOf(page),
  'claimlight:page': page,
});

function annotationAs(annotation: Annotation, page: KeptPage, told: KeptPage | string) {
  const { quote } = annotation;
  const body = bodiesOf(annotation);
  return {
    '@context': CONTEXTS,
    id: uriOfId(annotation.id),
    type: 'Annotation',
    motivation: chiefOf(body),
    created: annotation.created,
    modified: annotation.updated,
    generator: GENERATOR,
    ...(body.length > 0 && { body }),
    target: targetOf(annotation, page),
    'claimlight:page': told,
    ...(quote.block && { 'claimlight:block': quote.block }),
    ...(quote.lookalikes && { 'claimlight:lookalikes': quote.lookalikes }),
    'claimlight:status': annotation.status,
    ...ownTerms(annotation),
  };
}

const ownTerms = (annotation: Annotation): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (['finding', 'source', ...OWN_TERMS] as const).flatMap((key) => {
      const value = annotation[key];
      return value === undefined || value === null ? [] : [[`claimlight:${key}`, value]];
    }),
  );

// A page's identity is its canonical address where that could be believed.
const sourceOf = ({ id, url }: KeptPage): string => (isUri(id) ? id : new URL(url).href);

function targetOf({ quote, taken, archiveUrl, created }: Annotation, page: KeptPage) {
  return {
    source: sourceOf(page),
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      { type: 'TextPositionSelector', start: quote.start, end: quote.end },
    ],
    // As the page was then: whoever has its text can prove the words by the fingerprint of "claimlight:taken".
    ...((taken || archiveUrl !== undefined) && {
      state: {
        type: 'TimeState',
        // The model asks for a time: where none was kept, that of the annotation.
        sourceDate: taken?.at ?? created,
        ...(archiveUrl !== undefined && { cached: uriAt(archiveUrl) }),
      },
    }),
  };
}
