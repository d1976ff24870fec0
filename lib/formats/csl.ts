import type { Head, Sheet } from '../domain/sheet.ts';
import type { Format, Writing } from './format.ts';
import { abstractOf, type Day, dayOf, type Reference, References } from './references.ts';
import { SourcesLost } from './sources-lost.ts';

/** The pages and the evidence for reference managers, as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/). */
export const csl: Format = {
  name: 'csl',
  extension: 'csl.json',
  mime: 'application/vnd.citationstyles.csl+json',
  begin: beginCsl,
  reader: null,
};

function beginCsl(head: Head): Writing {
  const references = new References();
  const lost = new SourcesLost(head);
  let total = 0;
  return {
    head: '[',
    sheet: (sheet: Sheet) => {
      lost.count(sheet);
      return references
        .of(sheet)
        .map((reference) => `${total++ === 0 ? '' : ','}\n${JSON.stringify(itemOf(reference))}`)
        .join('');
    },
    foot: () => '\n]\n',
    cannotHold: () => lost.sentences(references),
  };
}

const TYPES = { article: 'article-newspaper', webpage: 'webpage', document: 'document' } as const;

function itemOf(reference: Reference) {
  const { id, kind, title, publisher, authors, issued, accessed, url, archiveUrl, language } = reference;
  const abstract = abstractOf(reference);
  return {
    id,
    type: TYPES[kind],
    title,
    // A newspaper holds its articles; a site only stands behind its page.
    ...(publisher !== null && { [kind === 'document' ? 'publisher' : 'container-title']: publisher }),
    // Which of the words is the family name is not known: a byline may name a body.
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(issued !== null && { issued: dateOf(issued) }),
    accessed: dateOf(accessed),
    ...(url !== '' && { URL: url }),
    ...(archiveUrl !== null && { archive_location: archiveUrl }),
    ...(language !== null && language !== '' && { language }),
    ...(abstract !== '' && { abstract }),
  };
}

function dateOf(time: string): { readonly 'date-parts': readonly Day[] } | { readonly literal: string } {
  const day = dayOf(time);
  return day ? { 'date-parts': [day] } : { literal: time };
}
