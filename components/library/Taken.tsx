import { useState } from 'preact/hooks';
import type { Annotation, KeptPage } from '../../lib/domain/annotation.ts';
import { VirtualRows } from './notebook/VirtualRows.tsx';
import { Notice } from '../review/Notice.tsx';
import { hostOf } from '../review/PageHead.tsx';
import { dayWords } from '../../lib/words/values.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** An annotation that was taken away, and until when it can be put back. Times are ISO 8601. */
export interface TakenAway {
  readonly annotation: Annotation;
  readonly page: KeptPage;
  readonly removed: string;
  readonly until: string;
}

interface TakenProps {
  /** How many there are. */
  readonly count: number;
  /** What lies at a place; null: it is not read yet. */
  readonly takenAt: (at: number) => TakenAway | null;
  /** These places are on screen. */
  readonly onNeed: (from: number, to: number) => void;
  /** How far it is, 0 to 1, while all are put back; null: they are not. */
  readonly progress: number | null;
  readonly onPutBack: (annotation: Annotation) => void;
  readonly onPutBackAll: () => void;
  readonly onStop: () => void;
  /** Forgets all of them for good. */
  readonly onEmpty: () => void;
}

/** Height of a row, in CSS pixels: two lines of words, one of facts, one of the note. */
const HEIGHT = 108;

/** The bin: what was taken away last stands first. */
export const Taken = (props: TakenProps) => {
  const { count, takenAt, onNeed, progress, onPutBack, onPutBackAll, onStop, onEmpty } = props;
  const [isAsked, setAsked] = useState(false);
  if (count === 0)
    return <Notice title={say('library_nothing_taken_title')} text={say('library_nothing_taken_text')} />;
  return (
    <>
      <div class="bin-tools">
        {progress === null ? (
          <button type="button" class="quiet" onClick={onPutBackAll}>
            {sayCount('notebook_put_back_all', count)}
          </button>
        ) : (
          <>
            <progress value={progress} aria-label={sayCount('notebook_put_back_all', count)} />
            <button type="button" class="link" onClick={onStop}>
              {say('notebook_stop')}
            </button>
          </>
        )}
        {isAsked ? (
          <>
            <strong>{say('notebook_bin_ask')}</strong>
            <button type="button" class="quiet" onClick={onEmpty}>
              {say('notebook_bin_forget')}
            </button>
            <button type="button" class="link" onClick={() => setAsked(false)}>
              {say('ledger_leave')}
            </button>
          </>
        ) : (
          <button type="button" class="link" onClick={() => setAsked(true)}>
            {say('notebook_bin_empty')}
          </button>
        )}
      </div>
      <VirtualRows
        label={say('library_section_taken')}
        count={count}
        height={HEIGHT}
        onRange={onNeed}
        renderRow={(at) => {
          const one = takenAt(at);
          return one && <TakenRow key={one.annotation.id} one={one} onPutBack={onPutBack} />;
        }}
      />
    </>
  );
};

const TakenRow = ({ one, onPutBack }: Pick<TakenProps, 'onPutBack'> & { readonly one: TakenAway }) => {
  const { annotation, page, removed, until } = one;
  return (
    <div class="row taken" data-row={annotation.id} data-about="kept">
      <q class="quote" dir="auto">
        {annotation.quote.exact}
      </q>
      <div class="row-line">
        <p class="row-facts">
          <bdi>{page.title || hostOf(page.url)}</bdi>
          {` · ${say('library_taken_when', { day: dayWords(removed) ?? '', until: dayWords(until) ?? '' })}`}
        </p>
        <button type="button" class="quiet" onClick={() => onPutBack(annotation)}>
          {say('library_put_back')}
        </button>
      </div>
      {annotation.note !== '' && (
        <p class="row-note" dir="auto">
          {annotation.note}
        </p>
      )}
    </div>
  );
};
