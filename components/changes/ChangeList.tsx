import type { ArticleChange } from '../../lib/domain/changes.ts';
import { changeWords } from '../../lib/words/changes.ts';
import type { Span } from '../../lib/domain/span.ts';
import { WordDiff } from './WordDiff.tsx';
import { say } from '../../lib/words/say.ts';

interface ChangeListProps {
  readonly changes: readonly ArticleChange[];
  /** Go where a sentence stands today; absent where there is no way. */
  readonly onShow?: (span: Span) => void;
}

/** "number changed · hedge changed" */
export const kindWords = ({ kinds }: Pick<ArticleChange, 'kinds'>): string => kinds.map(changeWords).join(' · ');

/** What changed, sentence by sentence: what it is, and the words, old and new in one. */
export const ChangeList = ({ changes, onShow }: ChangeListProps) => (
  <ul class="change-list">
    {changes.map((change) => {
      const { was, now, span } = change;
      return (
        <li key={`${was ?? ''}\n${now ?? ''}`}>
          <p class="row-facts">
            {kindWords(change)}
            {span && onShow && (
              <>
                {' · '}
                <button
                  type="button"
                  class="link"
                  aria-label={say('changes_show_named', { words: now ?? '' })}
                  onClick={() => onShow(span)}
                >
                  {say('changes_show')}
                </button>
              </>
            )}
          </p>
          <p class="change-words">
            <WordDiff was={was} now={now} />
          </p>
        </li>
      );
    })}
  </ul>
);
