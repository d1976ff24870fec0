import { type Annotation, reasonOf, type Verdict, verdictOf } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import { BothKept } from '../controls/BothKept.tsx';
import type { Drafting } from '../controls/drafting.ts';
import { useKeptText } from '../controls/kept-text.ts';
import { TagsField } from '../controls/TagsField.tsx';
import { ReasonField } from '../controls/ReasonField.tsx';
import type { Trouble } from '../controls/trouble.ts';
import { say } from '../../lib/words/say.ts';
import { offersFor } from '../../lib/words/scale.ts';

interface JudgementProps extends Drafting {
  readonly annotation: Annotation | null;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
}

/** Verdict, note and tags. One line until touched; kept as it is typed. */
export const Judgement = (props: JudgementProps) => {
  const { annotation, draftOf, onEdit, onDraft } = props;
  const verdict = annotation ? verdictOf(annotation) : 'unchecked';
  const tags = annotation?.tags ?? NONE;
  const { typed, isClash, onType, keep } = useKeptText({
    draft: draftOf('note'),
    kept: annotation?.note ?? '',
    onKeep: (note, instead) => onEdit({ do: 'note', note, instead }),
    onDraft: (words) => onDraft('note', words),
  });
  return (
    <div class="judgement">
      <div class="line">
        <select
          class="verdict"
          aria-label={say('review_verdict')}
          aria-keyshortcuts="1 2 3 4 5 6 7 8"
          value={verdict}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Verdict;
            void onEdit({ do: 'verdict', verdict: chosen, reason: '' });
          }}
        >
          {offersFor(verdict).map(({ verdict: item, digit }) => (
            <option key={item} value={item}>
              {digit === 0 ? '' : `${digit}  `}
              {say(`verdict_${item}`)}
            </option>
          ))}
        </select>
        <TagsField
          tags={tags}
          inUse={NONE}
          draft={draftOf('tag')}
          onTags={(all) => onEdit({ do: 'tags', tags: all, instead: tags })}
          onDraft={(words) => onDraft('tag', words)}
        />
      </div>
      {annotation && verdict !== 'unchecked' && (
        <ReasonField
          verdict={verdict}
          reason={reasonOf(annotation)}
          draft={draftOf('reason')}
          onReason={(reason) => onEdit({ do: 'verdict', verdict, reason })}
          onDraft={(words) => onDraft('reason', words)}
        />
      )}
      <textarea
        rows={1}
        dir="auto"
        aria-label={say('review_note')}
        placeholder={say('card_note_placeholder')}
        aria-keyshortcuts="N"
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      <BothKept isClash={isClash} />
    </div>
  );
};

const NONE: readonly string[] = [];
