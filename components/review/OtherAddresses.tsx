import type { PageIdentity, Relation } from '../../lib/domain/identity.ts';
import { say, sayWith } from '../../lib/words/say.ts';

export interface OtherAddressesProps {
  readonly about: PageIdentity['about'];
  /** What the reader says of the page open and another; null: what was said is taken back. */
  readonly onSay: (other: Relation, says: Relation['says'] | null) => void;
  /** False in a private window of which nothing is kept. */
  readonly canKeep: boolean;
}

/** More of them would fill the window; the first are the likeliest. */
const MOST = 3;

/** Pages kept elsewhere that this one is, or could be taken for: what was decided of each, why, and the reader's own word. */
export const OtherAddresses = ({ about, onSay, canKeep }: OtherAddressesProps) =>
  about.length === 0 ? null : (
    <ul class="addresses" aria-label={say('review_other_addresses')}>
      {about.slice(0, MOST).map((other) => (
        <Address key={other.pageId} other={other} onSay={canKeep ? onSay : null} />
      ))}
    </ul>
  );

interface AddressProps {
  readonly other: Relation;
  /** Null where nothing may be said. */
  readonly onSay: OtherAddressesProps['onSay'] | null;
}

const Address = ({ other, onSay }: AddressProps) => {
  const address = addressWords(other.url);
  const isSaid = other.because.some(({ sign }) => sign === 'reader');
  const deed = isSaid ? UNDO : DEEDS[other.says];
  const label = say(deed.label);
  const shown = <bdi title={other.url}>{address}</bdi>;
  return (
    <li>
      {isSaid
        ? sayWith(`review_address_said_${other.says}_page`, { address: shown })
        : sayWith(`review_address_${other.says}_page`, { address: shown, reasons: reasonsWords(other) })}
      {onSay && (
        <>
          {'. '}
          <button
            type="button"
            class="link"
            aria-label={say('review_address_deed', { deed: label, address })}
            onClick={() => onSay(other, deed.says)}
          >
            {label}
          </button>
        </>
      )}
    </li>
  );
};

const DEEDS = {
  same: { label: 'review_address_keep_apart', says: 'other' },
  other: { label: 'review_address_make_same', says: 'same' },
} as const;
const UNDO = { label: 'review_undo', says: null } as const;

/** "the same text, the same headline"; of another page what parts them goes first: "other text, though they name one address". */
function reasonsWords({ says, because }: Relation): string {
  const agreeing = because.flatMap((reason) => (reason.says === 'same' ? say(`review_sign_${reason.sign}`) : []));
  if (says === 'same') return agreeing.join(', ');
  const parting = say(
    because.some((reason) => reason.says === 'other') ? 'review_address_other_text' : 'review_address_too_little',
  );
  return agreeing.length === 0 ? parting : say('review_address_though', { parting, agreeing: agreeing.join(', ') });
}

/** "courier.example/bay/old-pier" of "https://www.courier.example/bay/old-pier". */
const addressWords = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
