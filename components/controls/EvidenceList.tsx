import { useState } from 'preact/hooks';
import { type Annotation, type Evidence, type Stance, STANCES } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import type { Drafting } from './drafting.ts';
import { evidenceIn, faultOf, fieldsOf } from './evidence-fields.ts';
import { useTouched } from './touched.ts';
import type { Trouble } from './trouble.ts';
import { WebLink } from './WebLink.tsx';
import { say } from '../../lib/words/say.ts';

interface EvidenceListProps extends Drafting {
  readonly annotation: Annotation | null;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
}

/** The evidence gathered for a claim, folded until it is asked for, and a way to add more by hand. */
export const EvidenceList = ({ annotation, onEdit, ...drafting }: EvidenceListProps) => {
  const [wasOpen] = useState(drafting.draftOf('evidence') !== null);
  const evidence = annotation?.evidence ?? [];
  return (
    <details class="evidence" open={wasOpen}>
      <summary>
        {say('evidence_title')} <span class="figure">{evidence.length}</span>
      </summary>
      <ul>
        {evidence.map((item) => (
          <Item
            key={item.id}
            item={item}
            onRemove={() => void onEdit({ do: 'remove_evidence', evidenceId: item.id })}
            onWeigh={(stance) => void onEdit({ do: 'change_evidence', evidenceId: item.id, change: { stance } })}
          />
        ))}
      </ul>
      <AddEvidence onEdit={onEdit} {...drafting} />
    </details>
  );
};

interface ItemProps {
  readonly item: Evidence;
  readonly onRemove: () => void;
  readonly onWeigh: (stance: Stance) => void;
}

const Item = ({ item, onRemove, onWeigh }: ItemProps) => {
  const title = item.title || item.url || say('evidence_no_title');
  return (
    <li>
      <select
        class="stance"
        aria-label={say('evidence_does', { title })}
        value={item.stance}
        onChange={(event) => onWeigh(event.currentTarget.value as Stance)}
      >
        <Stances />
      </select>
      <WebLink url={item.url} dir="auto">
        {title}
      </WebLink>
      {item.publisher && <span class="soft"> · {item.publisher}</span>}
      {item.quote && <q dir="auto">{item.quote}</q>}
      <button type="button" class="link" aria-label={say('evidence_take_away_named', { title })} onClick={onRemove}>
        {say('evidence_take_away')}
      </button>
    </li>
  );
};

const Stances = () => (
  <>
    {STANCES.map((stance) => (
      <option key={stance} value={stance}>
        {say(`stance_${stance}`)}
      </option>
    ))}
  </>
);

const AddEvidence = ({ onEdit, draftOf, onDraft }: Omit<EvidenceListProps, 'annotation'>) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const { valueOf, onType, leave } = useTouched({
    stands: fieldsOf(),
    // The same as in the claim's ledger, which has more fields: what was typed into those is kept with it.
    draft: draftOf('evidence'),
    onDraft: (words) => onDraft('evidence', words),
  });
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const evidence = evidenceIn(valueOf);
    const trouble = faultOf(evidence) ?? (await onEdit({ do: 'add_evidence', evidence }));
    setWrong(trouble);
    if (trouble === null) leave();
  };
  return (
    <form class="add" onSubmit={(event) => void onSubmit(event)} noValidate>
      <select
        name="stance"
        aria-label={say('evidence_new_does')}
        value={valueOf('stance')}
        onChange={(event) => onType('stance', event.currentTarget.value)}
      >
        <Stances />
      </select>
      <input
        name="url"
        type="url"
        aria-label={say('evidence_address')}
        placeholder="https://…"
        value={valueOf('url')}
        onInput={(event) => onType('url', event.currentTarget.value)}
      />
      <input
        name="quote"
        type="text"
        dir="auto"
        aria-label={say('evidence_words')}
        placeholder={say('evidence_words_placeholder')}
        value={valueOf('quote')}
        onInput={(event) => onType('quote', event.currentTarget.value)}
      />
      <button type="submit" class="plain">
        {say('evidence_add')}
      </button>
      {wrong && (
        <p class="trouble" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
};
