import type { ArticleChange } from '../../lib/domain/changes.ts';
import type { Gone } from '../../lib/domain/gone.ts';
import type { Span } from '../../lib/domain/span.ts';
import { kindWords } from '../changes/ChangeList.tsx';
import { WordDiff } from '../changes/WordDiff.tsx';
import { goneWords } from '../../lib/words/gone.ts';
import { whenWords } from '../../lib/words/values.ts';
import { say } from '../../lib/words/say.ts';

/** How the words of a card read before. */
export interface CardHistory {
  /** The words of the note as they were taken, where they read otherwise today. */
  readonly note: { readonly was: string; readonly now: string } | null;
  /** What became of the note's words, where they are gone. */
  readonly gone: Gone | null;
  /** Sentences here that read otherwise when the reader looked last. */
  readonly sentences: readonly ArticleChange[];
  /** When that was. */
  readonly last: string;
}

interface HistoryProps {
  readonly history: CardHistory;
  /** Puts the note on what is nearest to its words. */
  readonly onHere: (span: Span) => void;
}

/** What a card says of the past of its words. */
export const History = ({ history: { note, gone, sentences, last }, onHere }: HistoryProps) => (
  <>
    {sentences.map((change) => (
      <p key={`${change.was}`} class="read-then change-words">
        <span class="side-name">{say('card_read_otherwise', { day: whenWords(last), kinds: kindWords(change) })}</span>
        <WordDiff was={change.was} now={change.now} />
      </p>
    ))}
    {note && (
      <p class="read-then change-words">
        <span class="side-name">{say('card_note_made_on')}</span>
        <WordDiff was={note.was} now={note.now} />
      </p>
    )}
    {gone && (
      <div class="read-then">
        <p>{goneWords(gone.why)}</p>
        {gone.candidate && <Nearest candidate={gone.candidate} onHere={onHere} />}
      </div>
    )}
  </>
);

interface NearestProps {
  readonly candidate: NonNullable<Gone['candidate']>;
  readonly onHere: (span: Span) => void;
}

const Nearest = ({ candidate: { span, words }, onHere }: NearestProps) => (
  <p class="change-words">
    <q dir="auto">{words}</q>{' '}
    <button type="button" class="link" onClick={() => onHere(span)}>
      {say('card_it_is_here')}
    </button>
  </p>
);
