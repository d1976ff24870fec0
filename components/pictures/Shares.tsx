import { scaleLinear } from 'd3-scale';
import { useId } from 'preact/hooks';
import { numberWords, say } from '../../lib/words/say.ts';
import { type Bar, type Chart, percentOf, shortened, sumOf } from './chart.ts';
import { fillOf, Patterns } from './Patterns.tsx';

const WIDTH = 640;
const LABELS = 184;
const FIGURES = 96;
const ROW = 28;
const THICK = 16;
/** What fits of a label before the bars, in code units. */
const LABEL = 24;

interface SharesProps {
  readonly chart: Chart;
  readonly onChoose: ((key: string) => void) | null;
}

/** Rows that fill their width: of what each outlet, article or project is made. */
export const Shares = ({ chart: { series, drawn: bars, title, about }, onChoose }: SharesProps) => {
  const id = useId();
  const height = bars.length * ROW + 4;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here: no <img> can hold it
      role="img"
      aria-label={`${title}. ${about}`}
    >
      <Patterns id={id} />
      {bars.map((bar, index) => (
        <g key={bar.key} transform={`translate(0 ${index * ROW})`}>
          <text class="chart-label" x={LABELS - 8} y={ROW / 2 + 4} text-anchor="end">
            {shortened(bar.label, LABEL)}
            <title>{bar.label}</title>
          </text>
          <Row bar={bar} id={id} labels={series.map(({ label }) => label)} />
          <text class="chart-figure" x={WIDTH - FIGURES + 8} y={ROW / 2 + 4}>
            {figureOf(bar, series.length)}
          </text>
          {onChoose && (
            <rect class="chart-choice" width={WIDTH} height={ROW} onClick={() => onChoose(bar.key)}>
              <title>{say('picture_choose', { label: bar.label })}</title>
            </rect>
          )}
        </g>
      ))}
    </svg>
  );
};

/** Of two series the share of the first; of more the number of all, for no one share stands out. */
function figureOf({ values }: Bar, series: number): string {
  const all = sumOf(values);
  return series === 2 ? say('picture_share_of', { all, percent: percentOf(values[0] ?? 0, all) }) : numberWords(all);
}

interface RowProps {
  readonly bar: Bar;
  readonly id: string;
  readonly labels: readonly string[];
}

const Row = ({ bar: { values }, id, labels }: RowProps) => {
  const all = sumOf(values);
  const place = scaleLinear([0, Math.max(all, 1)], [LABELS, WIDTH - FIGURES]);
  let from = 0;
  return (
    <>
      {values.map((value, index) => {
        const x = place(from);
        from += value;
        const width = place(from) - x;
        return value === 0 ? null : (
          <rect
            key={labels[index]}
            class="chart-bar"
            x={x}
            y={(ROW - THICK) / 2}
            width={width}
            height={THICK}
            fill={fillOf(id, index)}
          >
            <title>{`${labels[index] ?? ''}: ${value} (${percentOf(value, all)} %)`}</title>
          </rect>
        );
      })}
    </>
  );
};
