import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { useId } from 'preact/hooks';
import { numberWords, say } from '../../lib/words/say.ts';
import { type Chart, sumOf } from './chart.ts';
import { fillOf, Patterns } from './Patterns.tsx';

const WIDTH = 640;
const HEIGHT = 240;
const GROUND = HEIGHT - 24;
const AXIS = 48;
const TICKS = 4;
/** No column is wider: one alone would be a wall. */
const WIDEST = 56;
/** Room that a label beneath a column needs, in units of the picture. */
const LABEL_ROOM = 52;

interface CountsProps {
  readonly chart: Chart;
  readonly onChoose: ((key: string) => void) | null;
}

/** Columns from a common ground: how many there were, month by month or year by year. */
export const Counts = ({ chart: { series, drawn: bars, title, about }, onChoose }: CountsProps) => {
  const id = useId();
  const across = scaleBand(
    bars.map(({ key }) => key),
    [AXIS, WIDTH],
  ).padding(0.2);
  const thick = Math.min(across.bandwidth(), WIDEST);
  const inset = (across.bandwidth() - thick) / 2;
  const most = Math.max(1, ...bars.map(({ values }) => sumOf(values)));
  const up = scaleLinear([0, most], [GROUND, 8]).nice(TICKS);
  const each = Math.max(1, Math.ceil(LABEL_ROOM / across.step()));
  const layers = stack<(typeof bars)[number], number>()
    .keys(series.map((_, index) => index))
    .value(({ values }, index) => values[index] ?? 0)([...bars]);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here: no <img> can hold it
      role="img"
      aria-label={`${title}. ${about}`}
    >
      <Patterns id={id} />
      {up
        .ticks(TICKS)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick} transform={`translate(0 ${up(tick)})`}>
            <line class="chart-line" x1={AXIS} x2={WIDTH} />
            <text class="chart-figure" x={AXIS - 8} y="4" text-anchor="end">
              {numberWords(tick)}
            </text>
          </g>
        ))}
      {layers.map((layer, index) =>
        layer.map(([low, high], nth) => {
          const bar = bars[nth];
          return bar === undefined || high === low ? null : (
            <rect
              key={`${bar.key} ${index}`}
              class="chart-bar"
              x={(across(bar.key) ?? 0) + inset}
              y={up(high)}
              width={thick}
              height={up(low) - up(high)}
              fill={fillOf(id, index)}
            >
              <title>{`${bar.label}, ${series[index]?.label ?? ''}: ${high - low}`}</title>
            </rect>
          );
        }),
      )}
      {bars.map((bar, index) => (
        <g key={bar.key} transform={`translate(${across(bar.key) ?? 0} 0)`}>
          {index % each === 0 && (
            <text class="chart-figure" x={across.bandwidth() / 2} y={HEIGHT - 6} text-anchor="middle">
              {bar.label}
            </text>
          )}
          {onChoose && (
            <rect class="chart-choice" width={across.bandwidth()} height={GROUND} onClick={() => onChoose(bar.key)}>
              <title>{say('picture_choose', { label: bar.label })}</title>
            </rect>
          )}
        </g>
      ))}
    </svg>
  );
};
