import { useEffect, useRef, useState } from 'preact/hooks';
import { type Annotation, VERDICTS } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import type { Span } from '../../lib/domain/span.ts';
import { FLAG_WORDS } from '../../lib/domain/words.ts';
import { hasModifier } from '../controls/keys.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { CardIcon } from './CardIcon.tsx';
import { Judgement } from './Judgement.tsx';
import { Places } from './Places.tsx';
import { isJudgeable, type Topic } from './topic.ts';
import { judgedLine, reasonsOf, sourceFacts, sourceName, titleOf } from './words.ts';

/** Null: it was kept. Else why not, in a sentence. */
export type Trouble = string | null;

export interface CardProps {
  readonly topic: Topic;
  readonly annotation: Annotation | null;
  /** A note that was typed before and could not be kept. */
  readonly draft: string | null;
  /** Something that went wrong elsewhere, told here because the reader looks here. */
  readonly trouble: Trouble;
  readonly isPinned: boolean;
  readonly canUndo: boolean;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  /** Typed and not kept yet; null: kept now. */
  readonly onDraft: (note: string | null) => void;
  readonly onUndo: () => Promise<Trouble>;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onJump: (span: Span) => void;
}

/** What is known of some words and what the reader says of them. A dialog that takes no more room than it needs. */
export const Card = (props: CardProps) => {
  const { topic, annotation, isPinned, onPin, onClose, onEdit } = props;
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [said, setSaid] = useState('');
  const note = useRef<HTMLTextAreaElement>(null);

  const edit = async (change: Edit): Promise<Trouble> => {
    const why = await onEdit(change);
    setTrouble(why);
    setSaid(why === null ? KEPT[change.do] : '');
    return why;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = deedOf(event, isJudgeable(topic));
    if (deed === null) return;
    event.preventDefault();
    if (deed === 'close') onClose();
    else if (deed === 'note') note.current?.focus();
    else void edit({ do: 'verdict', verdict: deed, reason: '' });
  };
  const undo = async () => {
    const why = await props.onUndo();
    setTrouble(why);
    setSaid(why === null ? 'Undone.' : '');
  };

  return (
    <div class="card" role="dialog" aria-label={`Claimlight: ${titleOf(topic)}`} tabIndex={-1} onKeyDown={onKeyDown}>
      <header class="head">
        <h2>{titleOf(topic)}</h2>
        {topic.kind === 'claim' && <Worth score={topic.score} />}
        <button
          type="button"
          class="icon-button"
          aria-pressed={isPinned}
          title="Keep open"
          aria-label="Keep open"
          onClick={onPin}
        >
          <CardIcon name="pin" />
        </button>
        <button type="button" class="icon-button" title="Close (Esc)" aria-label="Close" onClick={onClose}>
          <CardIcon name="close" />
        </button>
      </header>
      <About {...props} />
      {isJudgeable(topic) && (
        <>
          <Judgement annotation={annotation} draft={props.draft} note={note} onEdit={edit} onDraft={props.onDraft} />
          <EvidenceList annotation={annotation} onEdit={edit} />
          <Foot {...props} onEdit={edit} onUndo={undo} />
        </>
      )}
      {(trouble ?? props.trouble) && (
        <p class="trouble" role="alert">
          {trouble ?? props.trouble}
        </p>
      )}
      <p class="unseen" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
};

const KEPT: Readonly<Record<Edit['do'], string>> = {
  verdict: 'Verdict kept.',
  note: 'Note kept.',
  tags: 'Tags kept.',
  status: 'Kept.',
  add_evidence: 'Evidence added.',
  remove_evidence: 'Evidence taken away.',
};

/** What a key means in a card; null: it is the field's or the browser's own. */
export function deedOf(event: KeyboardEvent, judgeable: boolean): 'close' | 'note' | (typeof VERDICTS)[number] | null {
  if (event.key === 'Escape') return 'close';
  const isField = event.target instanceof Element && event.target.matches('textarea, input, select');
  if (!judgeable || hasModifier(event) || (isField && !(event.target as Element).matches('select.verdict')))
    return null;
  if (event.key === 'n' || event.key === 'N') return 'note';
  return /^[0-8]$/.test(event.key) ? (VERDICTS[Number(event.key)] ?? null) : null;
}

const Worth = ({ score }: { readonly score: number }) => (
  <span class="worth">
    worth a look <span class="figure">{score.toFixed(2)}</span>
    <meter min={0} max={1} value={score} aria-hidden="true" />
  </span>
);

const About = ({ topic, onJump }: CardProps) => {
  switch (topic.kind) {
    case 'claim':
      return (
        <dl class="facts">
          <dt>according to</dt>
          <dd dir="auto">
            {topic.source && sourceName(topic.source) !== 'nobody is named' ? (
              <>
                <strong>{sourceName(topic.source)}</strong>
                <span class="soft">{sourceFacts(topic.source)}</span>
              </>
            ) : (
              <>
                nobody is named
                {topic.source?.secondHand && <span class="soft">{sourceFacts(topic.source)}</span>}
              </>
            )}
          </dd>
          {reasonsOf(topic).length > 0 && (
            <>
              <dt>why</dt>
              <dd dir="auto">{reasonsOf(topic).join(' · ')}</dd>
            </>
          )}
          {topic.flags.length > 0 && (
            <>
              <dt>mind</dt>
              <dd>{topic.flags.map((flag) => FLAG_WORDS[flag]).join(' · ')}</dd>
            </>
          )}
        </dl>
      );
    case 'source':
      return (
        <>
          <p class="name" dir="auto">
            {sourceName(topic.source)}
            <span class="soft">{sourceFacts(topic.source)}</span>
          </p>
          <Places label="is given as the source of" places={topic.says} onJump={onJump} />
        </>
      );
    case 'name':
      return (
        <>
          <p class="name" dir="auto">
            {topic.name}
          </p>
          <Places label="is named here" places={topic.places} onJump={onJump} />
        </>
      );
    case 'notice':
      return <p class="notice">{topic.text}</p>;
    case 'words':
      return null;
  }
};

interface FootProps extends CardProps {
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  readonly onUndo: () => Promise<void> & Promise<Trouble>;
}

const Foot = ({
  topic,
  annotation,
  canUndo,
  onEdit,
  onUndo,
}: Omit<FootProps, 'onUndo'> & { readonly onUndo: () => Promise<void> }) => {
  const judged = judgedLine(annotation);
  return (
    <footer class="foot">
      {judged && <span class="soft judged">{judged}</span>}
      <span class="deeds">
        {canUndo && (
          <button type="button" class="link" onClick={() => void onUndo()}>
            undo
          </button>
        )}
        {(topic.kind === 'claim' || annotation) && (
          <button type="button" class="link" onClick={() => void onEdit({ do: 'status', status: 'dismissed' })}>
            not worth it
          </button>
        )}
      </span>
    </footer>
  );
};
