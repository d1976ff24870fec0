import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../lib/domain/annotation.ts';
import { hasModifier, moveBy } from '../controls/keys.ts';
import { VerdictGlyph } from '../controls/VerdictGlyph.tsx';
import { say } from '../../lib/words/say.ts';
import { offersFor, verdictOfDigit } from '../../lib/words/scale.ts';

interface VerdictMenuProps {
  readonly verdict: Verdict;
  readonly onChoose: (verdict: Verdict) => void;
  readonly onClose: () => void;
}

/** Eight verdicts and the way back, each with its key. Arrows only move: nothing is said until one is chosen. */
export const VerdictMenu = ({ verdict, onChoose, onClose }: VerdictMenuProps) => {
  const offers = offersFor(verdict);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('[role=menuitemradio]') ?? [])];
  useLayoutEffect(() => {
    items()[offers.findIndex((offer) => offer.verdict === verdict)]?.focus();
    menu.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event)) return;
    const buttons = items();
    const to = moveBy(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    const typed = verdictOfDigit(event.key);
    if (to !== null) buttons[to]?.focus();
    else if (typed && !event.repeat) onChoose(typed);
    else if (event.key === 'Escape') onClose();
    else if (event.key !== 'Tab') return event.stopPropagation();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="verdicts" role="menu" aria-label={say('review_verdict')} ref={menu} onKeyDown={onKeyDown} tabIndex={-1}>
      {offers.map(({ verdict: item, digit }) => (
        <button
          key={item}
          type="button"
          role="menuitemradio"
          aria-checked={item === verdict}
          aria-keyshortcuts={String(digit)}
          tabIndex={item === verdict ? 0 : -1}
          onClick={() => onChoose(item)}
        >
          <VerdictGlyph verdict={item} />
          <span>{say(`verdict_${item}`)}</span>
          <kbd aria-hidden="true">{digit}</kbd>
        </button>
      ))}
    </div>
  );
};
