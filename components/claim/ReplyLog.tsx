import { useId, useState } from 'preact/hooks';
import { REPLY_OUTCOMES, type ReplyEntry, type ReplyOutcome } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { dayWords } from '../../lib/words/values.ts';
import { Failure, useAttempt } from '../controls/attempt.tsx';
import { useTouched } from '../controls/touched.ts';
import type { Trouble } from '../controls/trouble.ts';
import type { ClaimProps } from './actions.ts';
import { FormFoot } from './FormFoot.tsx';
import { LineField } from './LineField.tsx';

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

const Entry = ({ reply: { id, at, who, how, outcome, words }, actions }: EntryProps) => {
  const [attempt, failed] = useAttempt();
  const edit = (wanted: Edit) => void attempt(() => actions.onEdit(wanted));
  return (
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
            edit({ do: 'change_reply', replyId: id, change });
          }}
        >
          <Outcomes />
        </select>
        <button
          type="button"
          class="link"
          aria-label={say('ledger_reply_away', { who })}
          onClick={() => edit({ do: 'remove_reply', replyId: id })}
        >
          {say('ledger_take_away')}
        </button>
      </div>
      <Failure failed={failed} />
      <LineField
        stands={words}
        draft={actions.draftOf(`reply ${id}`)}
        onDraft={(typed) => actions.onDraft(`reply ${id}`, typed)}
        onKeep={(typed, was) =>
          actions.onEdit({ do: 'change_reply', replyId: id, change: { words: typed }, instead: { words: was } })
        }
        field={{
          type: 'text',
          dir: 'auto',
          'aria-label': say('ledger_reply_words_of', { who }),
          placeholder: say('ledger_reply_words'),
        }}
      />
    </li>
  );
};

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
  const { valueOf, onType, leave } = useTouched({
    stands: FRESH,
    draft: actions.draftOf('reply'),
    onDraft: (words) => actions.onDraft('reply', words),
  });
  const id = useId();
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const [who, how, words] = [valueOf('who').trim(), valueOf('how').trim(), valueOf('words').trim()];
    if (who === '') return setWrong(say('ledger_reply_empty'));
    const reply = { who, how, outcome: valueOf('outcome') as ReplyOutcome, words };
    const trouble = await actions.onEdit({ do: 'add_reply', reply });
    setWrong(trouble);
    if (trouble !== null) return;
    leave();
    onClose();
  };
  return (
    <form
      class="add claim-form"
      noValidate
      aria-label={say('ledger_reply_add')}
      onSubmit={(event) => void onSubmit(event)}
    >
      {(['who', 'how', 'words'] as const).map((name) => (
        <div key={name} class="claim-form-row">
          <label htmlFor={`${id}-${name}`}>{say(`ledger_reply_${name}`)}</label>
          <input
            id={`${id}-${name}`}
            name={name}
            type="text"
            dir="auto"
            value={valueOf(name)}
            onInput={(event) => onType(name, event.currentTarget.value)}
          />
        </div>
      ))}
      <select
        class="stance"
        name="outcome"
        aria-label={say('ledger_reply_outcome')}
        value={valueOf('outcome')}
        onChange={(event) => onType('outcome', event.currentTarget.value)}
      >
        <Outcomes />
      </select>
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

const FRESH = { outcome: 'asked' };
