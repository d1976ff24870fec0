import * as v from 'valibot';
import { SOURCE_KINDS } from '../domain/finding.ts';
import { type Chronicle, MOST_VERSIONS } from '../domain/version.ts';
import { count, fingerprint, identity, instant, line, type MustBe, words } from './values.ts';

const VersionSourceShape = v.object({
  sentence: count,
  kind: v.nullable(v.picklist(SOURCE_KINDS)),
  name: words,
  rung: v.picklist([1, 2, 3, 4, 5, 6]),
  cue: words,
});

const VersionShape = v.object({
  first: instant,
  last: instant,
  textHash: fingerprint,
  title: line,
  modified: v.nullable(line),
  sentences: v.array(count),
  sources: v.array(VersionSourceShape),
  hidden: v.exactOptional(v.array(count)),
  address: v.exactOptional(v.pipe(v.string(), v.maxLength(20_000))),
});

/** How a page read over time: versions in order, made of sentences that are there. */
export const ChronicleShape: v.GenericSchema<unknown, Chronicle> = v.pipe(
  v.object({
    pageId: identity,
    read: instant,
    sentences: v.array(words),
    versions: v.pipe(v.array(VersionShape), v.minLength(1), v.maxLength(2 * MOST_VERSIONS)),
  }),
  v.check(
    ({ sentences, versions }) =>
      versions.every((one) => [...one.sentences, ...(one.hidden ?? [])].every((at) => at < sentences.length)),
    'sentences' satisfies MustBe,
  ),
  v.check(
    ({ versions }) => versions.every(({ first }, at) => at === 0 || (versions[at - 1]?.first ?? '') <= first),
    'versions' satisfies MustBe,
  ),
);
