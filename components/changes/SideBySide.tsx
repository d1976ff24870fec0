import type { ComponentChildren } from 'preact';
import { type ArticleChange, type Reading } from '../../lib/domain/changes.ts';
import { sayChanges } from '../../lib/words/changes.ts';
import type { KeptPage } from '../../lib/domain/annotation.ts';
import { WebLink } from '../controls/WebLink.tsx';
import { Notice } from '../review/Notice.tsx';
import { kindWords } from './ChangeList.tsx';
import { WordDiff } from './WordDiff.tsx';
import { say, sayCount } from '../../lib/words/say.ts';
import { whenWords } from '../../lib/words/values.ts';

/** One sentence of both versions; `change` is null where it reads the same. */
export interface SideRow {
  readonly was: string | null;
  readonly now: string | null;
  readonly change: Pick<ArticleChange, 'kinds'> | null;
}

/** A version that may be chosen: when it was seen first and last. */
interface VersionTimes {
  readonly first: string;
  readonly last: string;
}

export interface Sides {
  readonly page: KeptPage | null;
  readonly versions: readonly VersionTimes[];
  /** Which of them stand side by side. */
  readonly was: number;
  readonly now: number;
  readonly reading: Reading;
  readonly rows: readonly SideRow[];
}

interface SideBySideProps {
  /** Null: nothing is kept of how the page read. */
  readonly sides: Sides | null;
  readonly onChoose: (was: number, now: number) => void;
}

/** Two versions of an article, sentence beside sentence, with what was taken out and put in. */
export const SideBySide = ({ sides, onChoose }: SideBySideProps) => {
  if (sides === null) return <Notice title={say('changes_unknown_title')} text={say('changes_unknown_text')} />;
  const { page, versions, was, now, reading, rows } = sides;
  const changes = rows.flatMap(({ change }) => change ?? []);
  return (
    <section class="compared">
      <h2 dir="auto">
        {page ? <WebLink url={page.url}>{page.title === '' ? page.url : page.title}</WebLink> : say('changes_a_page')}
      </h2>
      <div class="version-choice">
        <Choice label={say('changes_then')} versions={versions} at={was} onChoose={(at) => onChoose(at, now)} />
        <Choice label={say('changes_now')} versions={versions} at={now} onChoose={(at) => onChoose(was, at)} />
      </div>
      <p class="hint">
        {reading === 'changed'
          ? say('changes_sentence', { changes: capital(sayChanges(changes)) || say('changes_none') })
          : say(`reading_${reading}`)}
      </p>
      <ol class="sides">
        {runsOf(rows).map((run) => (
          <li key={`${run.at}`}>
            {run.row.change === null ? (
              <Same rows={run.rows} />
            ) : (
              <Row row={run.row} times={[versions[was]?.last ?? '', versions[now]?.last ?? '']} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

interface ChoiceProps {
  readonly label: string;
  readonly versions: readonly VersionTimes[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

const Choice = ({ label, versions, at, onChoose }: ChoiceProps) => (
  <label>
    {label}
    <select value={String(at)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
      {versions.map(({ first, last }, index) => (
        <option key={first} value={String(index)}>
          {whenWords(first) === whenWords(last)
            ? whenWords(first)
            : say('value_range', { from: whenWords(first), upto: whenWords(last) })}
        </option>
      ))}
    </select>
  </label>
);

const Same = ({ rows }: { readonly rows: readonly SideRow[] }) => (
  <details class="same">
    <summary>{sayCount('changes_sentences_same', rows.length)}</summary>
    <p dir="auto">{rows.map(({ now, was }) => now ?? was).join(' ')}</p>
  </details>
);

const Row = ({ row, times }: { readonly row: SideRow; readonly times: readonly [string, string] }) => (
  <>
    <p class="row-facts">{row.change && kindWords(row.change)}</p>
    <Side name={say('changes_then_at', { day: whenWords(times[0]) })} side="was">
      {row.was === null ? (
        <span class="hint">{say('changes_not_there_yet')}</span>
      ) : (
        <WordDiff was={row.was} now={row.now} side="was" />
      )}
    </Side>
    <Side name={say('changes_now_at', { day: whenWords(times[1]) })} side="now">
      {row.now === null ? (
        <span class="hint">{say('changes_no_longer_there')}</span>
      ) : (
        <WordDiff was={row.was} now={row.now} side="now" />
      )}
    </Side>
  </>
);

interface SideProps {
  readonly name: string;
  readonly side: 'was' | 'now';
  readonly children: ComponentChildren;
}

const Side = ({ name, side, children }: SideProps) => (
  <p class={side}>
    <span class="side-name">{name}</span>
    {children}
  </p>
);

/** Sentences that read the same stand together. */
function runsOf(rows: readonly SideRow[]) {
  const runs: { readonly at: number; readonly row: SideRow; readonly rows: SideRow[] }[] = [];
  rows.forEach((row, at) => {
    const last = runs.at(-1);
    if (last && last.row.change === null && row.change === null) last.rows.push(row);
    else runs.push({ at, row, rows: [row] });
  });
  return runs;
}
