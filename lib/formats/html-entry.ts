import {
  verdictOf,
  type Annotation,
  type Evidence,
  type KeptSource,
  type Place,
  type ReplyEntry,
  type Taken,
  type VerdictEntry,
} from '../domain/annotation.ts';
import { say } from '../words/say.ts';
import { between, type Fact, facts, linked, type Markup, markup, timed } from './html-markup.ts';

/** What is written of an annotation that does not stand in it. */
interface Beside {
  /** Its number in the report. */
  readonly number: number;
  /** The names of its projects. */
  readonly projects: readonly string[];
  /** The language of its page; empty where it is not known. */
  readonly language: string;
}

/** One annotation: its words within what stood around them, what was said of them, and all that this rests on. */
export function entry(annotation: Annotation, { number, projects, language }: Beside): Markup {
  const {
    quote,
    finding,
    verdicts,
    note,
    tags,
    evidence,
    replies = [],
    due,
    archiveUrl,
    taken,
    places = [],
  } = annotation;
  const { exact, prefix, suffix } = quote;
  return markup`<article id="c${number}">
<blockquote dir="auto"${languageMark(language)}><span class="around">${prefix}</span><mark>${exact}</mark><span class="around">${suffix}</span></blockquote>
<p class="verdict">${say('markdown_verdict')}: <strong>${say(`verdict_${verdictOf(annotation)}`)}</strong></p>
${facts([
  ...sourceFacts(annotation),
  [say('markdown_corrected'), nameCorrection(annotation)],
  [say('html_marked'), finding && say(`claim_${finding.type}`)],
  [say('markdown_due'), due ?? null],
  [say('markdown_note'), note === '' ? null : markup`<div class="written">${note}</div>`],
  [say('markdown_tags'), tags.join(', ')],
  [say('markdown_projects'), projects.join(', ')],
  [say('markdown_archived'), archiveUrl === undefined ? null : linked(archiveUrl)],
  [say('markdown_taken'), taken ? takenWords(taken) : null],
  [say('markdown_stood_before'), between('; ', places.map(placeWords))],
])}${listed(
    'ol',
    say('html_history'),
    verdicts.map((verdict) => verdictItem(verdict, evidence)),
  )}${listed(
    'ol',
    say('markdown_evidence'),
    evidence.map(evidenceItem),
  )}${listed('ul', say('markdown_reply'), replies.map(replyItem))}</article>
`;
}

/** Of a page that says which language it is in: for voices and for hyphens. */
export const languageMark = (language: string): Markup | null =>
  /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(language) ? markup` lang="${language}"` : null;

function listed(kind: 'ol' | 'ul', title: string, items: readonly Markup[]): Markup | null {
  if (items.length === 0) return null;
  const all = items.map((item) => markup`<li dir="auto">${item}</li>\n`);
  return kind === 'ol' ? markup`<h3>${title}</h3>\n<ol>${all}</ol>\n` : markup`<h3>${title}</h3>\n<ul>${all}</ul>\n`;
}

const sourceWords = ({
  name,
  role,
  kind,
  cue,
  secondHand,
  affiliation,
  relayedBy,
  anonymityReason,
}: KeptSource): Markup =>
  between(', ', [
    name,
    role,
    affiliation ?? null,
    say(`source_${kind}`),
    cue === null || cue === '' ? null : `“${cue}”`,
    secondHand ? say('markdown_second_hand') : null,
    relayedBy ? say('html_relayed', { who: relayedBy }) : null,
    anonymityReason ? `“${anonymityReason}”` : null,
  ]);

/** Where the reader says who it is, that comes first, and how the machine read it after it. */
function sourceFacts({ source, correction }: Annotation): readonly Fact[] {
  const read = source && sourceWords(source);
  const said = correction?.source?.trim();
  if (said === undefined) return [[say('markdown_source'), read]];
  return [
    [say('markdown_source'), said === '' ? say('markdown_source_nobody') : say('markdown_source_is', { source: said })],
    [say('markdown_read_as'), read],
  ];
}

function nameCorrection({ correction }: Annotation): string | null {
  if (correction?.name === undefined) return null;
  return correction.name === 'none'
    ? say('markdown_no_name')
    : say('markdown_name_of', { type: say(`entity_${correction.name}`) });
}

/** When and from where the words were taken, and the fingerprint of the text that they stood in. */
const takenWords = ({ at, url, title, modified, textHash }: Taken): Markup =>
  between(', ', [
    timed(at),
    title,
    linked(url),
    modified ? say('html_modified', { time: modified }) : null,
    textHash === '' ? null : fingerprint(textHash),
  ]);

export const fingerprint = (hash: string): Markup => markup`SHA-256 <code>${hash}</code>`;

const placeWords = ({ quote, until, taken }: Place): Markup =>
  between(', ', [
    say('markdown_until', { words: quote.exact, day: until.slice(0, 10) }),
    taken ? takenWords(taken) : null,
  ]);

/** A verdict, why, and which of the evidence (by its number below) was known then. */
function verdictItem({ verdict, reason, at, evidence: known }: VerdictEntry, evidence: readonly Evidence[]): Markup {
  const numbers = (known ?? []).flatMap((id) => {
    const index = evidence.findIndex((item) => item.id === id);
    return index === -1 ? [] : [String(index + 1)];
  });
  return markup`${between(', ', [timed(at), markup`<strong>${say(`verdict_${verdict}`)}</strong>`])}${
    numbers.length === 0 ? null : ` (${say('html_known', { numbers: numbers.join(', ') })})`
  }${reason === '' ? null : markup`<div class="written">${reason}</div>`}`;
}

const evidenceItem = ({ quote, title, publisher, url, stance, at, rating, archiveUrl }: Evidence): Markup =>
  markup`${quote === '' ? null : markup`<q class="written">${quote}</q><br>`}${between(', ', [
    markup`<strong>${say(`stance_${stance}`)}</strong>`,
    title,
    publisher,
    url === '' ? null : linked(url),
    rating ? say(`rating_${rating}`) : null,
    timed(at),
    archiveUrl === undefined ? null : markup`${say('markdown_archived')}: ${linked(archiveUrl)}`,
  ])}`;

const replyItem = ({ at, who, how, outcome, words }: ReplyEntry): Markup =>
  markup`${between(', ', [timed(at), who, how, markup`<strong>${say(`reply_${outcome}`)}</strong>`])}${
    words === '' ? null : markup`<div class="written">${words}</div>`
  }`;
