import type { ArticleChange, ChangeKind, Reading } from '../domain/changes.ts';
import type { Version } from '../domain/version.ts';
import { isSameAddress } from '../domain/visibility.ts';
import { alignVersions, type Pair, sentenceAt } from './align.ts';
import { isFoldLabel } from './fold-label.ts';
import { kindsOf, type Sourced } from './kinds.ts';

/** A change, and the numbers of its sentence in both versions; both null for the headline. */
interface Compared extends Omit<ArticleChange, 'span'> {
  readonly wasAt: number | null;
  readonly nowAt: number | null;
}

/** How two versions of an article stand to each other. */
export interface Comparison {
  readonly reading: Reading;
  /** In the order of the newer version; what was removed follows what stood before it. Those of another reading tell nothing. */
  readonly changes: readonly Compared[];
  /** All sentences of both, for laying them side by side. */
  readonly pairs: readonly Pair[];
}

/**
 * What became of an article: two versions of it, sentence by sentence. Linear in the sentences that are the same. Of two forms of a
 * page (its AMP copy and itself) only what both show is compared: a caption or a box that one template leaves out was not removed.
 */
export function compareVersions(was: Version, now: Version): Comparison {
  const pairs = alignVersions(was, now);
  const reading = readingOf(was, now, pairs);
  const told = pairs.filter(({ isSame }) => !isSame).map((pair) => changeIn(was, now, pair));
  const sentences = told.filter(isNoLabel);
  if (isSameAddress(was, now)) return { reading, pairs, changes: [...headline(was, now), ...sentences] };
  const shared = reading === 'read_differently' ? [] : [...headline(was, now), ...sentences.filter(isInBoth)];
  return { reading: 'changed', pairs, changes: shared };
}

const isNoLabel = ({ was, now }: Compared): boolean => (was !== null && now !== null) || !isFoldLabel(was ?? now ?? '');

/** Does a change not merely say that one template shows more? A correction is told wherever it stands. */
const isInBoth = ({ kinds }: Compared): boolean =>
  !kinds.includes('sentence_added') && !kinds.includes('sentence_removed');

function changeIn(was: Version, now: Version, { was: wasAt, now: nowAt }: Pair): Compared {
  const [before, after] = [sourcedAt(was, wasAt), sourcedAt(now, nowAt)];
  const at = { was: before?.sentence ?? null, now: after?.sentence ?? null, wasAt, nowAt };
  if (!after) return { kinds: ['sentence_removed'], ...at };
  if (!before) return { kinds: [addedAs(after.sentence)], ...at };
  return { kinds: kindsOf(before, after), ...at };
}

function sourcedAt(version: Version, at: number | null): Sourced | null {
  if (at === null) return null;
  return { sentence: sentenceAt(version, at), sources: version.sources.filter(({ sentence }) => sentence === at) };
}

// "Correction: an earlier version of this article …", "Editor's note: …", "This story has been updated to …"
const CORRECTION =
  /^[\W_]*(?:(?:corrections?|clarifications?|errat(?:um|a)|(?:editors?['’]?s?|publisher['’]s) note)\b\W|(?:this|the) (?:article|story|report|post|piece|headline|page)\b.{0,60}\b(?:updated|corrected|amended|clarified|revised|edited)\b|an? (?:earlier|previous|prior) version of (?:this|the)\b|(?:updated?|editor['’]s update)\s*[:(–—-])/i;

const addedAs = (sentence: string): ChangeKind => (CORRECTION.test(sentence) ? 'correction_added' : 'sentence_added');

/** Headlines that differ in their words; a name of the outlet behind them is none of theirs. */
function headline(was: Version, now: Version): readonly Compared[] {
  const [before, after] = [bare(was.title), bare(now.title)];
  if (before === '' || after === '' || before === after || before.startsWith(after) || after.startsWith(before))
    return [];
  return [{ kinds: ['headline_changed'], was: was.title, now: now.title, wasAt: null, nowAt: null }];
}

const bare = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Below this share of what is the same, two readings are not of the same part of a page, or not of the same design. */
const LEAST_KEPT = 0.5;
/** Above this share taken off the end alone, the article breaks off. */
const MOST_CUT = 0.4;

function readingOf(was: Version, now: Version, pairs: readonly Pair[]): Reading {
  const [before, after] = [lengthOf(was.sentences), lengthOf(now.sentences)];
  const kept = sum(pairs, (pair) => (pair.now === null ? 0 : lengthAt(was, pair.was)));
  if (kept < LEAST_KEPT * Math.min(before, after) && !isSaidChanged(was, now)) return 'read_differently';
  const cut = sum(pairs, (pair) => (pair.now === null ? lengthAt(was, pair.was) : 0));
  return cut > MOST_CUT * before && breaksOff(pairs) ? 'read_in_part' : 'changed';
}

/**
 * Is what is gone the end of the text, and all before it as it was? A line or two put in its place ("Subscribe to read on")
 * are no text.
 */
function breaksOff(pairs: readonly Pair[]): boolean {
  const last = pairs.findLastIndex(({ was, now }) => was !== null && now !== null);
  const added = pairs.slice(last + 1).filter(({ was }) => was === null);
  return last >= 0 && added.length <= 2 && pairs.slice(0, last + 1).every(({ isSame }) => isSame);
}

/** Does the page itself say that it was changed since? */
function isSaidChanged(was: Version, now: Version): boolean {
  const [before, after] = [Date.parse(was.modified ?? ''), Date.parse(now.modified ?? '')];
  return after > before;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
const lengthOf = (sentences: readonly string[]): number => sum(sentences, ({ length }) => length);
const lengthAt = (version: Version, at: number | null): number => (at === null ? 0 : sentenceAt(version, at).length);
