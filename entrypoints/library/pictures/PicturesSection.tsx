import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Said } from '../../../components/controls/Message.tsx';
import { Picture } from '../../../components/pictures/Picture.tsx';
import type { Count } from '../../../lib/search/answer/tally.ts';
import { narrowed } from '../../../lib/search/language/narrow.ts';
import { say } from '../../../lib/words/say.ts';
import { valueNames } from '../../../lib/words/search.ts';
import { queryOf } from '../notebook/asked.ts';
import type { useFinder } from '../notebook/found.ts';
import { type Drawn, sourcingChart, spokenChart, unnamedChart, verdictChart } from './charts.ts';

interface PicturesSectionProps {
  readonly finding: ReturnType<typeof useFinder>;
  /** What was looked for in the library last; empty: everything. */
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly onSaid: (said: Said) => void;
}

/** So many counts are asked for: of each outlet every kind of source. */
const MOST = 20_000;

/** What the pictures are counted by, and what each is drawn from. One row each. */
const PICTURES = [
  { by: ['outlet', 'kind'], draw: unnamedChart },
  { by: ['outlet', 'kind'], draw: (counts: readonly Count[]) => sourcingChart(counts, 'outlet') },
  { by: ['project', 'kind'], draw: (counts: readonly Count[]) => sourcingChart(counts, 'project') },
  { by: ['judged', 'verdict'], draw: verdictChart },
  { by: ['spoken'], draw: spokenChart },
] as const;

/** Where people would rather look than read: pictures of what was looked for, or of all that is kept, live. */
export const PicturesSection = ({ finding: { finder, changes }, query, onSearch, onSaid }: PicturesSectionProps) => {
  const [drawn, setDrawn] = useState<readonly Drawn[] | null>(null);
  const [isFiltered, setFiltered] = useState(query.trim() !== '');
  const asked = isFiltered ? query : '';
  const parsed = useMemo(() => queryOf({ query: asked, has: null }), [asked]);
  useEffect(() => {
    let isLate = false;
    void finder.tally({ query: parsed, by: PICTURES.map(({ by }) => by), most: MOST }).then(
      (counts) => !isLate && setDrawn(PICTURES.map(({ draw }, nth) => draw(counts[nth] ?? []))),
      () => onSaid({ kind: 'trouble', text: say('notebook_no_index'), canUndo: false }),
    );
    return () => {
      isLate = true;
    };
  }, [changes, parsed]);
  return (
    <section>
      <h2>{say('library_section_pictures')}</h2>
      {query.trim() !== '' && <Scope query={query} isFiltered={isFiltered} onFiltered={setFiltered} />}
      {drawn === null && <p class="hint">{say('notebook_counting')}</p>}
      {drawn?.map(({ chart, field }) => (
        <Picture
          key={chart.title}
          chart={chart}
          onChoose={field === null ? null : (key) => onSearch(queryFor(asked, { field, key, chart }))}
          onSaid={onSaid}
        />
      ))}
    </section>
  );
};

interface ScopeProps {
  readonly query: string;
  readonly isFiltered: boolean;
  readonly onFiltered: (isFiltered: boolean) => void;
}

/** What the pictures are of. */
const Scope = ({ query, isFiltered, onFiltered }: ScopeProps) => (
  <fieldset class="choices" aria-label={say('picture_scope')}>
    {[true, false].map((is) => (
      <label key={String(is)}>
        <input type="radio" name="picture-scope" checked={isFiltered === is} onChange={() => onFiltered(is)} />
        <span dir="auto">
          {is ? say('picture_scope_found', { query: query.trim() }) : say('picture_scope_everything')}
        </span>
      </label>
    ))}
  </fieldset>
);

interface Chosen {
  readonly field: NonNullable<Drawn['field']>;
  readonly key: string;
  readonly chart: Drawn['chart'];
}

/** What was looked for, narrowed to one bar. Projects are looked for by their names, outlets too; months by themselves. */
function queryFor(query: string, { field, key, chart: { bars } }: Chosen): string {
  const label = bars.find((bar) => bar.key === key)?.label ?? key;
  return narrowed(query, { field, value: field === 'spoken' ? key : label, isOn: true }, valueNames());
}
