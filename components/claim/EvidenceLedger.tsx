import { useEffect, useState } from 'preact/hooks';
import type { Evidence } from '../../lib/domain/annotation.ts';
import type { Edit, EvidenceChange } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { dayWords } from '../../lib/words/values.ts';
import { Failure, useAttempt } from '../controls/attempt.tsx';
import { WebLink } from '../controls/WebLink.tsx';
import type { ClaimProps } from './actions.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { changesIn } from '../controls/evidence-fields.ts';
import { RatingChoice, StanceChoice } from './choices.tsx';

/** The evidence gathered for a claim: what each piece does, how much it weighs, where it stands, and a way to add more. */
export const EvidenceLedger = ({ annotation: { evidence }, actions }: ClaimProps) => {
  const [isAdding, setAdding] = useState(actions.draftOf('evidence') !== null);
  const [edited, setEdited] = useState<readonly Evidence[]>([]);
  const onEdited = (item: Evidence, isOpen: boolean): void =>
    setEdited((before) => [...before.filter(({ id }) => id !== item.id), ...(isOpen ? [item] : [])]);
  const gone = edited.filter(({ id }) => !evidence.some((item) => item.id === id));
  return (
    <details class="evidence" open>
      <summary>
        {say('ledger_evidence')} <span class="count">{evidence.length}</span>
      </summary>
      <ul>
        {evidence.map((item) => (
          <Item key={item.id} item={item} actions={actions} onEdited={onEdited} />
        ))}
        {gone.map((item) => (
          <Gone key={item.id} item={item} actions={actions} onEdited={onEdited} />
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

interface ItemProps extends Pick<ClaimProps, 'actions'> {
  readonly item: Evidence;
  /** Its form was opened, or closed. */
  readonly onEdited: (item: Evidence, isOpen: boolean) => void;
}

/** Another window took it away while it was changed here: what was typed is not lost with it. */
const Gone = ({ item, actions, onEdited }: ItemProps) => {
  const field = `evidence ${item.id}` as const;
  return (
    <li>
      <p class="hint" role="alert">
        {say('ledger_evidence_gone')}
      </p>
      <EvidenceForm
        item={item}
        draft={actions.draftOf(field)}
        onDraft={(words) => actions.onDraft(field, words)}
        onKeep={(given) => actions.onEdit({ do: 'add_evidence', evidence: given })}
        onClose={() => onEdited(item, false)}
      />
    </li>
  );
};

const Item = ({ item, actions, onEdited }: ItemProps) => {
  const field = `evidence ${item.id}` as const;
  const [isOpen, setOpen] = useState(actions.draftOf(field) !== null);
  // Gone with the item, it is still known to have been open.
  useEffect(() => onEdited(item, isOpen), [isOpen]);
  return (
    <li>
      {isOpen ? (
        <EvidenceForm
          item={item}
          draft={actions.draftOf(field)}
          onDraft={(words) => actions.onDraft(field, words)}
          onKeep={async (given, touches) => {
            if (Object.keys(touches).length === 0) return null;
            return actions.onEdit({ do: 'change_evidence', evidenceId: item.id, ...changesIn(touches, given) });
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <Shown item={item} actions={actions} onOpen={() => setOpen(true)} />
      )}
    </li>
  );
};

const Shown = ({ item, actions, onOpen }: Omit<ItemProps, 'onEdited'> & { readonly onOpen: () => void }) => {
  const [attempt, failed] = useAttempt();
  const title = item.title || item.url || say('ledger_evidence_untitled');
  const edit = (wanted: Edit) => void attempt(() => actions.onEdit(wanted));
  const change = (to: EvidenceChange) => edit({ do: 'change_evidence', evidenceId: item.id, change: to });
  return (
    <>
      <div class="claim-line">
        <StanceChoice
          label={say('ledger_evidence_does', { title })}
          value={item.stance}
          onChoose={(stance) => change({ stance })}
        />
        <RatingChoice
          label={say('ledger_evidence_weighs', { title })}
          value={item.rating ?? null}
          onChoose={(rating) => change({ rating })}
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
        <button type="button" class="link" aria-label={say('ledger_evidence_edit', { title })} onClick={onOpen}>
          {say('ledger_edit')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={say('ledger_evidence_away', { title })}
          onClick={() => edit({ do: 'remove_evidence', evidenceId: item.id })}
        >
          {say('ledger_take_away')}
        </button>
      </div>
      <Failure failed={failed} />
    </>
  );
};
