import { Component } from 'preact';
import { type Annotation, isDismissed, isWaiting, type KeptPage, verdictOf } from '../../../lib/domain/annotation.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { dayWords } from '../../../lib/words/values.ts';
import { hostOf } from '../../review/PageHead.tsx';
import { VerdictGlyph } from '../../controls/VerdictGlyph.tsx';

/** An annotation and the page it stands on. */
export interface Item {
  readonly annotation: Annotation;
  readonly page: KeptPage;
}

interface ResultLineProps {
  readonly id: string;
  /** Null: it is being read from the store. */
  readonly item: Item | null;
  readonly at: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** Does it stand beside the list? */
  readonly isOpen: boolean;
  readonly today: string;
  /** `extends`: with Shift, from the line that was active before; `adds`: with Ctrl or Cmd. */
  readonly onPoint: (at: number, how: { readonly extends: boolean; readonly adds: boolean }) => void;
}

/** One result: its words, who said them, where, and what was concluded. */
export const ResultLine = ({ id, item, at, total, isActive, isChosen, isOpen, today, onPoint }: ResultLineProps) => (
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its list hears the keys
  <div
    id={id}
    class="result"
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds words alone
    role="option"
    tabIndex={-1}
    aria-selected={isChosen}
    aria-current={isOpen || undefined}
    aria-label={item === null ? say('notebook_reading') : undefined}
    aria-posinset={at + 1}
    aria-setsize={total}
    data-active={isActive || undefined}
    data-dismissed={(item && isDismissed(item.annotation)) || undefined}
    onClick={(event) => onPoint(at, { extends: event.shiftKey, adds: event.ctrlKey || event.metaKey })}
  >
    {item && <Words {...item} today={today} verdict={say(`verdict_${verdictOf(item.annotation)}`)} />}
  </div>
);

interface WordsProps extends Item, Pick<ResultLineProps, 'today'> {
  /** In words, as the reader calls it. */
  readonly verdict: string;
}

/** What a line shows, drawn again only when that is something else. No two states of an annotation have one time. */
class Words extends Component<WordsProps> {
  override shouldComponentUpdate({ annotation, page, today, verdict }: Readonly<WordsProps>): boolean {
    const { annotation: shown, page: on, today: then, verdict: called } = this.props;
    const isSame = annotation.id === shown.id && annotation.updated === shown.updated;
    const isSamePage = page.url === on.url && page.publisher === on.publisher && page.published === on.published;
    return !isSame || !isSamePage || today !== then || verdict !== called;
  }

  override render() {
    return <Facts {...this.props} />;
  }
}

const Facts = ({ annotation, page, today, verdict }: WordsProps) => {
  const due = dueWords(annotation, today);
  return (
    <>
      <q class="quote" dir="auto">
        {annotation.quote.exact}
      </q>
      <p class="row-facts">
        <span class="verdict-word">
          <VerdictGlyph verdict={verdictOf(annotation)} />
          {verdict}
        </span>
        {due !== null && (due.isLate ? <strong class="late">{due.words}</strong> : <span>{due.words}</span>)}
        {sourceNameOf(annotation) !== '' && <bdi class="source-name">{sourceNameOf(annotation)}</bdi>}
        <bdi>{page.publisher ?? hostOf(page.url)}</bdi>
        <span>{dayWords(page.published ?? annotation.created)}</span>
        {annotation.evidence.length > 0 && <span>{sayCount('notebook_evidence', annotation.evidence.length)}</span>}
        {annotation.tags.slice(0, 4).map((tag) => (
          <span key={tag} dir="auto">
            #{tag}
          </span>
        ))}
      </p>
    </>
  );
};

/** When it can be judged, and whether somebody should have by now; null where no day was given. */
function dueWords(annotation: Annotation, today: string): { readonly words: string; readonly isLate: boolean } | null {
  const { due } = annotation;
  if (due === undefined) return null;
  const day = dayWords(due) ?? due;
  if (!isWaiting(annotation) || due > today) return { words: say('notebook_due_on', { day }), isLate: false };
  return { words: due === today ? say('notebook_due_today') : say('notebook_overdue', { day }), isLate: true };
}

/** As the reader says, else as the machine read it; empty where nobody is given. */
export const sourceNameOf = ({ correction, source }: Annotation): string => correction?.source ?? source?.name ?? '';
