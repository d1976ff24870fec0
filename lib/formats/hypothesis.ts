import type { Annotation, KeptPage } from '../domain/annotation.ts';
import type { Head, Sheet } from '../domain/sheet.ts';
import type { Format, Writing } from './format.ts';
import { HypothesisReader } from './hypothesis-read.ts';
import { Tally } from './tally.ts';

/**
 * Annotations as the programming interface of Hypothesis gives them for a search: {rows, total}. Its rows know the words,
 * where they stand, a note in Markdown, tags, the page's address and its title; what else was kept is left behind.
 */
export const hypothesis: Format = {
  name: 'hypothesis',
  extension: 'hypothesis.json',
  mime: 'application/json',
  begin: beginHypothesis,
  reader: {
    recognises: (beginning) => OBJECT.test(beginning) || (LIST.test(beginning) && /"uri"\s*:/.test(beginning)),
    begin: () => new HypothesisReader(),
  },
};

// What the interface gives ({"total":2,"rows":[), what the program itself saves ({"export_date":"…","annotations":[), a plain list.
const OBJECT = /^\s*\{(?:\s*"(?!schemaVersion)\w+"\s*:\s*(?:"[^"\\]*"|\d+)\s*,)*\s*"(?:rows|annotations)"\s*:\s*\[/;
const LIST = /^\s*\[\s*\{(?![^]*"@context"\s*:)/;

function beginHypothesis(head: Head): Writing {
  const lost = new Tally(head);
  let total = 0;
  return {
    head: '{"rows":[',
    sheet: (sheet) => {
      count(lost, sheet);
      return sheet.annotations
        .map((annotation) => `${total++ === 0 ? '' : ','}\n${JSON.stringify(rowOf(annotation, sheet.page))}`)
        .join('');
    },
    foot: () => `],\n"total":${total}}\n`,
    cannotHold: () => lost.sentences(),
  };
}

function rowOf({ id, created, updated, note, tags, quote }: Annotation, page: KeptPage) {
  const uri = URL.canParse(page.id) ? page.id : page.url;
  return {
    id,
    created,
    updated,
    uri,
    text: note,
    tags,
    document: { title: page.title === '' ? [] : [page.title] },
    target: [
      {
        source: uri,
        selector: [
          { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
          { type: 'TextPositionSelector', start: quote.start, end: quote.end },
        ],
      },
    ],
  };
}

function count(lost: Tally, { annotations, chronicle }: Sheet): void {
  lost.add(annotations.length === 0 ? 'lost_bare_page' : 'lost_all_page_facts');
  lost.add('lost_versions', chronicle !== null);
  for (const one of annotations) {
    lost.add('lost_verdicts', one.verdicts.length > 0);
    lost.add('lost_all_evidence', one.evidence.length > 0);
    lost.add('lost_finding', one.finding !== null || one.source !== null);
    lost.add('lost_correction', one.correction !== undefined);
    lost.add('lost_progress', isAtWork(one));
    lost.add('lost_taken', one.taken !== undefined);
    lost.add('lost_places', one.places !== undefined);
    lost.add('lost_lookalikes', one.quote.block !== undefined || one.quote.lookalikes !== undefined);
  }
}

/** Does it hold anything of how far one is with it? */
const isAtWork = ({ status, due, archiveUrl, replies = [], projects = [] }: Annotation): boolean =>
  status !== 'to_check' || due !== undefined || archiveUrl !== undefined || replies.length + projects.length > 0;
