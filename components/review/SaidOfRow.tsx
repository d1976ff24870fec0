import { reasonOf, verdictOf } from '../../lib/domain/annotation.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { EvidenceList } from '../controls/EvidenceList.tsx';
import { ReasonField } from '../controls/ReasonField.tsx';
import { StatusChoice } from '../controls/StatusChoice.tsx';
import { draftingOf, type PassageActions } from './actions.ts';
import { say } from '../../lib/words/say.ts';

interface SaidOfRowProps {
  readonly passage: Passage;
  readonly actions: PassageActions;
}

/** More that can be said of what is kept: why it was judged so, how far one is, what speaks for it and against it. */
export const SaidOfRow = ({ passage, actions }: SaidOfRowProps) => {
  const { annotation } = passage;
  const verdict = annotation ? verdictOf(annotation) : 'unchecked';
  return (
    <>
      <div class="said">
        {annotation && verdict !== 'unchecked' && (
          <div class="field why">
            <span aria-hidden="true">{say('review_why_verdict', { verdict: say(`verdict_${verdict}`) })}</span>
            <ReasonField
              verdict={verdict}
              reason={reasonOf(annotation)}
              draft={actions.draftOf(passage, 'reason')}
              onReason={(reason) => actions.onSay(passage, { do: 'verdict', verdict, reason })}
              onDraft={(words) => actions.onDraft(passage, 'reason', words)}
            />
          </div>
        )}
        <div class="field">
          <span aria-hidden="true">{say('review_status')}</span>
          <StatusChoice
            status={annotation?.status ?? 'to_check'}
            onStatus={(status) => void actions.onSay(passage, { do: 'status', status })}
          />
        </div>
      </div>
      <EvidenceList
        annotation={annotation}
        {...draftingOf(passage, actions)}
        onEdit={(edit) => actions.onSay(passage, edit)}
      />
    </>
  );
};
