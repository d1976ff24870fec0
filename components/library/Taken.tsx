import { useState } from 'preact/hooks';
import type { Annotation, KeptPage } from '../../lib/domain/annotation.ts';
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
  /** Those that are shown. */
  readonly taken: readonly TakenAway[];
  /** How many there are. */
  readonly count: number;
  readonly onPutBack: (annotation: Annotation) => void;
  /** Puts back those that are shown. */
  readonly onPutBackAll: () => void;
  /** Forgets all of them for good. */
  readonly onEmpty: () => void;
  readonly onMore: () => void;
}

/** The bin: what was taken away last stands first. */
export const Taken = ({ taken, count, onPutBack, onPutBackAll, onEmpty, onMore }: TakenProps) => {
  const [isAsked, setAsked] = useState(false);
  if (count === 0)
    return <Notice title={say('library_nothing_taken_title')} text={say('library_nothing_taken_text')} />;
  return (
    <>
      <div class="bin-tools">
        <button type="button" class="quiet" onClick={onPutBackAll}>
          {sayCount('notebook_put_back_shown', taken.length)}
        </button>
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
      <ul class="taken">
        {taken.map((one) => (
          <TakenRow key={one.annotation.id} one={one} onPutBack={onPutBack} />
        ))}
      </ul>
      {count > taken.length && (
        <button type="button" class="quiet more" onClick={onMore}>
          {say('review_more', { count: count - taken.length })}
        </button>
      )}
    </>
  );
};

const TakenRow = ({ one, onPutBack }: Pick<TakenProps, 'onPutBack'> & { readonly one: TakenAway }) => {
  const { annotation, page, removed, until } = one;
  return (
    <li class="row" data-row={annotation.id} data-about="kept">
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
    </li>
  );
};
