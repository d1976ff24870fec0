import { acronymsOf } from './acronyms.ts';
import { isAcronym } from './book.ts';
import { PEERS } from './mend.ts';
import type { Mention, Named } from './named.ts';

/** What may stand between two names of one thing. One row each, with an example. */
interface Link {
  readonly between: RegExp;
  /** What the names must be. */
  readonly of: 'acronym' | 'people' | 'peer' | 'any';
}

const LINKS: readonly Link[] = [
  // "the General National Congress (GNC)", "LNA (Libyan National Army)"
  { between: /^\s?\((?:the )?["“‘']?$/, of: 'acronym' },
  // "the National Disaster Agency, or BNPB,"
  { between: /^,["”’]? (?:or|abbreviated (?:as|to)) (?:the )?["“‘']?$/, of: 'acronym' },
  // "Jonas Vale, alias “Red Jo”", "the Harbour Front, known as HF", "Omar Nuri, also known by his nickname Abu Zayd"
  {
    between:
      /^,? \(?(?:(?:also|better|widely|popularly|formerly|commonly) )?(?:known(?: simply)? (?:as|by (?:her|his|its|the) [a-z ]{4,20})|alias|a\.?k\.?a\.?|nicknamed|dubbed) (?:the )?["“‘']?$/i,
    of: 'any',
  },
  // "Abu Yaqub, whose real name is Nabil Saeed", "Abu Yaqub’s real name was Nabil Saeed"
  { between: /^(?:['’]s|, whose) (?:real|full|birth) name (?:is|was) ["“‘']?$/, of: 'people' },
  // "Prince Leo, the Duke of Velden"
  { between: /^,? the $/, of: 'peer' },
  // "Lumo, born Ada Vale"; not "Ada Vale, born in Velden"
  { between: /^,? \(?(?:born|née|né|nee) ["“‘']?$/, of: 'people' },
];

/** A name that the text says to be another's. */
export interface Definition {
  readonly alias: Named;
  readonly meaning: Named;
}

/** The other names that the text itself gives. Looks at neighbouring names only. */
export function definitionsIn(text: string, named: readonly Named[]): readonly Definition[] {
  return named.flatMap((entry, index): readonly Definition[] => {
    const next = named[index + 1];
    if (!next || next.mention.start - entry.mention.end > FAR) return [];
    if (!isKind(entry.mention) || !isKind(next.mention)) return [];
    const between = text.slice(entry.mention.end, next.mention.start);
    const link = MAY_LINK.test(between) ? LINKS.find((row) => row.between.test(between)) : undefined;
    if (!link) return [];
    const people = [entry, next].filter(({ mention }) => mention.type === 'person').length;
    if (link.of === 'peer') return people === 2 && PEERS.test(next.name) ? [{ alias: next, meaning: entry }] : [];
    if (link.of === 'any' || (link.of === 'people' && people === 2)) return [{ alias: next, meaning: entry }];
    if (link.of === 'people' || people > 0) return [];
    const [alias, meaning] = isAcronym(next.name) ? [next, entry] : [entry, next];
    if (!isAcronym(alias.name) || !meaning.name.includes(' ')) return [];
    // "COLUMBIA, S.C. (AP)": a place is called by its own initials only.
    const isOwn = meaning.mention.type !== 'place' || acronymsOf(meaning.name).has(alias.name.toLowerCase());
    return isOwn ? [{ alias, meaning }] : [];
  });
}

/** How all links begin: what begins otherwise need not be compared with each. */
const MAY_LINK =
  /^(?:\s?\(|,|['’]s | (?:the|also|better|widely|popularly|formerly|commonly|known|alias|a\.?k|nick|dubbed|born|n[eé]))/i;

/** No link is longer. */
const FAR = 48;

const isKind = ({ type }: Mention): boolean => type === 'person' || type === 'organization' || type === 'place';
