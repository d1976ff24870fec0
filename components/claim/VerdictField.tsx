import { reasonOf, type Verdict, verdictOf } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { offersFor } from '../../lib/words/scale.ts';
import { Failure, useAttempt } from '../controls/attempt.tsx';
import { ReasonField } from '../controls/ReasonField.tsx';
import { StatusChoice } from '../controls/StatusChoice.tsx';
import { VerdictGlyph } from '../controls/VerdictGlyph.tsx';
import type { ClaimProps } from './actions.ts';

/** The verdict in force, why it was given, and how far one is. */
export const VerdictField = ({ annotation, actions }: ClaimProps) => {
  const [attempt, failed] = useAttempt();
  const verdict = verdictOf(annotation);
  const edit = (wanted: Edit) => attempt(() => actions.onEdit(wanted));
  return (
    <div class="claim-verdict">
      <div class="claim-line">
        <VerdictGlyph verdict={verdict} />
        <select
          class="verdict"
          aria-label={say('ledger_verdict')}
          value={verdict}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Verdict;
            void edit({ do: 'verdict', verdict: chosen, reason: '' });
          }}
        >
          {offersFor(verdict).map(({ verdict: item, digit }) => (
            <option key={item} value={item}>
              {digit === 0 ? '' : `${digit}  `}
              {say(`verdict_${item}`)}
            </option>
          ))}
        </select>
        <StatusChoice status={annotation.status} onStatus={(status) => void edit({ do: 'status', status })} />
      </div>
      {verdict !== 'unchecked' && (
        <ReasonField
          verdict={verdict}
          reason={reasonOf(annotation)}
          draft={actions.draftOf('reason')}
          onReason={(reason) => edit({ do: 'verdict', verdict, reason })}
          onDraft={(words) => actions.onDraft('reason', words)}
        />
      )}
      <Failure failed={failed} />
    </div>
  );
};
