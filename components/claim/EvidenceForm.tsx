import { useId, useState } from 'preact/hooks';
import type { Evidence, EvidenceRating, Stance } from '../../lib/domain/annotation.ts';
import type { NewEvidence } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { Meanwhile } from '../controls/Meanwhile.tsx';
import { type Touches, useTouched } from '../controls/touched.ts';
import type { Trouble } from '../controls/trouble.ts';
import { RatingChoice, StanceChoice } from './choices.tsx';
import { EVIDENCE_FIELDS, type EvidenceField, evidenceIn, faultOf, fieldsOf } from '../controls/evidence-fields.ts';
import { FormFoot } from './FormFoot.tsx';

interface EvidenceFormProps {
  /** What is changed, as it stands now; absent: new evidence. */
  readonly item?: Evidence;
  /** What was typed before; null: nothing. */
  readonly draft: string | null;
  readonly onDraft: (words: string | null) => void;
  /** `touches`: the fields that were typed into, and what stood there before. */
  readonly onKeep: (evidence: NewEvidence, touches: Touches) => Promise<Trouble>;
  readonly onClose: () => void;
}

const LINES = [
  { name: 'url', mode: 'url', label: 'ledger_evidence_url' },
  { name: 'title', mode: 'text', label: 'ledger_evidence_title' },
  { name: 'publisher', mode: 'text', label: 'ledger_evidence_publisher' },
  { name: 'archiveUrl', mode: 'url', label: 'ledger_evidence_archive' },
] as const;

/** A piece of evidence, all of it, to be written by hand. */
export const EvidenceForm = ({ item, draft, onDraft, onKeep, onClose }: EvidenceFormProps) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const stands = fieldsOf(item);
  const { touches, valueOf, onType, meanwhile, insist, leave } = useTouched({ stands, draft, onDraft });
  const id = useId();
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const given = evidenceIn(valueOf);
    const isOvertaken = EVIDENCE_FIELDS.some((name) => meanwhile(name) !== null);
    const fault = isOvertaken ? say('ledger_meanwhile_choose') : faultOf(given);
    const trouble = fault ?? (await onKeep(given, touches()));
    setWrong(trouble);
    if (trouble !== null) return;
    leave();
    onClose();
  };
  const other = (name: EvidenceField, wordsOf = (value: string) => value) => {
    const words = meanwhile(name);
    return (
      <Meanwhile
        words={words === null ? null : wordsOf(words)}
        onMine={() => insist(name)}
        onTheirs={() => leave(name)}
      />
    );
  };
  return (
    <form
      class="add claim-form"
      noValidate
      aria-label={item ? say('ledger_evidence_change') : say('ledger_evidence_add')}
      onSubmit={(event) => void onSubmit(event)}
    >
      <label htmlFor={`${id}-quote`}>{say('ledger_evidence_quote')}</label>
      <textarea
        id={`${id}-quote`}
        name="quote"
        rows={2}
        dir="auto"
        value={valueOf('quote')}
        onInput={(event) => onType('quote', event.currentTarget.value)}
      />
      {other('quote')}
      {LINES.map(({ name, mode, label }) => (
        <div key={name} class="claim-form-row">
          <label htmlFor={`${id}-${name}`}>{say(label)}</label>
          <input
            id={`${id}-${name}`}
            name={name}
            type="text"
            inputMode={mode}
            dir="auto"
            value={valueOf(name)}
            onInput={(event) => onType(name, event.currentTarget.value)}
          />
          {other(name)}
        </div>
      ))}
      <div class="claim-line">
        <StanceChoice
          name="stance"
          label={say('ledger_evidence_stance')}
          value={valueOf('stance') as Stance}
          onChoose={(stance) => onType('stance', stance)}
        />
        <RatingChoice
          name="rating"
          label={say('ledger_evidence_rating')}
          value={(valueOf('rating') || null) as EvidenceRating | null}
          onChoose={(rating) => onType('rating', rating ?? '')}
        />
      </div>
      {other('stance', (value) => say(`stance_${value as Stance}`))}
      {other('rating', (value) => value && say(`rating_${value as EvidenceRating}`))}
      <FormFoot
        wrong={wrong}
        onLeave={() => {
          leave();
          onClose();
        }}
      />
    </form>
  );
};
