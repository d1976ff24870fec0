import { type Section, SECTIONS } from '../../components/library/Library.tsx';

/** What an address of the library asks for. */
export interface Place {
  readonly section: Section;
  /** Of `kept`: what is looked for. */
  readonly query: string;
  /** Of `changes`: the page whose versions are compared; of `pictures`: the only one they are of. Null: none, or one that cannot be read. */
  readonly pageId: string | null;
}

/** Before the identity of a page whose versions are to be compared. */
const CHANGES = '#changes=';
/** Before the identity of a page that is pictured. */
const PICTURES = '#pictures=';
/** Before what is looked for. */
const SEARCH = '#kept=';

/** The place that an address asks for: '#kept', '#kept=tag:boats', '#changes=https://…', '#pictures=https://…'. */
export function placeIn(hash: string): Place {
  if (hash.startsWith(CHANGES)) return { section: 'changes', query: '', pageId: decoded(hash.slice(CHANGES.length)) };
  if (hash.startsWith(PICTURES))
    return { section: 'pictures', query: '', pageId: decoded(hash.slice(PICTURES.length)) };
  if (hash.startsWith(SEARCH))
    return { section: 'kept', query: decoded(hash.slice(SEARCH.length)) ?? '', pageId: null };
  const section = SECTIONS.find(({ key }) => `#${key}` === hash)?.key ?? 'kept';
  return { section, query: '', pageId: null };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Goes to the notebook and looks for this. */
export function search(query: string): void {
  location.hash = `${SEARCH.slice(1)}${encodeURIComponent(query)}`;
}
