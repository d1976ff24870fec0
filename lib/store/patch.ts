import { isEqual } from './merge.ts';

/** Some fields of a plain value, as they stood before a deed and after it. What is absent on a side was absent there. */
export interface Patch {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** The fields in which two states of a thing differ; null where they are one. */
export function patchBetween(before: object, after: object): Patch | null {
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  const differing = [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => !isEqual(left.get(key), right.get(key)),
  );
  if (differing.length === 0) return null;
  const pick = (fields: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(differing.filter((key) => fields.has(key)).map((key) => [key, fields.get(key)]));
  return { before: pick(left), after: pick(right) };
}

/** Do the fields that a patch names stand in a thing as they stood on this side of it? */
export const standsAs = (thing: object, { before, after }: Patch, side: 'before' | 'after'): boolean => {
  const [fields, wanted] = [fieldsOf(thing), fieldsOf(side === 'before' ? before : after)];
  return namesIn({ before, after }).every((key) => isEqual(fields.get(key), wanted.get(key)));
};

/** The thing with the fields of a patch as they stood before it; the other fields as they are. */
export function asBefore<T extends object>(thing: T, patch: Patch): T {
  const fields = fieldsOf(thing);
  for (const key of namesIn(patch)) {
    if (Object.hasOwn(patch.before, key)) fields.set(key, patch.before[key]);
    else fields.delete(key);
  }
  return Object.fromEntries(fields) as T;
}

const namesIn = ({ before, after }: Patch): readonly string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

const fieldsOf = (thing: object): Map<string, unknown> => new Map(Object.entries(thing));

/** A value within a thing, by the names that lead to it: "value.own.claims". */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** What differs between two plain values whose depth a shape bounds, as it stands in the second; a list is one value. */
export function differingLeaves(before: unknown, after: unknown, path = ''): readonly Leaf[] {
  if (isEqual(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [{ path, value: after }];
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differingLeaves(left.get(key), right.get(key), `${path}.${key}`),
  );
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
