import { useState } from 'preact/hooks';
import type { Evidence } from '../../lib/domain/annotation.ts';
import type { EvidenceChange } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { dayWords } from '../../lib/words/values.ts';
import { WebLink } from '../controls/WebLink.tsx';
import type { ClaimProps } from './actions.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { RatingChoice, StanceChoice } from './choices.tsx';

/** The evidence gathered for a claim: what each piece does, how much it weighs, where it stands, and a way to add more. */
export const EvidenceLedger = ({ annotation: { evidence }, actions }: ClaimProps) => {
  const [isAdding, setAdding] = useState(actions.draftOf('evidence') !== null);
  return (
    <details class="evidence" open>
      <summary>
        {say('ledger_evidence')} <span class="count">{evidence.length}</span>
      </summary>
      <ul>
        {evidence.map((item) => (
          <Item key={item.id} item={item} actions={actions} />
        ))}
      </ul>
      {isAdding ? (
        <EvidenceForm
          draft={actions.draftOf('evidence')}
          onDraft={(words) => actions.onDraft('evidence', words)}
          onKeep={(given) => actions.onEdit({ do: 'add_evidence', evidence: given })}
          onClose={() => setAdding(false)}
        />
      ) : (
        <button type="button" class="link" onClick={() => setAdding(true)}>
          {say('ledger_evidence_add')}
        </button>
      )}
    </details>
  );
};

type ItemProps = Pick<ClaimProps, 'actions'> & { readonly item: Evidence };

const Item = ({ item, actions }: ItemProps) => {
  const [isOpen, setOpen] = useState(false);
  const title = item.title || item.url || say('ledger_evidence_untitled');
  const change = (to: EvidenceChange) => actions.onEdit(changeOf(item, to));
  if (isOpen)
    return (
      <li>
        <EvidenceForm
          item={item}
          draft={null}
          onDraft={() => undefined}
          onKeep={(given) => change({ archiveUrl: null, rating: null, ...given })}
          onClose={() => setOpen(false)}
        />
      </li>
    );
  return (
    <li>
      <div class="claim-line">
        <StanceChoice
          label={say('ledger_evidence_does', { title })}
          value={item.stance}
          onChoose={(stance) => void change({ stance })}
        />
        <RatingChoice
          label={say('ledger_evidence_weighs', { title })}
          value={item.rating ?? null}
          onChoose={(rating) => void change({ rating })}
        />
      </div>
      <WebLink url={item.url} dir="auto">
        {title}
      </WebLink>
      {item.quote !== '' && <q dir="auto">{item.quote}</q>}
      <p class="hint">
        {item.publisher !== null && (
          <>
            <bdi>{item.publisher}</bdi>
            {' · '}
          </>
        )}
        {say('ledger_evidence_taken', { day: dayWords(item.at) ?? item.at })}
        {item.archiveUrl !== undefined && (
          <>
            {' · '}
            <WebLink url={item.archiveUrl}>{say('ledger_archived')}</WebLink>
          </>
        )}
      </p>
      <div class="claim-line">
        <button
          type="button"
          class="link"
          aria-label={say('ledger_evidence_edit', { title })}
          onClick={() => setOpen(true)}
        >
          {say('ledger_edit')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={say('ledger_evidence_away', { title })}
          onClick={() => void actions.onEdit({ do: 'remove_evidence', evidenceId: item.id })}
        >
          {say('ledger_take_away')}
        </button>
      </div>
    </li>
  );
};

const changeOf = ({ id }: Evidence, change: EvidenceChange) =>
  ({ do: 'change_evidence', evidenceId: id, change }) as const;
