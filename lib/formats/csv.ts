import type { Head, Sheet } from '../domain/sheet.ts';
import { cellsOf, NAMES } from './csv-columns.ts';
import { CsvReader, HEADER, separatorIn } from './csv-read.ts';
import { writeRow } from './csv-rows.ts';
import type { Format, Writing } from './format.ts';
import { Tally } from './tally.ts';

/** One row an annotation, for spreadsheets (RFC 4180, UTF-8). Page text never becomes a formula: csv-rows.ts. */
export const csv: Format = {
  name: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  begin: beginCsv,
  reader: {
    recognises: (beginning) => separatorIn(beginning.slice(0, HEADER)) !== null,
    begin: () => new CsvReader(),
  },
};

function beginCsv(head: Head): Writing {
  const nameOf = new Map(head.projects.map(({ id, name }) => [id, name]));
  const lost = new Tally(head);
  return {
    head: writeRow(NAMES),
    sheet: (sheet) => {
      count(lost, sheet);
      return sheet.annotations
        .map((annotation) => {
          const ids = annotation.projects ?? [];
          const names = ids.flatMap((id) => nameOf.get(id) ?? []);
          lost.add('lost_project', ids.length - names.length);
          return writeRow(cellsOf({ annotation, page: sheet.page, projects: names }));
        })
        .join('');
    },
    foot: () => '',
    cannotHold: () => lost.sentences(),
  };
}

/** A table has one line for each annotation: what has no column stays behind. */
function count(lost: Tally, { annotations, chronicle }: Sheet): void {
  lost.add(annotations.length === 0 ? 'lost_bare_page' : 'lost_page_facts');
  lost.add('lost_versions', chronicle !== null);
  for (const one of annotations) {
    lost.add('lost_earlier_verdicts', one.verdicts.length > 1);
    lost.add('lost_evidence', one.evidence.length > 0);
    lost.add('lost_context');
    lost.add('lost_taken', one.taken !== undefined);
    lost.add('lost_places', one.places !== undefined);
    lost.add('lost_reasons', one.finding !== null);
    lost.add('lost_source_parts', one.source !== null);
    lost.add('lost_name_correction', one.correction?.name !== undefined);
    lost.add('lost_passage', one.correction !== undefined && one.correction.passage !== one.quote.exact);
    lost.add('lost_replies', (one.replies?.length ?? 0) > 0);
  }
}
