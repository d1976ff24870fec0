import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Annotation, isDismissed } from '../../lib/domain/annotation.ts';
import type { Said } from '../../lib/domain/correction.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import type { Span } from '../../lib/domain/span.ts';
import { scoreWords } from '../../lib/words/values.ts';
import { About } from './About.tsx';
import { CardIcon } from './CardIcon.tsx';
import { EvidenceList } from '../controls/EvidenceList.tsx';
import type { Drafting } from '../controls/drafting.ts';
import type { Trouble } from '../controls/trouble.ts';
import { StatusChoice } from '../controls/StatusChoice.tsx';
import { type CardHistory, History } from './History.tsx';
import { Judgement } from './Judgement.tsx';
import { deedOf } from './keys.ts';
import { isJudgeable, type Topic } from './topic.ts';
import { judgedLine, titleOf } from './words.ts';
import { deedWords } from '../../lib/words/deeds.ts';
import { say, sayWith } from '../../lib/words/say.ts';

export interface CardProps extends Drafting {
  readonly topic: Topic;
  readonly annotation: Annotation | null;
  /** Something that went wrong elsewhere, told here because the reader looks here. */
  readonly trouble: Trouble;
  /** How its words read before; null where they read as they did. */
  readonly history: CardHistory | null;
  readonly isPinned: boolean;
  readonly canUndo: boolean;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  readonly onCorrect: (change: Said) => Promise<Trouble>;
  /** Puts the note on other words. */
  readonly onPlace: (span: Span) => Promise<Trouble>;
  readonly onUndo: () => Promise<Trouble>;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onJump: (span: Span) => void;
}

/** What is known of some words and what the reader says of them. A dialog that takes no more room than it needs. */
export const Card = (props: CardProps) => {
  const { topic, annotation } = props;
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  /** What was done in this card, the last one last. */
  const done = useRef<Edit['do'][]>([]);

  const tell = (why: Trouble, what: string): Trouble => {
    setTrouble(why);
    setSaid(why === null ? what : '');
    return why;
  };
  const keep = (why: Trouble, deed: Edit['do'], what: string): Trouble => {
    if (why === null) done.current.push(deed);
    return tell(why, what);
  };
  const edit = async (change: Edit): Promise<Trouble> => keep(await props.onEdit(change), change.do, keptWords(change));
  const correct = async (change: Said): Promise<Trouble> =>
    keep(await props.onCorrect(change), 'correct', say('done_correct'));
  const place = async (span: Span): Promise<Trouble> => keep(await props.onPlace(span), 'place', say('done_place'));
  const undo = async (): Promise<Trouble> => {
    const why = await props.onUndo();
    return tell(why, undoneWords(why === null ? done.current.pop() : undefined));
  };

  useKeys(dialog, (event) => {
    const deed = deedOf(event, isJudgeable(topic));
    if (deed === null) return;
    event.preventDefault();
    // A key that is held down says it once.
    if (event.repeat) return;
    if (deed === 'close') props.onClose();
    else if (deed === 'note') dialog.current?.querySelector('textarea')?.focus();
    else void edit({ do: 'verdict', verdict: deed, reason: '' });
  });

  const wrong = trouble ?? props.trouble;
  return (
    <dialog class="card" open aria-label={say('card_label', { title: titleOf(topic) })} tabIndex={-1} ref={dialog}>
      <Head {...props} />
      <About {...props} onCorrect={correct} />
      {props.history && <History history={props.history} onHere={(span) => void place(span)} />}
      {isJudgeable(topic) && (
        <>
          <Judgement {...props} onEdit={edit} />
          <div class="foot">
            <EvidenceList annotation={annotation} draftOf={props.draftOf} onDraft={props.onDraft} onEdit={edit} />
            <StatusChoice
              status={annotation?.status ?? 'to_check'}
              onStatus={(status) => void edit({ do: 'status', status })}
            />
            <Deeds {...props} onEdit={edit} onUndo={undo} />
          </div>
          <Judged annotation={annotation} />
        </>
      )}
      {topic.kind === 'notice' && props.canUndo && (
        <div class="foot">
          <span class="deeds">
            <Undo onUndo={undo} />
          </span>
        </div>
      )}
      {wrong !== null && (
        <p class="trouble" role="alert">
          {wrong}
        </p>
      )}
      <output class="unseen" aria-live="polite">
        {said}
      </output>
    </dialog>
  );
};

/** What is said aloud when an edit was undone. What was done before the card opened is not known by name. */
const undoneWords = (deed: Edit['do'] | undefined): string =>
  deed === undefined ? say('done_undone') : say('deed_undone', { what: deedWords({ deed, count: 1 }) });

/** What is said aloud when an edit was kept. */
function keptWords(edit: Edit): string {
  if (edit.do === 'verdict' && edit.reason !== '') return say('done_reason');
  if (edit.do !== 'status') return say(`done_${edit.do}`);
  return edit.status === 'dismissed'
    ? say('card_not_marked')
    : say('done_status', { status: say(`status_${edit.status}`) });
}

/** Keys anywhere in the card. A listener of its own, since a dialog is no control. */
function useKeys(dialog: { readonly current: HTMLDialogElement | null }, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useLayoutEffect(() => {
    const element = dialog.current;
    const listener = (event: KeyboardEvent): void => latest.current(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, []);
}

const Head = ({ topic, isPinned, onPin, onClose }: CardProps) => (
  <header class="head">
    <h2>{titleOf(topic)}</h2>
    {topic.kind === 'claim' && (
      <span class="worth">
        {sayWith('card_worth', { score: <span class="figure">{scoreWords(topic.score)}</span> })}
      </span>
    )}
    <span class="ends">
      {topic.kind !== 'notice' && (
        <button
          type="button"
          aria-pressed={isPinned}
          title={say('card_keep_open')}
          aria-label={say('card_keep_open')}
          onClick={onPin}
        >
          <CardIcon name="pin" />
        </button>
      )}
      <button type="button" title={say('card_close_key')} aria-label={say('card_close')} onClick={onClose}>
        <CardIcon name="close" />
      </button>
    </span>
  </header>
);

const Undo = ({ onUndo }: Pick<CardProps, 'onUndo'>) => (
  <button type="button" class="link" onClick={() => void onUndo()}>
    {say('card_undo')}
  </button>
);

const Deeds = ({ topic, annotation, canUndo, onEdit, onUndo }: CardProps) => (
  <span class="deeds">
    {canUndo && <Undo onUndo={onUndo} />}
    {(topic.kind === 'claim' || annotation) && (
      <button type="button" class="link" onClick={() => void onEdit({ do: 'status', status: turned(annotation) })}>
        {turned(annotation) === 'dismissed' ? say('card_not_worth_it') : say('card_put_back')}
      </button>
    )}
  </span>
);

/** What the last button makes of an annotation: what was dismissed can be put back. */
const turned = (annotation: Annotation | null): 'dismissed' | 'to_check' =>
  annotation && isDismissed(annotation) ? 'to_check' : 'dismissed';

const Judged = ({ annotation }: Pick<CardProps, 'annotation'>) => {
  const line = judgedLine(annotation);
  return line === null ? null : <p class="judged">{line}</p>;
};
