import {
  verdictOf,
  type Annotation,
  type Evidence,
  type KeptPage,
  type KeptSource,
  type ReplyEntry,
  type Taken,
} from '../domain/annotation.ts';
import type { Head, Sheet } from '../domain/sheet.ts';
import { say, sayCount } from '../words/say.ts';
import type { Format, Writing } from './format.ts';
import { Tally } from './tally.ts';

/** What a reporter pastes: each claim as a quote, then who said it, verdict and note; evidence as footnotes beneath its page. */
export const markdown: Format = {
  name: 'markdown',
  extension: 'md',
  mime: 'text/markdown',
  begin: beginMarkdown,
  reader: null,
};

function beginMarkdown({ pages, annotations, projects }: Head): Writing {
  const nameOf = new Map(projects.map(({ id, name }) => [id, name]));
  const lost = new Tally();
  let footnotes = 0;
  return {
    head: `${say('markdown_holds', { pages: sayCount('count_page', pages), annotations: sayCount('count_annotation', annotations) })}\n`,
    sheet: ({ page, annotations: kept }: Sheet) => {
      lost.add('lost_form', kept.length);
      let text = `\n${heading(page)}`;
      const notes: string[] = [];
      for (const annotation of kept) {
        const marks = annotation.evidence.map((evidence) => {
          notes.push(`[^${++footnotes}]: ${footnote(evidence)}\n`);
          return `[^${footnotes}]`;
        });
        const names = (annotation.projects ?? []).flatMap((id) => nameOf.get(id) ?? []);
        text += `\n${entry(annotation, { marks: marks.join(''), projects: names.map(plain).join(', ') })}`;
      }
      return notes.length === 0 ? text : `${text}\n${notes.join('')}`;
    },
    foot: () => '',
    cannotHold: () => lost.sentences(),
  };
}

function heading(page: KeptPage): string {
  const facts = [page.publisher ?? '', page.byline.join(', '), page.published ?? ''].filter((fact) => fact !== '');
  const title = plain(page.title) || say('markdown_untitled');
  return `## [${title}](${address(page.url)})\n${facts.length === 0 ? '' : `\n${facts.map(plain).join(' · ')}\n`}`;
}

/** What is written of an annotation that does not stand in it: its footnotes, and the names of its projects. */
interface Beside {
  readonly marks: string;
  readonly projects: string;
}

function entry(annotation: Annotation, { marks, projects }: Beside): string {
  const lines = [
    `${quoted(annotation.quote.exact)}\n`,
    ...sourceLines(annotation),
    ...list('corrected', nameCorrectionOf(annotation)),
    ...list('verdict', verdictLine(annotation)),
    ...list('due', annotation.due),
    ...list('note', noteOf(annotation.note)),
    ...list('tags', annotation.tags.map(plain).join(', ')),
    ...list('projects', projects),
    ...list('evidence', marks),
    ...list('reply', (annotation.replies ?? []).map(replyLine).join('; ')),
    ...list('archived', annotation.archiveUrl && `<${address(annotation.archiveUrl)}>`),
    ...list('taken', annotation.taken && takenLine(annotation.taken)),
    ...list(
      'stood_before',
      (annotation.places ?? [])
        .map(({ quote, until }) => say('markdown_until', { words: plain(quote.exact), day: until.slice(0, 10) }))
        .join('; '),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function replyLine({ at, who, how, outcome, words }: ReplyEntry): string {
  const parts = [plain(who), plain(how), at.slice(0, 10), say(`reply_${outcome}`), words && `“${plain(words)}”`];
  return parts.filter((part) => part !== '').join(', ');
}

type Label =
  | 'source'
  | 'read_as'
  | 'corrected'
  | 'verdict'
  | 'due'
  | 'note'
  | 'tags'
  | 'projects'
  | 'evidence'
  | 'reply'
  | 'archived'
  | 'taken'
  | 'stood_before';

const list = (label: Label, text: string | null | undefined): readonly string[] =>
  text ? [`* ${say('markdown_line', { label: say(`markdown_${label}`), text })}`.replace(/ +\n/, '\n')] : [];

function sourceOf({ name, role, cue, secondHand }: KeptSource): string {
  const parts = [
    plain(name),
    plain(role ?? ''),
    cue === null ? '' : `“${plain(cue)}”`,
    secondHand ? say('markdown_second_hand') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Where the reader says who it is, that comes first, and how the machine read it after it. */
function sourceLines({ source, correction }: Annotation): readonly string[] {
  const read = source && sourceOf(source);
  if (correction?.source === undefined) return list('source', read);
  const name = plain(correction.source);
  const said = name === '' ? say('markdown_source_nobody') : say('markdown_source_is', { source: name });
  return [...list('source', said), ...list('read_as', read)];
}

function nameCorrectionOf({ correction }: Annotation): string {
  if (correction?.name === undefined) return '';
  return correction.name === 'none'
    ? say('markdown_no_name')
    : say('markdown_name_of', { type: say(`entity_${correction.name}`) });
}

function verdictLine(annotation: Annotation): string {
  const last = annotation.verdicts.at(-1);
  const verdict = say(`verdict_${verdictOf(annotation)}`);
  if (!last) return verdict;
  const judged = { verdict, day: last.at.slice(0, 10) };
  const reason = plain(last.reason);
  return reason === '' ? say('markdown_judged', judged) : say('markdown_judged_because', { ...judged, reason });
}

/** When and from where the words were taken, and the fingerprint of the text that they stood in. */
const takenLine = ({ at, url, textHash }: Taken): string =>
  [at.slice(0, 10), `<${address(url)}>`, textHash === '' ? '' : say('markdown_sha', { hash: textHash })]
    .filter(Boolean)
    .join(', ');

function footnote({ quote, title, publisher, url, stance, at, archiveUrl, rating }: Evidence): string {
  const parts = [
    quote === '' ? '' : `“${plain(quote)}”`,
    plain(title),
    plain(publisher ?? ''),
    url === '' ? '' : `<${address(url)}>`,
    say(`stance_${stance}`),
    rating === undefined ? '' : say(`rating_${rating}`),
    at.slice(0, 10),
    archiveUrl === undefined
      ? ''
      : say('markdown_line', { label: say('markdown_archived'), text: `<${address(archiveUrl)}>` }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * A note is Markdown of the reader's own and stays it, as the rest of its list item: beneath it where it has lines or begins as a
 * block would. Markup of HTML in it is words, as it is wherever notes are shown, and no number of it is one of our footnotes.
 * The price: in code of a note, "<" has a backslash before it.
 */
function noteOf(note: string): string {
  const lines = note
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/(\\*)(<(?!https?:)|\[\^(?=\d+\]))/g, (found: string, slashes: string, mark: string) =>
      slashes.length % 2 === 1 ? found : `${slashes}\\${mark}`,
    )
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const [first = ''] = lines;
  if (lines.length === 1 && !BLOCK.test(first)) return first.trim();
  return `\n\n${lines.map((line) => (line.trim() === '' ? '' : `  ${line}`)).join('\n')}`;
}

/** What begins a heading, a quote, a table, code or a list, or is indented so far that it is code. */
const BLOCK = /^(?:#{1,6}\s|>|\||`{3}|~{3}|[-+*](?:\s|$)|([-*_])\s*\1\s*\1|\d+[.)]\s|\s)/;

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
