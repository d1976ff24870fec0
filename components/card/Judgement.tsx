import { type Annotation, reasonOf, type Verdict, verdictOf } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import { useKeptText } from '../controls/kept-text.ts';
import { TagsField } from '../controls/TagsField.tsx';
import { ReasonField } from '../controls/ReasonField.tsx';
import type { Trouble } from '../controls/trouble.ts';
import { say } from '../../lib/words/say.ts';
import { offersFor } from '../../lib/words/scale.ts';

interface JudgementProps {
  readonly annotation: Annotation | null;
  readonly draft: string | null;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
  readonly onDraft: (note: string | null) => void;
  readonly reasonDraft: string | null;
  readonly onReasonDraft: (reason: string | null) => void;
}

/** Verdict, note and tags. One line until touched; kept as it is typed. */
export const Judgement = (props: JudgementProps) => {
  const { annotation, draft, reasonDraft, onEdit, onDraft, onReasonDraft } = props;
  const verdict = annotation ? verdictOf(annotation) : 'unchecked';
  const tags = annotation?.tags ?? NONE;
  const { typed, onType, keep } = useKeptText({
    draft,
    kept: annotation?.note ?? '',
    onKeep: (note, instead) => onEdit({ do: 'note', note, instead }),
    onDraft,
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
          draft={null}
          onTags={(all) => void onEdit({ do: 'tags', tags: all, instead: tags })}
          onDraft={ignored}
        />
      </div>
      {annotation && verdict !== 'unchecked' && (
        <ReasonField
          verdict={verdict}
          reason={reasonOf(annotation)}
          draft={reasonDraft}
          onReason={(reason) => onEdit({ do: 'verdict', verdict, reason })}
          onDraft={onReasonDraft}
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
    </div>
  );
};

const NONE: readonly string[] = [];
/** A tag that is half typed goes with the card. */
const ignored = (): void => undefined;
