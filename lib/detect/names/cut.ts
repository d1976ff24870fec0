import type { EntityType } from '../../domain/finding.ts';
import { BODY_NOUNS } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { PLACES } from '../lists/places.ts';
import { LONGEST } from './mend.ts';
import type { Mention } from './named.ts';

/** Names that were taken for one, cut in two where the text shows them apart. Linear in the length of the names. */
export function withoutJoined(text: string, mentions: readonly Mention[]): readonly Mention[] {
  let alone: ReadonlyMap<string, EntityType> | null = null;
  const whole: Mention[] = [];
  for (const mention of mentions) {
    const { start, end, type } = mention;
    const name = type === 'date' || end - start > LONGEST ? '' : text.slice(start, end);
    // One word without a hyphen is one name.
    const parts = JOINT.test(name)
      ? partsOf({ name, type, after: text.slice(end, end + 4), alone: (alone ??= namesAlone(text, mentions)) })
      : undefined;
    if (parts)
      for (const { from, to, type: own } of parts) whole.push({ start: start + from, end: start + to, type: own });
    else whole.push(mention);
  }
  return whole;
}

const JOINT = /[\s-]/;

/** The kinds of names as they stand by themselves. */
const namesAlone = (text: string, mentions: readonly Mention[]): ReadonlyMap<string, EntityType> =>
  new Map(mentions.filter(({ type }) => isKind(type)).map(({ start, end, type }) => [text.slice(start, end), type]));

interface Joined {
  readonly name: string;
  readonly type: EntityType;
  readonly after: string;
  readonly alone: ReadonlyMap<string, EntityType>;
}

const partsOf = ({ name, type, after, alone }: Joined): readonly Part[] | undefined =>
  partsOfDateline(name, type) ??
  partsOfResult(name, after) ??
  partsOfRoute(name) ??
  (type === 'person' ? partsOfDeed(name, alone) : undefined) ??
  partsApart(name, alone);

const isKind = (type: EntityType): boolean => type === 'person' || type === 'organization' || type === 'place';
const isListed = (name: string): boolean => COUNTRIES.has(name) || PLACES.has(name);

/** A part of a name: where it begins and ends within. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
}

/** "VELDEN — Ork": no name crosses a dash with white space round it. */
function partsOfDateline(name: string, type: EntityType): readonly Part[] | undefined {
  const dash = /\s+[—–-]{1,2}\s+/.exec(name);
  if (!dash || !isKind(type)) return undefined;
  return [
    { from: 0, to: dash.index, type },
    { from: dash.index + dash[0].length, to: name.length, type },
  ];
}

/** "Velden Rovers 3 Port Ork", with " 2" after it. */
function partsOfResult(name: string, after: string): readonly Part[] | undefined {
  const [, home, away] =
    (/^ \d{1,2}(?!\d)/.test(after) && /^(\p{Lu}\D{2,80}) \d{1,2} (\p{Lu}\D{2,80})$/u.exec(name)) || [];
  if (home === undefined || away === undefined) return undefined;
  return [
    { from: 0, to: home.length, type: 'organization' },
    { from: name.length - away.length, to: name.length, type: 'organization' },
  ];
}

/** "Mumbai-Agra" */
function partsOfRoute(name: string): readonly Part[] | undefined {
  const hyphen = name.indexOf('-');
  if (hyphen < 0 || !isListed(name.slice(0, hyphen)) || !isListed(name.slice(hyphen + 1))) return undefined;
  return [
    { from: 0, to: hyphen, type: 'place' },
    { from: hyphen + 1, to: name.length, type: 'place' },
  ];
}

/** "Ana Roy Praises Jo Vale", a headline, where the text has "Ana Roy" and "Jo Vale" too. */
function partsOfDeed(name: string, alone: ReadonlyMap<string, EntityType>): readonly Part[] | undefined {
  const spaces: number[] = [];
  for (let at = name.indexOf(' '); at >= 0 && spaces.length < 8; at = name.indexOf(' ', at + 1)) spaces.push(at);
  if (spaces.length < 3 || spaces.length > 7) return undefined;
  for (let size = 1; size < spaces.length - 1; size++) {
    const end = spaces[size] ?? 0;
    if (alone.get(name.slice(0, end)) !== 'person') continue;
    for (const space of spaces.slice(size + 1)) {
      const type = alone.get(name.slice(space + 1));
      if (type !== undefined)
        return [
          { from: 0, to: end, type: 'person' },
          { from: space + 1, to: name.length, type },
        ];
    }
  }
  return undefined;
}

const cutAt = (text: string, at: number): readonly [string, string] => [text.slice(0, at), text.slice(at + 1)];

/** "Ork Glass of Japan", "Velden Optics and Ork Glass", where the text has "Ork Glass", "Velden Optics" alone too. Not "Central Bank of Japan". */
function partsApart(name: string, alone: ReadonlyMap<string, EntityType>): readonly Part[] | undefined {
  if (!name.includes(' of ') && !name.includes(' and ')) return undefined;
  const parts: Part[] = [];
  let [from, joint] = [0, ''];
  const add = (to: number): void => {
    const usual = joint === ' of ' ? 'place' : 'organization';
    parts.push({ from, to, type: alone.get(name.slice(from, to)) ?? usual });
  };
  for (const match of name.matchAll(/ (?:of|and) /g)) {
    const left = name.slice(from, match.index);
    const last = left.slice(left.lastIndexOf(' ') + 1).toLowerCase();
    const [head, tail] = cutAt(left, left.indexOf(' '));
    const isOfPlace = match[0] === ' of ' && isListed(name.slice(match.index + 4));
    const isKnown = alone.has(left) || alone.has(tail) || (isOfPlace && alone.has(head) && !isListed(head));
    if (!(joint === ' of ' && isListed(left)) && (!left.includes(' ') || !isKnown || BODY_NOUNS.has(last))) continue;
    add(match.index);
    [from, joint] = [match.index + match[0].length, match[0]];
  }
  if (joint === '') return undefined;
  add(name.length);
  return parts;
}
