import { useState } from 'preact/hooks';
import { type Annotation, type Evidence, type Stance, STANCES } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import { isWebAddress } from './address.ts';
import type { Trouble } from './trouble.ts';
import { WebLink } from './WebLink.tsx';
import { say } from '../../lib/words/say.ts';

interface EvidenceListProps {
  readonly annotation: Annotation | null;
  readonly onEdit: (edit: Edit) => Promise<Trouble>;
}

/** The evidence gathered for a claim, folded until it is asked for, and a way to add more by hand. */
export const EvidenceList = ({ annotation, onEdit }: EvidenceListProps) => {
  const evidence = annotation?.evidence ?? [];
  return (
    <details class="evidence">
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
      <AddEvidence onEdit={onEdit} />
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

const AddEvidence = ({ onEdit }: Pick<EvidenceListProps, 'onEdit'>) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const onSubmit = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const read = (name: string): string => String(fields.get(name) ?? '').trim();
    const [url, quote] = [read('url'), read('quote')];
    if (url === '' && quote === '') return setWrong(say('evidence_needs'));
    if (url !== '' && !isWebAddress(url)) return setWrong(say('evidence_no_address'));
    const title = url === '' ? '' : new URL(url).hostname;
    const stance = read('stance') as Stance;
    const trouble = await onEdit({ do: 'add_evidence', evidence: { quote, url, title, publisher: null, stance } });
    setWrong(null);
    if (trouble === null) form.reset();
  };
  return (
    <form class="add" onSubmit={(event) => void onSubmit(event)} noValidate>
      <select name="stance" aria-label={say('evidence_new_does')} defaultValue="supports">
        <Stances />
      </select>
      <input name="url" type="url" aria-label={say('evidence_address')} placeholder="https://…" />
      <input
        name="quote"
        type="text"
        dir="auto"
        aria-label={say('evidence_words')}
        placeholder={say('evidence_words_placeholder')}
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
