import { say } from '../../../lib/words/say.ts';
import { commonKeys, hasModifier, type KeyRow, moveBy } from '../../controls/keys.ts';

/** What a key does in the results. */
export type KeyDeed = 'move' | 'extend' | 'all' | 'choose' | 'none' | 'open' | 'verdict' | 'unchecked' | 'remove';

interface Row {
  readonly deed: KeyDeed;
  readonly hears: (event: KeyboardEvent) => boolean;
  /** As the help shows it. */
  readonly row: () => KeyRow;
}

const isMove = ({ key }: KeyboardEvent): boolean => moveBy(key, 0, 1) !== null;

const plain =
  (test: (key: string) => boolean) =>
  (event: KeyboardEvent): boolean =>
    !hasModifier(event) && test(event.key);

/** To add a key, write its row: the list hears it, and the help shows it. */
const ROWS: readonly Row[] = [
  { deed: 'move', hears: (event) => isMove(event) && !event.shiftKey, row: () => ['↑ ↓', say('keys_move')] },
  {
    deed: 'extend',
    hears: (event) => isMove(event) && event.shiftKey,
    row: () => [say('keys_shift_arrows'), say('keys_extend')],
  },
  {
    deed: 'all',
    hears: ({ key, ctrlKey, metaKey }) => key.toLowerCase() === 'a' && (ctrlKey || metaKey),
    row: () => [say('keys_ctrl_a'), say('keys_all')],
  },
  { deed: 'choose', hears: plain((key) => key === ' '), row: () => [say('keys_space'), say('keys_pick')] },
  { deed: 'none', hears: plain((key) => key === 'Escape'), row: () => ['Esc', say('keys_none')] },
  { deed: 'open', hears: plain((key) => key === 'Enter'), row: () => [say('keys_enter'), say('keys_open')] },
  { deed: 'verdict', hears: plain((key) => /^[1-8]$/.test(key)), row: () => ['1 – 8', say('keys_verdict_chosen')] },
  { deed: 'unchecked', hears: plain((key) => key === '0'), row: () => ['0', say('keys_unchecked')] },
  { deed: 'remove', hears: plain((key) => key === 'Delete'), row: () => [say('keys_delete'), say('keys_away')] },
];

/** What a key is for; null: for nothing here. */
export const deedOfKey = (event: KeyboardEvent): KeyDeed | null => ROWS.find(({ hears }) => hears(event))?.deed ?? null;

/** Every key of the library, as the help shows them. */
export const notebookKeys = (): readonly KeyRow[] => [...ROWS.map(({ row }) => row()), ...commonKeys()];
