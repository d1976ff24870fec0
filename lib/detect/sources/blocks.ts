import type { Entity } from '../../domain/finding.ts';
import { firstWhere } from '../../domain/search.ts';
import type { Span } from '../../domain/span.ts';
import type { TextSentence } from '../../text/document.ts';
import { sentenceOf } from './clause.ts';
import { CUE_VERB } from './word-kinds.ts';
import { ED, isAny, VERB } from './tags.ts';
import { withEnds, type Scoring } from './content-end.ts';
import { addFeatures } from './cue-features.ts';
import { scoreOf } from './cue-model.ts';
import { OTHER_READERS } from './other-cues.ts';
import type { Phrase } from './phrases.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { isPlain } from './plain.ts';
import { isOutlet } from './speakers.ts';
import type { Candidate, Reading } from './candidate.ts';
import { readVerb } from './verb-cues.ts';
import { tagWords, type Block, type Word } from './words.ts';

/** A sentence longer than this many words is read in pieces, so that every search in it stays bounded. */
const LONGEST_SENTENCE = 300;

/** A cue held to be an attribution; `relayer`: that of the outlet in whose content it stands. */
export interface Found extends Candidate {
  /** Is its source a newspaper, agency or broadcaster? */
  readonly outlet: boolean;
  readonly relayer: Found | null;
}

/** One block read: its words, quotations and attributions, in text order. */
export interface ReadBlock {
  readonly block: Block;
  readonly quotations: readonly Quotation[];
  readonly found: readonly Found[];
}

/** The sentences of a text, gathered by the block they stand in. */
export function byBlock(sentences: readonly TextSentence[]): readonly (readonly TextSentence[])[] {
  const blocks: TextSentence[][] = [];
  let last: TextSentence[] = [];
  for (const sentence of sentences) {
    if (last[0]?.block === sentence.block) last.push(sentence);
    else blocks.push((last = [sentence]));
  }
  return blocks;
}

/** The entities of a sorted list that touch a span. */
export function entitiesWithin(sorted: readonly Entity[], span: Span): readonly Entity[] {
  const low = firstWhere(sorted, ({ end }) => end > span.start);
  let to = low;
  while (to < sorted.length && (sorted[to]?.start ?? 0) < span.end) to++;
  return sorted.slice(low, to);
}

/**
 * The attributions of one block. A cue inside another's content is left alone (what somebody is said to have said is the content),
 * but inside an outlet's content it is read too: "CNN reported that officials said …".
 */
export function readBlock(sentences: readonly TextSentence[], entities: readonly Entity[], means: Scoring): ReadBlock {
  const { block, quotations } = openBlock(sentences, entities);
  const { words } = block;
  const found: Found[] = [];
  let [taken, relayed, passed] = [0, 0, -1];
  let relayer: Found | null = null;
  let front = 0;
  const read = (at: number, opens: boolean): void => {
    const word = words[at];
    if (!word || at < taken || at === passed || word.quote >= 0) return;
    const last = found.at(-1);
    const lastSource = last && at > passed && words[last.cue.from]?.sentence === word.sentence ? goingOn(last) : null;
    const reading = { block, quotations, lastSource };
    const whole = (opens ? readTrailing(reading, at) : null) ?? readCue(reading, at);
    if (!whole || repeats(whole, taken) || !isAttribution(words, whole, means)) return;
    const candidate = withEnds(words, whole, means);
    const outlet = candidate.source !== null && isOutlet(words, candidate.source);
    const next: Found = {
      ...(at < passed ? cutAt(candidate, front) : candidate),
      relayer: at < relayed ? relayer : null,
      outlet,
    };
    found.push(next);
    let end = candidate.cue.to;
    for (const { to } of candidate.contents) end = Math.max(end, to);
    if (outlet) [relayed, relayer] = [end, next];
    // "Officials said it rained, ‸ CNN reported": what stands in front is read again for whom the outlet quotes.
    const closes = outlet && candidate.cue.from > at;
    if (closes) [passed, front] = [candidate.cue.from, candidate.contents[0]?.to ?? at];
    taken = closes ? at : outlet ? candidate.cue.to : end;
  };
  let next = 0;
  for (const { from, to } of block.sentences) {
    const first = next;
    while ((block.cues[next] ?? to) < to) next++;
    if (next === first) continue;
    if (block.cues[first] !== from) read(from, true);
    for (let cue = first; cue < next; cue++) read(block.cues[cue] ?? from, block.cues[cue] === from);
  }
  return { block, quotations, found };
}

/** Who may be the subject of a later verb too; whose concern or claim a noun is, is not. */
const goingOn = ({ construction, source }: Candidate): Phrase | null => (construction === 'noun' ? null : source);

const cutAt = (candidate: Candidate, end: number): Candidate => ({
  ...candidate,
  contents: candidate.contents.map(({ from, to }) => ({ from, to: Math.min(to, end) })),
});

/** How far from its end a sentence's own cue is looked for: "…, a spokesman for the port said in a statement on Monday." */
const TAIL = 24;

/**
 * The cue that closes the sentence that begins at `at`, if all before it is its content: "‸ The mayor says that it rained, friends
 * confirmed." Asked first, so that what stands inside does not take the sentence for its own.
 */
function readTrailing(reading: Reading, at: number): Candidate | null {
  const { words, cues } = reading.block;
  const { to } = sentenceOf(reading.block, at);
  const floor = Math.max(at + 3, to - TAIL);
  let plain = to;
  for (let last = firstWhere(cues, (cue) => cue >= to) - 1; (cues[last] ?? 0) > floor; last--) {
    const cue = cues[last] ?? 0;
    while (plain > cue) if ((words[--plain]?.quote ?? -1) >= 0) return null;
    const verb = words[cue]?.entry.verb;
    if (!verb?.strong || !verb.quotes || !isAny(words[cue], ED | VERB)) continue;
    const candidate = readVerb(reading, cue);
    const front = candidate?.fronted ? candidate.contents[0] : undefined;
    if (candidate && front?.from === at && front.to - front.from > 3) return candidate;
  }
  return null;
}

/** Is its content in front already another's? "“…,” said an officer who was not authorised ‸ to speak." */
const repeats = ({ fronted, contents }: Candidate, taken: number): boolean =>
  fronted && (contents[0]?.from ?? taken) < taken;

/** In log-odds: a cue that nobody is the source of has to be that much likelier. Chosen by cross-validation, as the threshold. */
const NOBODY_MORE = 0.7;

/** "who asked ‸ not to be named": how somebody spoke, nothing that they said. */
const isGrant = (words: readonly Word[], { lemma, contents: [content] }: Candidate): boolean =>
  content !== undefined &&
  /^(?:ask|request|decline|refuse|want|wish|prefer|agree)$/.test(lemma) &&
  words
    .slice(content.from, Math.min(content.to, content.from + 6))
    .some(({ lower }) => lower === 'anonymity' || lower === 'named' || lower === 'identified');

function isAttribution(words: readonly Word[], candidate: Candidate, { model, features }: Scoring): boolean {
  if (isGrant(words, candidate)) return false;
  if (isPlain(candidate, words)) return true;
  features.clear();
  addFeatures({ words, features }, candidate, false);
  return scoreOf(model, features) > model.threshold + (candidate.source ? 0 : NOBODY_MORE);
}

/** Every candidate of a block that stands outside quotation marks, held to be an attribution or not: what training learns from. */
export function allCandidates(sentences: readonly TextSentence[], entities: readonly Entity[]): ReadBlock {
  const { block, quotations } = openBlock(sentences, entities);
  const { words } = block;
  const found: Found[] = [];
  for (const at of block.cues) {
    const word = words[at];
    if (!word || word.quote >= 0) continue;
    const last = found.at(-1);
    const lastSource = last && words[last.cue.from]?.sentence === word.sentence ? goingOn(last) : null;
    const candidate = readCue({ block, quotations, lastSource }, at);
    if (candidate) found.push({ ...candidate, relayer: null, outlet: false });
  }
  return { block, quotations, found };
}

function openBlock(sentences: readonly TextSentence[], entities: readonly Entity[]): Omit<ReadBlock, 'found'> {
  const block = tagWords(shortened(sentences), entities);
  return { block, quotations: findQuotations(block) };
}

function readCue(reading: Reading, at: number): Candidate | null {
  const is = reading.block.words[at]?.entry.is ?? 0;
  for (const { cue, read } of OTHER_READERS) {
    const candidate = is & cue ? read(reading, at) : null;
    if (candidate) return candidate;
  }
  return is & CUE_VERB ? readVerb(reading, at) : null;
}

function shortened(sentences: readonly TextSentence[]): readonly TextSentence[] {
  if (sentences.every((sentence) => sentence.tokens.length <= LONGEST_SENTENCE)) return sentences;
  return sentences.flatMap((sentence) => {
    const pieces: TextSentence[] = [];
    for (let at = 0; at < sentence.tokens.length; at += LONGEST_SENTENCE) {
      pieces.push({ ...sentence, tokens: sentence.tokens.slice(at, at + LONGEST_SENTENCE) });
    }
    return pieces;
  });
}
