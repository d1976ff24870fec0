import {
  verdictOf,
  type Annotation,
  type Evidence,
  type KeptPage,
  type KeptSource,
  type Notebook,
  type Taken,
} from '../domain/annotation.ts';
import type { Format } from './format.ts';
import { say, sayCount } from '../words/say.ts';

/** What a reporter pastes: each claim as a quote, then who said it, verdict and note, with evidence as footnotes. */
export const markdown: Format = {
  name: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  *write(notebook: Notebook) {
    yield `${howMany(notebook)}\n`;
    const footnotes: Evidence[] = [];
    const byPage = Map.groupBy(notebook.annotations, ({ pageId }) => pageId);
    for (const page of notebook.pages) {
      yield `\n${heading(page)}`;
      for (const annotation of byPage.get(page.id) ?? []) yield `\n${entry(annotation, footnotes)}`;
    }
    for (const [index, evidence] of footnotes.entries())
      yield `${index === 0 ? '\n' : ''}[^${index + 1}]: ${footnote(evidence)}\n`;
  },
  cannotHold: ({ annotations }) =>
    annotations.length === 0
      ? []
      : [
          `markdown: ${sayCount('count_annotation', annotations.length)} written for reading; it cannot be imported again`,
        ],
  reader: null,
};

const howMany = ({ pages, annotations }: Notebook): string =>
  `${sayCount('count_page', pages.length)}, ${sayCount('count_annotation', annotations.length)}.`;

function heading(page: KeptPage): string {
  const facts = [page.publisher ?? '', page.byline.join(', '), page.published ?? ''].filter((fact) => fact !== '');
  const title = plain(page.title) || 'Untitled page';
  return `## [${title}](${address(page.url)})\n${facts.length === 0 ? '' : `\n${facts.map(plain).join(' · ')}\n`}`;
}

function entry(annotation: Annotation, footnotes: Evidence[]): string {
  const notes = annotation.evidence.map((evidence) => `[^${footnotes.push(evidence)}]`).join('');
  const lines = [
    `${quoted(annotation.quote.exact)}\n`,
    ...list('Source', annotation.source && sourceOf(annotation.source)),
    ...list('Corrected', correctionOf(annotation)),
    ...list('Verdict', verdictLine(annotation)),
    ...list('Note', noteOf(annotation.note)),
    ...list('Tags', annotation.tags.map(plain).join(', ')),
    ...list('Evidence', notes),
    ...list('Taken', annotation.taken && takenLine(annotation.taken)),
    ...list(
      'Stood before on',
      (annotation.places ?? [])
        .map(({ quote, until }) => `“${plain(quote.exact)}” (until ${until.slice(0, 10)})`)
        .join('; '),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const list = (label: string, text: string | null | undefined): readonly string[] =>
  text ? [`* ${label}: ${text}`] : [];

function sourceOf({ name, role, cue, secondHand }: KeptSource): string {
  const parts = [
    plain(name),
    plain(role ?? ''),
    cue === null ? '' : `“${plain(cue)}”`,
    secondHand ? 'second-hand' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function correctionOf({ correction }: Annotation): string {
  const { source, name } = correction ?? {};
  const parts = [
    source === undefined ? '' : `the source is ${plain(source) || 'nobody'}`,
    name === undefined
      ? ''
      : `these words are ${name === 'none' ? 'no name' : `the name of a ${say(`entity_${name}`)}`}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function verdictLine(annotation: Annotation): string {
  const last = annotation.verdicts.at(-1);
  const verdict = say(`verdict_${verdictOf(annotation)}`);
  if (!last) return verdict;
  return `**${verdict}**, ${last.at.slice(0, 10)}${last.reason === '' ? '' : `: ${plain(last.reason)}`}`;
}

/** When and from where the words were taken, and the fingerprint of the text that they stood in. */
const takenLine = ({ at, url, textHash }: Taken): string =>
  [at.slice(0, 10), `<${address(url)}>`, textHash === '' ? '' : `text SHA-256 ${textHash}`].filter(Boolean).join(', ');

function footnote({ quote, title, publisher, url, stance, at }: Evidence): string {
  const parts = [
    quote === '' ? '' : `“${plain(quote)}”`,
    plain(title),
    plain(publisher ?? ''),
    url === '' ? '' : `<${address(url)}>`,
    say(`stance_${stance}`),
    at.slice(0, 10),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** A note with its paragraphs and lines, as the rest of its list item: indented, a backslash where a line ends. */
const noteOf = (note: string): string =>
  note
    .split(/(?:\r\n?|[\n\u2028\u2029])[^\S\n\r\u2028\u2029]*(?:\r\n?|[\n\u2028\u2029])/)
    .map((paragraph) =>
      paragraph
        .split(/[\n\r\u2028\u2029]+/)
        .map(plain)
        .filter(Boolean)
        .join('\\\n  '),
    )
    .filter(Boolean)
    .join('\n\n  ');

const quoted = (text: string): string =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => `> ${plain(line)}`)
    .join('\n');

/** Words of a page or of a reader, in one line, in which nothing is markup: "<b>" and "*" and "[x](y)" stay what they are. */
const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, '\\$1');

/** An address that cannot close the bracket it stands in, nor hold a line break. */
const address = (url: string): string =>
  url.replace(
    /[\s<>()[\]\\"`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
