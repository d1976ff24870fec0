import { useState } from 'preact/hooks';
import type { NamedThing, Passage } from '../../lib/domain/review.ts';
import { NameCorrection } from '../controls/NameCorrection.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { draftingOf, type PassageActions } from './actions.ts';
import type { Panel } from './PassageRow.tsx';
import { RowButtons } from './RowButtons.tsx';
import { valueWords } from '../../lib/words/values.ts';
import { say } from '../../lib/words/say.ts';

interface NameRowProps {
  readonly thing: NamedThing;
  /** False where the heading above says it. */
  readonly isTypeShown: boolean;
  readonly passage: Passage;
  readonly isCurrent: boolean;
  readonly panel: Panel;
  readonly canKeep: boolean;
  readonly actions: PassageActions;
  readonly onPanel: (panel: Panel) => void;
}

/** One name: Enter goes from mention to mention. It can be noted and dismissed; there is nothing to judge. */
export const NameRow = ({ thing, isTypeShown, passage, isCurrent, panel, canKeep, actions, onPanel }: NameRowProps) => {
  const [visited, setVisited] = useState(0);
  const { mentions, annotation } = thing;
  const count =
    mentions.length > 1 &&
    (visited > 0 ? say('review_of_mentions', { number: visited, all: mentions.length }) : `× ${mentions.length}`);
  const said = annotation?.correction?.name;
  const show = () => {
    actions.onShow(passage, mentions[visited % mentions.length] ?? null);
    setVisited((visited % mentions.length) + 1);
  };
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li class="row name-row" data-row={thing.key} data-about="name">
      <button type="button" class="row-main" data-main tabIndex={tabIndex} onClick={show}>
        <bdi class="name">{thing.name}</bdi>
        <span class="row-facts">
          {[
            isTypeShown && say(`entity_${thing.type}`),
            thing.role ?? (thing.value && valueWords(thing.value)),
            count,
            said && say('review_you_say', { what: say(`entity_${said}`) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {canKeep && (
        <div class="row-actions">
          <RowButtons
            tabIndex={tabIndex}
            isNoteOpen={panel === 'note'}
            noteName={say('review_note_and_tags')}
            awayName={say('review_dismiss')}
            onNote={() => onPanel(panel === 'note' ? null : 'note')}
            onAway={() => actions.onDismiss(passage)}
          />
        </div>
      )}
      {annotation && annotation.note !== '' && panel !== 'note' && (
        <p class="row-note" dir="auto">
          {annotation.note}
        </p>
      )}
      {panel === 'note' && actions.areDraftsKnown && (
        <NoteEditor
          annotation={annotation}
          drafting={draftingOf(passage, actions)}
          onEdit={(edit) => actions.onSay(passage, edit)}
          onClose={() => onPanel(null)}
        >
          <NameCorrection
            found={thing.type}
            said={annotation?.correction?.name}
            onSay={(name) => void actions.onCorrect(passage, name === undefined ? {} : { name })}
          />
        </NoteEditor>
      )}
    </li>
  );
};

/** A name as a passage: its first mention stands for it. */
export const passageOf = (thing: NamedThing): Passage => ({
  key: thing.key,
  span: thing.mentions[0] ?? null,
  quote: thing.name,
  claim: null,
  attribution: null,
  cue: null,
  relayedBy: null,
  annotation: thing.annotation,
});
