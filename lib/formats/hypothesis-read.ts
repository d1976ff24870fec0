import { UNDATED } from '../domain/annotation.ts';
import { say } from '../words/say.ts';
import type { Item, ReadingOn } from './format.ts';
import { type Cut, isRecord, JsonCuts } from './json-cuts.ts';
import { listOf, pageTold, textOf, timeOf } from './json-values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A plain list, what the programming interface gives for a search, and what the program itself saves. */
const LISTS = ['', 'rows', 'annotations'];

/**
 * Reads annotations of Hypothesis: the quoted words, the note, the tags, the page. A RangeSelector (a place in the page's
 * markup) is passed over: words are found again by what they are. A note on a whole page and a reply to another person's note
 * quote nothing; such are listed.
 */
export class HypothesisReader implements ReadingOn {
  readonly #cuts = new JsonCuts(LISTS);
  #isList = false;

  take(chunk: string): readonly Item[] {
    return this.#cuts.take(chunk).flatMap((cut) => this.#itemsOf(cut));
  }

  end(): readonly Item[] {
    const items = this.#cuts.end().flatMap((cut) => this.#itemsOf(cut));
    return this.#isList ? items : [...items, { kind: 'refused', reason: say('refused_no_annotations') }];
  }

  #itemsOf(cut: Cut): readonly Item[] {
    if (cut.state === 'opened') {
      this.#isList = true;
      return [];
    }
    const where = say('where_line', { line: cut.line });
    if (cut.state !== 'item') return [{ kind: 'problem', where, reason: cut.reason }];
    return LISTS.includes(cut.path) && this.#isList ? itemsIn(cut.value, `${where}, ${cut.nth}`) : [];
  }
}

/** An annotation and what it tells of its page. Shapes check both afterwards; here only their parts are found. */
function itemsIn(row: unknown, where: string): readonly Item[] {
  const read = isRecord(row) ? readRow(row) : say('problem_no_object');
  if (typeof read === 'string') return [{ kind: 'problem', where, reason: read }];
  return [
    { kind: 'page', where, value: read.page, isTold: true },
    { kind: 'annotation', where, value: read.annotation },
  ];
}

function readRow(row: Fields) {
  const target = listOf(row['target']).find(isRecord);
  const uri = textOf(row['uri']) ?? textOf(target?.['source']);
  if (uri === null) return say('problem_no_target');
  const selectors = listOf(target?.['selector']).filter(isRecord);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = textOf(quote?.['exact']);
  if (!quote || exact === null) return say('problem_no_quote');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const created = timeOf(row['created']) ?? timeOf(row['updated']) ?? UNDATED;
  const annotation = {
    id: row['id'],
    pageId: uri,
    quote: {
      exact,
      prefix: textOf(quote['prefix']) ?? '',
      suffix: textOf(quote['suffix']) ?? '',
      start: position['start'] ?? 0,
      end: position['end'] ?? exact.length,
    },
    finding: null,
    source: null,
    verdicts: [],
    note: textOf(row['text']) ?? '',
    tags: listOf(row['tags']),
    evidence: [],
    status: 'to_check',
    created,
    updated: timeOf(row['updated']) ?? created,
  };
  return { page: pageTold(uri, created, titleIn(row['document'])), annotation };
}

/** The interface gives titles as a list. */
const titleIn = (document: unknown): string =>
  isRecord(document) ? (textOf(listOf(document['title'])[0]) ?? '').slice(0, LONGEST_TITLE) : '';

/** Of a title from elsewhere, in UTF-16 code units: a page is not refused for it. */
const LONGEST_TITLE = 2000;
