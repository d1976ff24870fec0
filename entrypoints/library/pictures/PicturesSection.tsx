import { useEffect, useState } from 'preact/hooks';
import type { Said } from '../../../components/controls/Message.tsx';
import { Picture } from '../../../components/pictures/Picture.tsx';
import type { Count } from '../../../lib/search/answer/tally.ts';
import { narrowed } from '../../../lib/search/language/narrow.ts';
import type { Query } from '../../../lib/search/language/query.ts';
import { say } from '../../../lib/words/say.ts';
import type { useFinder } from '../notebook/found.ts';
import { type Drawn, sourcingChart, spokenChart, unnamedChart, verdictChart } from './charts.ts';

interface PicturesSectionProps {
  readonly finding: ReturnType<typeof useFinder>;
  readonly onSearch: (query: string) => void;
  readonly onSaid: (said: Said) => void;
}

const EVERYTHING: Query = { terms: [], problems: [] };
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

/** Where people would rather look than read: pictures of all that is kept, live. */
export const PicturesSection = ({ finding: { finder, changes }, onSearch, onSaid }: PicturesSectionProps) => {
  const [drawn, setDrawn] = useState<readonly Drawn[] | null>(null);
  useEffect(() => {
    let isLate = false;
    void finder.tally({ query: EVERYTHING, by: PICTURES.map(({ by }) => by), most: MOST }).then(
      (counts) => !isLate && setDrawn(PICTURES.map(({ draw }, nth) => draw(counts[nth] ?? []))),
      () => onSaid({ kind: 'trouble', text: say('notebook_no_index'), canUndo: false }),
    );
    return () => {
      isLate = true;
    };
  }, [changes]);
  return (
    <section>
      <h2>{say('library_section_pictures')}</h2>
      {drawn === null && <p class="hint">{say('notebook_counting')}</p>}
      {drawn?.map(({ chart, field }) => (
        <Picture
          key={chart.title}
          chart={chart}
          onChoose={field === null ? null : (key) => onSearch(queryFor(field, key, chart))}
          onSaid={onSaid}
        />
      ))}
    </section>
  );
};

/** Projects are looked for by their names, outlets too; months by themselves. */
function queryFor(field: NonNullable<Drawn['field']>, key: string, { bars }: Drawn['chart']): string {
  const label = bars.find((bar) => bar.key === key)?.label ?? key;
  return narrowed('', { field, value: field === 'spoken' ? key : label, isOn: true });
}
