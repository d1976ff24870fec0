import { type Interval, middle } from './bootstrap.ts';
import type { CoreferenceScore } from './coreference.ts';
import type { PagesEvaluation } from './pages.ts';
import type { SetScore } from './scores.ts';

/** One figure of the table: where it stands in a scorer's answer, and the bar it should meet (both 0 to 1). */
interface Bar {
  readonly label: string;
  readonly task: string;
  readonly set: string;
  readonly at: string;
  readonly least?: number;
  /** For what is better the smaller it is. */
  readonly most?: number;
}

const [NAMES, SPEECH] = [
  'people, places, organisations, exact span and type, F1',
  'worth checking in speech, average precision',
];
const [SENTENCE, UNNAMED] = ['sentence holds an attribution, F1', 'unnamed sources, pronouns left out, F1'];
const [EXACT, OVERLAP, CONTENT] = ['source span, exact, F1', 'source span, overlap, F1', 'content span, overlap, F1'];
const [KIND, TYPE] = ['kind of source, macro-F1', 'type of sentence, accuracy'];
const [MAP, TOP] = ['worth checking, mean average precision', 'worth checking, precision in the top 30 %'];
const [MARKS, CALIBRATION] = ['marks made by default, F1', 'calibration error of scores, 10 bins'];

/** To show another figure, add its row. */
const BARS: readonly Bar[] = [
  { label: NAMES, task: 'names', set: 'worldwide.dev', at: 'micro.F1', least: 0.81 },
  { label: NAMES, task: 'names', set: 'pud.wiki', at: 'micro.F1', least: 0.76 },
  { label: NAMES, task: 'names', set: 'conll03corr.test', at: 'micro.F1' },
  { label: SENTENCE, task: 'appeals', set: 'factappeal.val', at: 'sourced.F1', least: 0.82 },
  { label: SENTENCE, task: 'attribution', set: 'polnear.dev', at: 'sentences.F1', least: 0.8 },
  { label: SENTENCE, task: 'sourcing', set: 'news_claims.dev', at: 'attributed.F1', least: 0.82 },
  { label: UNNAMED, task: 'appeals', set: 'factappeal.val', at: 'withoutPronouns.unnamed.F1', least: 0.65 },
  { label: EXACT, task: 'attribution', set: 'polnear.dev', at: 'source.exact.F1', least: 0.6 },
  { label: OVERLAP, task: 'attribution', set: 'polnear.dev', at: 'source.overlap.F1', least: 0.72 },
  { label: CONTENT, task: 'attribution', set: 'polnear.dev', at: 'content.overlap.F1', least: 0.7 },
  { label: KIND, task: 'sourcing', set: 'news_claims.dev', at: 'kindMacroF1', least: 0.65 },
  { label: TYPE, task: 'sourcing', set: 'news_claims.dev', at: 'typeAccuracy', least: 0.6 },
  { label: MAP, task: 'claims', set: 'news_claims.dev', at: 'MAP', least: 0.82 },
  { label: TOP, task: 'claims', set: 'news_claims.dev', at: 'P30', least: 0.78 },
  { label: MARKS, task: 'claims', set: 'news_claims.dev', at: 'highlights.F1', least: 0.74 },
  { label: CALIBRATION, task: 'claims', set: 'news_claims.dev', at: 'calibration', most: 0.06 },
  { label: SPEECH, task: 'speech', set: 'ct24.devtest', at: 'AP', least: 0.75 },
  { label: 'opinion against fact, macro-F1', task: 'opinion', set: 'checkthat.dev', at: 'macroF1', least: 0.66 },
];

/** One line of the table. */
export interface Row {
  readonly label: string;
  readonly set: string;
  readonly figure: number;
  readonly interval: Interval | null;
  /** "≥ 82.0", "≤ 6.0"; empty where none is set. */
  readonly bar: string;
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
    const drawn = found?.drawn.map((score) => at(score, bar.at)).filter((value) => typeof value === 'number') ?? [];
    return [{ ...rowOf(bar, figure), interval: middle(drawn) }];
  });
  const who = { ...rowOf(WHO, coreference.F1), interval: coreference.F1_ci };
  const body = pages?.state === 'scored' ? [rowOf(BODY, pages.score.grams.F1)] : [];
  return [...rows, who, ...body];
}

const rowOf = ({ label, set, least, most }: Pick<Bar, 'label' | 'set' | 'least' | 'most'>, figure: number): Row => ({
  label,
  set,
  figure,
  interval: null,
  bar: least === undefined ? (most === undefined ? '' : `≤ ${percent(most)}`) : `≥ ${percent(least)}`,
  isMet: least === undefined && most === undefined ? null : figure >= (least ?? 0) && figure <= (most ?? 1),
});

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
      return `| ${label} | ${set} | ${percent(figure)} | ${range} | ${bar} | ${met} |`;
    }),
  ].join('\n');
