import type { CoreferenceScore } from './coreference.ts';
import type { PagesEvaluation } from './pages.ts';
import type { SetScore } from './scores.ts';

/** One figure of the table: where it stands in a scorer's answer, and the bar it should meet (both 0 to 1). */
interface Bar {
  readonly label: string;
  readonly task: string;
  readonly set: string;
  readonly at: string;
  /** Where a 95 % interval stands, if the scorer gives one. */
  readonly interval?: string;
  readonly least?: number;
}

/** To show another figure, add its row. */
const BARS: readonly Bar[] = [
  {
    label: 'people, places, organisations, exact span and type, F1',
    task: 'names',
    set: 'worldwide.dev',
    at: 'micro.F1',
    least: 0.65,
  },
  { label: 'the same', task: 'names', set: 'pud.wiki', at: 'micro.F1' },
  { label: 'the same, newswire of 1996', task: 'names', set: 'conll03corr.test', at: 'micro.F1' },
  { label: 'sentence holds an attribution, F1', task: 'appeals', set: 'factappeal.val', at: 'sourced.F1', least: 0.76 },
  { label: 'the same', task: 'attribution', set: 'polnear.dev', at: 'sentences.F1' },
  { label: 'the same', task: 'sourcing', set: 'news_claims.dev', at: 'attributed.F1' },
  {
    label: 'unnamed sources, pronouns left out, F1',
    task: 'appeals',
    set: 'factappeal.val',
    at: 'withoutPronouns.unnamed.F1',
    least: 0.45,
  },
  { label: 'source span, exact, F1', task: 'attribution', set: 'polnear.dev', at: 'source.exact.F1' },
  { label: 'source span, overlap, F1', task: 'attribution', set: 'polnear.dev', at: 'source.overlap.F1' },
  { label: 'content span, overlap, F1', task: 'attribution', set: 'polnear.dev', at: 'content.overlap.F1' },
  { label: 'kind of source, macro-F1', task: 'sourcing', set: 'news_claims.dev', at: 'kindMacroF1' },
  { label: 'type of sentence, accuracy', task: 'sourcing', set: 'news_claims.dev', at: 'typeAccuracy' },
  {
    label: 'worth checking, mean average precision',
    task: 'claims',
    set: 'news_claims.dev',
    at: 'MAP',
    interval: 'MAP_ci',
    least: 0.72,
  },
  {
    label: 'worth checking, precision in the top 30 %',
    task: 'claims',
    set: 'news_claims.dev',
    at: 'P30',
    interval: 'P30_ci',
  },
  {
    label: 'marks made by default, F1',
    task: 'claims',
    set: 'news_claims.dev',
    at: 'highlights.F1',
    interval: 'highlights.F1_ci',
  },
  { label: 'calibration error of scores, 10 bins', task: 'claims', set: 'news_claims.dev', at: 'calibration' },
  {
    label: 'worth checking in speech, average precision',
    task: 'speech',
    set: 'ct24.devtest',
    at: 'AP',
    interval: 'AP_ci',
  },
  { label: 'opinion against fact, macro-F1', task: 'opinion', set: 'checkthat.dev', at: 'macroF1' },
];

/** One line of the table. */
export interface Row {
  readonly label: string;
  readonly set: string;
  readonly figure: number;
  readonly interval: readonly [number, number] | null;
  readonly bar: number | null;
  readonly isMet: boolean | null;
}

// Its weights are learned from these very pages: what an unseen page may expect is what tools/train/body.ts prints.
const BODY = { label: "the article's body, 4-gram F1 (learned from these pages)", set: 'pages', least: 0.946 };

/** People, places and bodies, end to end, on articles of our own (tests/detect/coreference). */
const WHO = {
  label: 'one number for one thing, pairs of mentions, F1',
  set: '28 labelled articles',
  least: 0.85,
};

/** What is measured without the official scorers. */
interface Others {
  readonly coreference: CoreferenceScore;
  readonly pages?: PagesEvaluation;
}

/** The figures that could be measured, in the order of the table. */
export function rowsFor(scores: readonly SetScore[], { coreference, pages }: Others): readonly Row[] {
  const rows = BARS.flatMap((bar): readonly Row[] => {
    const found = scores.find(({ task, set }) => task === bar.task && set === bar.set);
    const figure = found && at(found.score, bar.at);
    if (typeof figure !== 'number') return [];
    const interval = bar.interval === undefined ? null : at(found?.score, bar.interval);
    return [{ ...rowOf(bar, figure), interval: isInterval(interval) ? interval : null }];
  });
  const who = { ...rowOf(WHO, coreference.F1), interval: coreference.F1_ci };
  const body = pages?.state === 'scored' ? [rowOf(BODY, pages.score.grams.F1)] : [];
  return [...rows, who, ...body];
}

const rowOf = ({ label, set, least }: Pick<Bar, 'label' | 'set' | 'least'>, figure: number): Row => ({
  label,
  set,
  figure,
  interval: null,
  bar: least ?? null,
  isMet: least === undefined ? null : figure >= least,
});

const isInterval = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number');

/** The value at a path such as "micro.F1". */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[key] : undefined;
  }, value);
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** The table as Markdown. */
export const tableOf = (rows: readonly Row[]): string =>
  [
    '| what | set | % | 95 % interval | bar | met |',
    '| --- | --- | ---: | --- | ---: | --- |',
    ...rows.map(({ label, set, figure, interval, bar, isMet }) => {
      const range = interval ? interval.map(percent).join('–') : '';
      const met = isMet === null ? '' : isMet ? 'yes' : 'no';
      return `| ${label} | ${set} | ${percent(figure)} | ${range} | ${bar === null ? '' : percent(bar)} | ${met} |`;
    }),
  ].join('\n');
