import type { Annotation, KeptPage } from '../../lib/domain/annotation.ts';
import { Notice } from '../review/Notice.tsx';
import { hostOf } from '../review/PageHead.tsx';
import { dayWords } from '../../lib/words/values.ts';
import { say } from '../../lib/words/say.ts';

/** An annotation that was taken away, and until when it can be put back. Times are ISO 8601. */
export interface TakenAway {
  readonly annotation: Annotation;
  readonly page: KeptPage;
  readonly removed: string;
  readonly until: string;
}

interface TakenProps {
  readonly taken: readonly TakenAway[];
  readonly onPutBack: (annotation: Annotation) => void;
}

/** The bin: what was taken away last stands first. */
export const Taken = ({ taken, onPutBack }: TakenProps) => {
  if (taken.length === 0)
    return <Notice title={say('library_nothing_taken_title')} text={say('library_nothing_taken_text')} />;
  return (
    <ul class="taken">
      {taken.map((one) => (
        <TakenRow key={one.annotation.id} one={one} onPutBack={onPutBack} />
      ))}
    </ul>
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
