import { useRef, useState } from 'preact/hooks';
import type { Stamp } from '../../lib/domain/edit.ts';
import type { Claim, Findings } from '../../lib/domain/finding.ts';
import type { ArticleText } from '../../lib/domain/page.ts';
import { deedOf } from '../card/keys.ts';
import { useKeys } from '../controls/keys.ts';
import { say } from '../../lib/words/say.ts';
import { CardPlace } from './CardPlace.tsx';
import { PracticeText } from './PracticeText.tsx';
import { Tasks } from './Tasks.tsx';
import { usePractice } from './use-practice.ts';

/** What the detector answered for the practice article. `trouble`: why it could not, as a sentence. */
export type Practised =
  | { readonly state: 'reading' }
  | { readonly state: 'found'; readonly findings: Findings }
  | { readonly state: 'failed'; readonly trouble: string };

export interface PracticeProps {
  readonly article: ArticleText;
  readonly practised: Practised;
  /** The clock and a fresh identity. */
  readonly stamp: () => Stamp;
  /** Asks the detector once more. */
  readonly onRetry: () => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** The practice article with its tasks. What is said in it goes with this component. */
export const PracticeSection = ({ article, practised, stamp, onRetry }: PracticeProps) => {
  const findings = practised.state === 'found' ? practised.findings : null;
  const { practice, claims, open, onOpen, onClose, onEdit, onAgain, cardOf } = usePractice({
    text: article.text,
    findings,
    stamp,
  });
  const [way, setWay] = useState<'click' | 'keyboard'>('click');
  const [isPinned, setPinned] = useState(false);
  const section = useRef<HTMLElement>(null);

  const markOf = ({ start }: Claim): HTMLElement | null =>
    section.current?.querySelector<HTMLElement>(`[data-claim="${start}"]`) ?? null;
  const goTo = (step: 1 | -1): void => {
    const next = nextOf(claims, { step, at: claims.findIndex((claim) => markOf(claim)?.matches(':focus')) });
    const mark = next && markOf(next);
    mark?.scrollIntoView({ block: 'nearest' });
    mark?.focus();
  };
  const close = (): void => {
    onClose();
    if (open) markOf(open)?.focus();
  };
  useKeys((event) => {
    if (!(event.target instanceof Node) || !section.current?.contains(event.target)) return;
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : STEPS[event.key.toLowerCase()];
    const deed = open && deedOf(event, true);
    if (step !== undefined) goTo(step);
    else if (deed === 'close') close();
    else if (deed === 'note') fieldIn(section.current, 'textarea')?.focus();
    else if (deed && open && !event.repeat) onEdit(open, { do: 'verdict', verdict: deed, reason: '' });
    else return;
    event.preventDefault();
  });

  const card = cardOf({ isPinned, onPin: () => setPinned(!isPinned) });
  return (
    <section class="practice" id="practice" aria-labelledby="practice-title" tabIndex={-1} ref={section}>
      <h2 id="practice-title">{say('welcome_practice')}</h2>
      <p>{say('welcome_practice_lead')}</p>
      <p class="practice-kept">{say('welcome_practice_kept')}</p>
      <Tasks done={practice.done} />
      <div class="buttons">
        <button
          type="button"
          class="quiet"
          aria-keyshortcuts="K"
          disabled={claims.length === 0}
          onClick={() => goTo(-1)}
        >
          {say('welcome_practice_previous')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-keyshortcuts="J"
          disabled={claims.length === 0}
          onClick={() => goTo(1)}
        >
          {say('welcome_practice_next')}
        </button>
        {practice.done.size > 0 && (
          <button type="button" class="link" onClick={onAgain}>
            {say('welcome_practice_again')}
          </button>
        )}
      </div>
      {practised.state === 'reading' && <output class="hint">{say('welcome_practice_reading')}</output>}
      {practised.state === 'failed' && (
        <div class="practice-failed" role="alert">
          <p class="trouble">{say('welcome_practice_failed', { why: practised.trouble })}</p>
          <button type="button" class="quiet" onClick={onRetry}>
            {say('welcome_practice_retry')}
          </button>
        </div>
      )}
      <PracticeText
        article={article}
        findings={findings}
        practice={practice}
        onOpen={(claim, by) => {
          setWay(by);
          if (claim === open && by === 'keyboard') fieldIn(section.current, 'select.verdict')?.focus();
          onOpen(claim);
        }}
      >
        {card && open && (
          <CardPlace key={open.start} props={{ ...card, onClose: close }} takesFocus={way === 'keyboard'} />
        )}
      </PracticeText>
    </section>
  );
};

/** The next claim in a direction, round and round; undefined where there is none. */
function nextOf(claims: readonly Claim[], { step, at }: { readonly step: 1 | -1; readonly at: number }) {
  const from = at === -1 && step === -1 ? 0 : at;
  return claims[(from + step + claims.length) % Math.max(1, claims.length)];
}

/** A field of the open card. */
const fieldIn = (section: HTMLElement | null, selector: string): HTMLElement | null =>
  section?.querySelector('.card-host')?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
