import { useId, useRef, useState } from 'preact/hooks';
import { numberWords, say } from '../../lib/words/say.ts';
import type { Said } from '../controls/Message.tsx';
import { type Chart, percentOf, sumOf } from './chart.ts';
import { Counts } from './Counts.tsx';
import { fillOf, Patterns } from './Patterns.tsx';
import { type PictureKind, savePicture } from './save.ts';
import { Shares } from './Shares.tsx';

interface PictureProps {
  readonly chart: Chart;
  /** Goes where the claims of one bar stand; null: nowhere. */
  readonly onChoose: ((key: string) => void) | null;
  readonly onSaid: (said: Said) => void;
}

/** A picture, the same as a table, and both to take away. */
export const Picture = ({ chart, onChoose, onSaid }: PictureProps) => {
  const [isTable, setTable] = useState(false);
  const id = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const save = (kind: PictureKind) => {
    const svg = drawn.current?.querySelector<SVGSVGElement>('svg.chart');
    if (svg) void savePicture(svg, { kind, title: chart.title, legend: legendOf(chart) }).then(onSaid);
  };
  const isEmpty = chart.bars.every(({ values }) => sumOf(values) === 0);
  const isDrawn = !isTable && chart.drawn.length > 0;
  return (
    <figure class="picture" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{chart.title}</h3>
        <p class="hint">{chart.about}</p>
        {chart.beyond !== null && <p class="hint">{chart.beyond}</p>}
      </figcaption>
      {isEmpty ? (
        <p class="hint">{say('picture_empty')}</p>
      ) : (
        <>
          <div class="picture-tools">
            {chart.drawn.length > 0 && (
              <button type="button" class="link" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
                {isTable ? say('picture_as_picture') : say('picture_as_table')}
              </button>
            )}
            {isDrawn &&
              (['svg', 'png'] as const).map((kind) => (
                <button key={kind} type="button" class="link" onClick={() => save(kind)}>
                  {say('picture_save', { kind: kind.toUpperCase() })}
                </button>
              ))}
          </div>
          {!isDrawn ? (
            <Table chart={chart} onChoose={onChoose} />
          ) : (
            <div class="picture-drawn" ref={drawn}>
              {chart.series.length > 1 && <Legend chart={chart} />}
              {chart.kind === 'shares' ? (
                <Shares chart={chart} onChoose={onChoose} />
              ) : (
                <Counts chart={chart} onChoose={onChoose} />
              )}
            </div>
          )}
        </>
      )}
    </figure>
  );
};

/** Of one series alone nothing needs to be told. */
const legendOf = ({ series }: Chart): readonly string[] => (series.length > 1 ? series.map(({ label }) => label) : []);

const Legend = ({ chart: { series } }: Pick<PictureProps, 'chart'>) => {
  const id = useId();
  return (
    <ul class="legend">
      {series.map(({ key, label }, index) => (
        <li key={key}>
          <svg width="16" height="12" aria-hidden="true" focusable="false">
            <Patterns id={id} />
            <rect class="chart-bar" x="0.5" y="0.5" width="15" height="11" fill={fillOf(id, index)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
};

/** The twin for whoever would rather read, or cannot see: the same figures, and of shares the part of the whole. */
const Table = ({ chart: { title, series, bars, kind }, onChoose }: Omit<PictureProps, 'onSaid'>) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
  <section class="table-frame" aria-label={title} tabIndex={0}>
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say('picture_of')}</th>
          {series.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{say('picture_all')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, values }) => (
          <tr key={key}>
            <th scope="row">
              {onChoose ? (
                <button type="button" class="link" dir="auto" onClick={() => onChoose(key)}>
                  {label}
                </button>
              ) : (
                <bdi>{label}</bdi>
              )}
            </th>
            {values.map((value, index) => (
              <td key={series[index]?.key}>
                {numberWords(value)}
                {kind === 'shares' && <span class="count"> · {percentOf(value, sumOf(values))} %</span>}
              </td>
            ))}
            <td>{numberWords(sumOf(values))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
