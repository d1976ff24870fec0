import { useId, useRef, useState } from 'preact/hooks';
import { REPLY_OUTCOMES, type ReplyEntry, type ReplyOutcome } from '../../lib/domain/annotation.ts';
import { say } from '../../lib/words/say.ts';
import { dayWords } from '../../lib/words/values.ts';
import type { Trouble } from '../controls/trouble.ts';
import type { ClaimProps } from './actions.ts';
import { draftedFields, fieldsIn } from '../controls/drafted.ts';
import { FormFoot } from './FormFoot.tsx';

/** The right of reply: who was asked about the claim, how, and what came back. */
export const ReplyLog = ({ annotation: { replies = [] }, actions }: ClaimProps) => {
  const [isAdding, setAdding] = useState(actions.draftOf('reply') !== null);
  return (
    <details class="replies" open={replies.length > 0 || isAdding}>
      <summary>
        {say('ledger_replies')} <span class="count">{replies.length}</span>
      </summary>
      <ol>
        {replies.map((reply) => (
          <Entry key={reply.id} reply={reply} actions={actions} />
        ))}
      </ol>
      {isAdding ? (
        <ReplyForm actions={actions} onClose={() => setAdding(false)} />
      ) : (
        <button type="button" class="link" onClick={() => setAdding(true)}>
          {say('ledger_reply_add')}
        </button>
      )}
    </details>
  );
};

type EntryProps = Pick<ClaimProps, 'actions'> & { readonly reply: ReplyEntry };

const Entry = ({ reply: { id, at, who, how, outcome, words }, actions }: EntryProps) => (
  <li>
    <div class="claim-line">
      <time dateTime={at}>{dayWords(at)}</time>
      <bdi>{who}</bdi>
      {how !== '' && <bdi class="soft">{how}</bdi>}
      <select
        class="stance"
        aria-label={say('ledger_reply_outcome_of', { who })}
        value={outcome}
        onChange={(event) => {
          const change = { outcome: event.currentTarget.value as ReplyOutcome };
          void actions.onEdit({ do: 'change_reply', replyId: id, change });
        }}
      >
        <Outcomes />
      </select>
      <button
        type="button"
        class="link"
        aria-label={say('ledger_reply_away', { who })}
        onClick={() => void actions.onEdit({ do: 'remove_reply', replyId: id })}
      >
        {say('ledger_take_away')}
      </button>
    </div>
    <input
      type="text"
      dir="auto"
      aria-label={say('ledger_reply_words_of', { who })}
      placeholder={say('ledger_reply_words')}
      defaultValue={words}
      onChange={(event) => {
        const change = { words: event.currentTarget.value.trim() };
        void actions.onEdit({ do: 'change_reply', replyId: id, change });
      }}
    />
  </li>
);

const Outcomes = () => (
  <>
    {REPLY_OUTCOMES.map((outcome) => (
      <option key={outcome} value={outcome}>
        {say(`reply_${outcome}`)}
      </option>
    ))}
  </>
);

type ReplyFormProps = Pick<ClaimProps, 'actions'> & { readonly onClose: () => void };

const ReplyForm = ({ actions, onClose }: ReplyFormProps) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const typed = draftedFields(actions.draftOf('reply'));
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const { who = '', how = '', outcome = 'asked', words = '' } = fieldsIn(form.current);
    if (who === '') return setWrong(say('ledger_reply_empty'));
    const reply = { who, how, outcome: outcome as ReplyOutcome, words };
    const trouble = await actions.onEdit({ do: 'add_reply', reply });
    setWrong(trouble);
    if (trouble !== null) return;
    actions.onDraft('reply', null);
    onClose();
  };
  return (
    <form
      class="add claim-form"
      ref={form}
      noValidate
      aria-label={say('ledger_reply_add')}
      onSubmit={(event) => void onSubmit(event)}
      onInput={() => form.current && actions.onDraft('reply', JSON.stringify(fieldsIn(form.current)))}
    >
      {(['who', 'how', 'words'] as const).map((name) => (
        <div key={name} class="claim-form-row">
          <label htmlFor={`${id}-${name}`}>{say(`ledger_reply_${name}`)}</label>
          <input id={`${id}-${name}`} name={name} type="text" dir="auto" defaultValue={typed[name] ?? ''} />
        </div>
      ))}
      <select
        class="stance"
        name="outcome"
        aria-label={say('ledger_reply_outcome')}
        defaultValue={typed['outcome'] ?? 'asked'}
      >
        <Outcomes />
      </select>
      <FormFoot
        wrong={wrong}
        onLeave={() => {
          actions.onDraft('reply', null);
          onClose();
        }}
      />
    </form>
  );
};
