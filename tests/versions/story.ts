import type { Version, Visit } from '../../lib/domain/version.ts';

/** Ten sentences about a place that does not exist. */
export const STORY: readonly string[] = [
  'The harbour of Velde lost 40 percent of its boats in the storm, Mayor Ines Calloway said.',
  'The Port Office counted 212 boats in March.',
  'Officials said that the quay would be closed until the autumn.',
  'It was the worst storm in a century, by the measure of the weather service.',
  'Families slept in the school on the hill for three nights.',
  'The council met on Monday and voted for a new wall.',
  'Builders from Hask have offered to work through the winter.',
  'Nobody was hurt, although a warehouse burned to the ground.',
  'Fishermen want their licences extended, and the ministry has agreed.',
  'A second storm is forecast for the weekend, weaker than the first.',
];

/** A version of an article; all that is not said is the same for all. */
export const versionOf = (sentences: readonly string[], more: Partial<Version> = {}): Version => ({
  first: '2026-05-03T08:00:00.000Z',
  last: '2026-05-03T09:00:00.000Z',
  textHash: hashOf(sentences.join('\n')),
  title: 'Storm empties the harbour',
  modified: null,
  sentences,
  sources: [],
  ...more,
});

/** A stay on a page that begins with this sight. */
export const anew = (pageId: string): Visit => ({ pageId, opened: '2999-12-31T23:59:59.999Z' });

/** No digest, but another for every text. */
const hashOf = (text: string): string =>
  [...text]
    .reduce((hash, sign) => (hash * 31n + BigInt(sign.codePointAt(0) ?? 0)) % 2n ** 256n, 7n)
    .toString(16)
    .padStart(64, '0');
