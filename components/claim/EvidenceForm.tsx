import { useId, useRef, useState } from 'preact/hooks';
import type { Evidence, EvidenceRating, Stance } from '../../lib/domain/annotation.ts';
import type { NewEvidence } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { isWebAddress } from '../controls/address.ts';
import type { Trouble } from '../controls/trouble.ts';
import { RatingChoice, StanceChoice } from './choices.tsx';
import { draftedFields, fieldsIn } from '../controls/drafted.ts';
import { FormFoot } from './FormFoot.tsx';

interface EvidenceFormProps {
  /** What is changed; absent: new evidence. */
  readonly item?: Evidence;
  /** What was typed before, as JSON of the fields; null: nothing. */
  readonly draft: string | null;
  readonly onDraft: (words: string | null) => void;
  readonly onKeep: (evidence: NewEvidence) => Promise<Trouble>;
  readonly onClose: () => void;
}

const FIELDS = [
  { name: 'url', mode: 'url', label: 'ledger_evidence_url' },
  { name: 'title', mode: 'text', label: 'ledger_evidence_title' },
  { name: 'publisher', mode: 'text', label: 'ledger_evidence_publisher' },
  { name: 'archiveUrl', mode: 'url', label: 'ledger_evidence_archive' },
] as const;

/** A piece of evidence, all of it, to be written by hand. */
export const EvidenceForm = ({ item, draft, onDraft, onKeep, onClose }: EvidenceFormProps) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const typed = draftedFields(draft);
  const first = (name: keyof Evidence): string => typed[name] ?? String(item?.[name] ?? '');
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const given = givenIn(fieldsIn(form.current));
    const fault = faultOf(given);
    if (fault !== null) return setWrong(fault);
    const trouble = await onKeep(given);
    setWrong(trouble);
    if (trouble !== null) return;
    onDraft(null);
    onClose();
  };
  return (
    <form
      class="add claim-form"
      ref={form}
      noValidate
      aria-label={item ? say('ledger_evidence_change') : say('ledger_evidence_add')}
      onSubmit={(event) => void onSubmit(event)}
      onInput={() => form.current && onDraft(JSON.stringify(fieldsIn(form.current)))}
    >
      <label htmlFor={`${id}-quote`}>{say('ledger_evidence_quote')}</label>
      <textarea id={`${id}-quote`} name="quote" rows={2} dir="auto" defaultValue={first('quote')} />
      {FIELDS.map(({ name, mode, label }) => (
        <div key={name} class="claim-form-row">
          <label htmlFor={`${id}-${name}`}>{say(label)}</label>
          <input id={`${id}-${name}`} name={name} type="text" inputMode={mode} dir="auto" defaultValue={first(name)} />
        </div>
      ))}
      <div class="claim-line">
        <StanceChoice
          name="stance"
          label={say('ledger_evidence_stance')}
          value={(first('stance') || 'supports') as Stance}
        />
        <RatingChoice
          name="rating"
          label={say('ledger_evidence_rating')}
          value={(first('rating') || null) as EvidenceRating | null}
        />
      </div>
      <FormFoot
        wrong={wrong}
        onLeave={() => {
          onDraft(null);
          onClose();
        }}
      />
    </form>
  );
};

function givenIn(fields: Readonly<Record<string, string>>): NewEvidence {
  const { url = '', title = '', publisher = '', archiveUrl = '', quote = '', stance, rating = '' } = fields;
  return {
    quote,
    url,
    title: title || (isWebAddress(url) ? new URL(url).hostname : ''),
    publisher: publisher || null,
    stance: stance as Stance,
    ...(archiveUrl !== '' && { archiveUrl }),
    ...(rating !== '' && { rating: rating as EvidenceRating }),
  };
}

function faultOf({ url, quote, title, archiveUrl = '' }: NewEvidence): Trouble {
  if (url === '' && quote === '' && title === '') return say('ledger_evidence_empty');
  return isBad(url) || isBad(archiveUrl) ? say('ledger_not_an_address') : null;
}

const isBad = (address: string): boolean => address !== '' && !isWebAddress(address);
