import { useId, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { isWebAddress } from '../controls/address.ts';
import type { Trouble } from '../controls/trouble.ts';
import { WebLink } from '../controls/WebLink.tsx';
import type { ClaimProps } from './actions.ts';

/** When a prediction can be judged, and where a copy of the page is archived. */
export const DueField = ({ annotation: { due = '', archiveUrl = '' }, actions }: ClaimProps) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const id = useId();
  const onArchive = async (typed: string): Promise<void> => {
    const address = typed.trim();
    if (address !== '' && !isWebAddress(address)) return setWrong(say('ledger_not_an_address'));
    setWrong(await actions.onEdit({ do: 'archive', archiveUrl: address || null }));
  };
  return (
    <>
      <div class="claim-form-row">
        <label htmlFor={`${id}-due`}>{say('ledger_due')}</label>
        <input
          id={`${id}-due`}
          type="date"
          value={due}
          onChange={(event) => void actions.onEdit({ do: 'due', due: event.currentTarget.value || null })}
        />
      </div>
      <div class="claim-form-row">
        <label htmlFor={`${id}-archive`}>{say('ledger_archive')}</label>
        <input
          id={`${id}-archive`}
          type="url"
          dir="auto"
          defaultValue={archiveUrl}
          placeholder="https://…"
          onChange={(event) => void onArchive(event.currentTarget.value)}
        />
        {archiveUrl !== '' && <WebLink url={archiveUrl}>{say('ledger_archived')}</WebLink>}
      </div>
      {wrong !== null && (
        <p class="trouble" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
};
