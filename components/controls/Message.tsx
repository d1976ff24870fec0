import { say, sayCount } from '../../lib/words/say.ts';

/** What was just done, with the way back; or what could not be done, and why. */
export interface Said {
  readonly kind: 'done' | 'trouble';
  readonly text: string;
  readonly canUndo: boolean;
  /** What else there is to know of it, a sentence each; absent: nothing. */
  readonly more?: readonly string[];
}

interface MessageProps {
  readonly said: Said | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What an export leaves behind, for whoever wants to know. */
const More = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <details class="message-more">
    <summary>{sayCount('export_lost', sentences.length)}</summary>
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </details>
);

/** One line above the foot. The live region is always there, so that a screen reader hears what comes into it. */
export const Message = ({ said, onUndo, onClose }: MessageProps) => (
  <div class="message" data-kind={said?.kind ?? 'none'}>
    <output aria-live={said?.kind === 'trouble' ? 'assertive' : 'polite'}>{said?.text}</output>
    {said?.more && said.more.length > 0 && <More key={said.text} sentences={said.more} />}
    {said?.canUndo && (
      <button type="button" class="link" aria-keyshortcuts="Control+Z" onClick={onUndo}>
        {say('review_undo')}
      </button>
    )}
    {said?.kind === 'trouble' && (
      <button type="button" class="link" onClick={onClose}>
        {say('review_close')}
      </button>
    )}
  </div>
);
