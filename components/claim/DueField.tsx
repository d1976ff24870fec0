import { useId } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { isWebAddress } from '../controls/address.ts';
import type { Trouble } from '../controls/trouble.ts';
import { WebLink } from '../controls/WebLink.tsx';
import type { ClaimProps } from './actions.ts';
import { LineField } from './LineField.tsx';

/** When a prediction can be judged, and where a copy of the page is archived. */
export const DueField = ({ annotation: { due = '', archiveUrl = '' }, actions }: ClaimProps) => {
  const id = useId();
  return (
    <>
      <div class="claim-form-row">
        <label htmlFor={`${id}-due`}>{say('ledger_due')}</label>
        <LineField
          stands={due}
          draft={null}
          onDraft={aDayIsNoWords}
          onKeep={(typed, was) => actions.onEdit({ do: 'due', due: typed || null, instead: was || null })}
          field={{ id: `${id}-due`, type: 'date' }}
        />
      </div>
      <div class="claim-form-row">
        <label htmlFor={`${id}-archive`}>{say('ledger_archive')}</label>
        <LineField
          stands={archiveUrl}
          draft={actions.draftOf('archive')}
          onDraft={(words) => actions.onDraft('archive', words)}
          faultOf={noAddress}
          onKeep={(typed, was) => actions.onEdit({ do: 'archive', archiveUrl: typed || null, instead: was || null })}
          field={{ id: `${id}-archive`, type: 'url', dir: 'auto', placeholder: 'https://…' }}
        />
        {archiveUrl !== '' && <WebLink url={archiveUrl}>{say('ledger_archived')}</WebLink>}
      </div>
    </>
  );
};

const noAddress = (typed: string): Trouble =>
  typed === '' || isWebAddress(typed) ? null : say('ledger_not_an_address');

/** A day is kept as soon as it is chosen. */
const aDayIsNoWords = (): void => undefined;
