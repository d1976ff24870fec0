import type { PageIdentity, Reason, Relation } from '../../lib/domain/identity.ts';

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
    <ul class="addresses" aria-label="Other addresses">
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
  return (
    <li>
      {(isSaid ? SAID : DECIDED)[other.says]} <bdi title={other.url}>{address}</bdi>
      {!isSaid && `: ${reasonWords(other)}`}
      {onSay && (
        <>
          {'. '}
          <button
            type="button"
            class="link"
            aria-label={`${deed.label}: ${address}`}
            onClick={() => onSay(other, deed.says)}
          >
            {deed.label}
          </button>
        </>
      )}
    </li>
  );
};

const DECIDED = { same: 'One page with', other: 'Another page than' } as const;
const SAID = { same: 'You made this one page with', other: 'You keep this apart from' } as const;
const DEEDS = {
  same: { label: 'Keep apart', says: 'other' },
  other: { label: 'The same page', says: 'same' },
} as const;
const UNDO = { label: 'Undo', says: null } as const;

/** "the same text, the same headline"; of another page what parts them goes first: "other text, though they name one address". */
function reasonWords({ says, because }: Relation): string {
  const agreeing = because.flatMap((reason) => (reason.says === 'same' ? WORDS[reason.sign] : []));
  if (says === 'same') return agreeing.join(', ');
  const parting = because.some((reason) => reason.says === 'other') ? 'other text' : 'too little agrees';
  return agreeing.length === 0 ? parting : `${parting}, though ${agreeing.join(', ')}`;
}

const WORDS: Readonly<Record<Reason['sign'], string>> = {
  reader: 'you said so',
  address: 'another form of the same address',
  named: 'they name one address',
  headline: 'the same headline',
  text: 'the same text',
};

/** "courier.example/bay/old-pier" of "https://www.courier.example/bay/old-pier". */
const addressWords = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
