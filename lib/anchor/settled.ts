import type { Quote } from '../domain/annotation.ts';
import { firstWhere } from '../domain/search.ts';
import type { Span } from '../domain/span.ts';
import { isToldByWords } from './choose.ts';
import { MOST_PLACES, rarestOf } from './exact.ts';
import type { Sample } from './sample.ts';
import { AROUND, type Since } from './since.ts';
import type { TextIndex } from './text-index.ts';

/** Where a quote was found that is told by its words alone: that hangs on its block, and on their standing nowhere else. */
interface Settled {
  /** The version of the text. */
  readonly version: object;
  readonly block: number;
  /** In its block. */
  readonly start: number;
  readonly end: number;
  /** Its words folded, the rarest of them, and how often that stands in the text at most. */
  readonly exact: string;
  readonly rarest: number;
  readonly most: number;
}

/** By the quote's identity. */
const settled = new WeakMap<Quote, Settled>();

/** Takes note of where a quote's very words stand, once in all the text. */
export function settle(index: TextIndex, sample: Sample, { start, end }: Span): void {
  const { spans } = index;
  const block = firstWhere(spans, (span) => span.end > start);
  const span = spans[block];
  const rarest = rarestOf(sample, index);
  if (!span || end > span.end || !rarest || rarest.frequency > MOST_PLACES || !isToldByWords(sample)) return;
  settled.set(sample.quote, {
    version: spans,
    block,
    start: start - span.start,
    end: end - span.start,
    exact: sample.exact,
    rarest: rarest.key,
    most: rarest.frequency,
  });
}

/**
 * Where a quote stands that was settled in this version of the text, or in the one before if that says all: its block is still there,
 * and its words stand nowhere in what is new. Null: it must be looked for.
 */
export function settledIn(index: TextIndex, quote: Quote): Span | null {
  const known = settled.get(quote);
  const today = known && (known.version === index.spans ? known : carried(known, index));
  const span = today && index.spans[today.block];
  if (!span) return null;
  if (today !== known) settled.set(quote, today);
  return { start: span.start + today.start, end: span.start + today.end };
}

function carried(known: Settled, { since, spans }: TextIndex): Settled | null {
  if (since?.older !== known.version) return null;
  const block = since.moved[known.block] ?? -1;
  const most = since.keys.has(known.rarest) ? known.most + since.count : known.most;
  if (block < 0 || most > MOST_PLACES || (most > known.most && mayStandIn(known, since))) return null;
  return { ...known, version: spans, block, most };
}

const mayStandIn = ({ exact }: Settled, { zones }: Since): boolean =>
  exact.length > AROUND * 0.9 ||
  zones.some(({ text, from, to }) => {
    for (let at = text.indexOf(exact); at >= 0 && at < to; at = text.indexOf(exact, at + 1))
      if (at + exact.length > from) return true;
    return false;
  });
