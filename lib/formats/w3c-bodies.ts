import { verdictOf, type Annotation, type Evidence } from '../domain/annotation.ts';
import { isUri, type Purpose } from './w3c-terms.ts';

type Body = Readonly<Record<string, unknown>> & { readonly purpose: Purpose };

/** A body for each thing that was said of some words. */
export function bodiesOf(annotation: Annotation): readonly Body[] {
  const { finding, source, correction, verdicts, note, tags, evidence } = annotation;
  return [
    ...(finding ? [textual('classifying', finding.type, { 'claimlight:scheme': 'claim type' })] : []),
    ...(finding?.flags ?? []).map((flag) => textual('classifying', flag, { 'claimlight:scheme': 'claim flag' })),
    // What the reader says of the source before what the machine does.
    ...(correction?.name === undefined ? [] : [textual('identifying', correction.name)]),
    ...(correction?.source === undefined ? [] : [textual('editing', correction.source)]),
    ...(source ? [textual('classifying', source.kind, { 'claimlight:scheme': 'kind of source' })] : []),
    ...tags.map((tag) => textual('tagging', tag)),
    ...(note === '' ? [] : [textual('commenting', note)]),
    ...verdicts.map(({ verdict, reason, at, evidence: known }) =>
      textual('assessing', verdict, {
        created: at,
        'claimlight:reason': reason,
        ...(known && { 'claimlight:evidence': known }),
      }),
    ),
    ...evidence.map(evidenceAs),
    ...(isOpen(annotation) ? [textual('questioning', QUESTION)] : []),
  ];
}

const QUESTION = 'Is it so?';

/** A claim that waits to be checked is a question; words that the reader only marked are none. */
const isOpen = (annotation: Annotation): boolean =>
  annotation.finding !== null && annotation.status === 'to_check' && verdictOf(annotation) === 'unchecked';

/** What an annotation is mainly for, the weightiest first; the model asks for one motivation, the bodies say the rest. */
const CHIEF: readonly Purpose[] = [
  'assessing',
  'commenting',
  'linking',
  'editing',
  'identifying',
  'tagging',
  'questioning',
  'classifying',
];

export function chiefOf(body: readonly Body[]): Purpose {
  const purposes = new Set(body.map(({ purpose }) => purpose));
  return CHIEF.find((purpose) => purposes.has(purpose)) ?? 'highlighting';
}

const textual = (purpose: Purpose, value: string, more: Readonly<Record<string, unknown>> = {}): Body => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...more,
});

/** A quote at its address; evidence without an address (a book, a call) is text. */
function evidenceAs({ id, quote, url, title, publisher, stance, at, archiveUrl, rating }: Evidence): Body {
  const more = {
    created: at,
    'claimlight:id': id,
    'claimlight:stance': stance,
    'claimlight:title': title,
    'claimlight:publisher': publisher,
    ...(rating && { 'claimlight:rating': rating }),
  };
  const archived = archiveUrl === undefined ? {} : { 'claimlight:archiveUrl': archiveUrl };
  if (url === '') return { ...textual('linking', quote), ...more, ...archived };
  const source = uriAt(url);
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source,
    ...(source !== url && { 'claimlight:url': url }),
    selector: { type: 'TextQuoteSelector', exact: quote },
    ...(archiveUrl !== undefined && { state: { type: 'TimeState', sourceDate: at, cached: uriAt(archiveUrl) } }),
    ...more,
    ...archived,
  };
}

/** An address that opens a document, with no character that a URI may not hold. */
export function uriAt(url: string): string {
  const { href } = new URL(url);
  return isUri(href) ? href : encodeURI(href);
}
