import type { Entity } from '../../domain/finding.ts';
import { firstWhere } from '../../domain/search.ts';
import type { Span } from '../../domain/span.ts';
import type { TextSentence } from '../../text/document.ts';
import { sentenceOf, type Block } from './clause.ts';
import { withEnds } from './content-end.ts';
import { featuresOf } from './cue-features.ts';
import { scoreOf, type SourcesModel } from './cue-model.ts';
import { OTHER_READERS } from './other-cues.ts';
import type { Phrase } from './phrases.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { isPlain } from './plain.ts';
import { isOutlet } from './speakers.ts';
import type { Candidate, Reading } from './candidate.ts';
import { readVerb } from './verb-cues.ts';
import { tagWords, type Word } from './words.ts';

/** A sentence longer than this many words is read in pieces, so that every search in it stays bounded. */
const LONGEST_SENTENCE = 300;

/** A cue held to be an attribution; `relayer`: that of the outlet in whose content it stands. */
export interface Found extends Candidate {
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
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    if (last && last[0]?.block === sentence.block) last.push(sentence);
    else blocks.push([sentence]);
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
export function readBlock(
  sentences: readonly TextSentence[],
  entities: readonly Entity[],
  model: SourcesModel,
): ReadBlock {
  const { block, quotations } = openBlock(sentences, entities);
  const { words } = block;
  const found: Found[] = [];
  let [taken, relayed, passed] = [0, 0, -1];
  let relayer: Found | null = null;
  let front = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || at < taken || at === passed || word.quote >= 0) continue;
    const last = found.at(-1);
    const lastSource = last && at > passed && words[last.cue.from]?.sentence === word.sentence ? goingOn(last) : null;
    const reading = { block, quotations, lastSource };
    const whole =
      words[at - 1]?.sentence === word.sentence
        ? readCue(reading, at)
        : (readTrailing(reading, at) ?? readCue(reading, at));
    if (!whole || repeats(whole, taken) || !isAttribution(words, whole, model)) continue;
    const candidate = withEnds(words, whole, model);
    const next: Found = {
      ...(at < passed ? cutAt(candidate, front) : candidate),
      relayer: at < relayed ? relayer : null,
    };
    found.push(next);
    const end = Math.max(candidate.cue.to, ...candidate.contents.map((content) => content.to));
    const outlet = candidate.source !== null && isOutlet(words, candidate.source);
    if (outlet) [relayed, relayer] = [end, next];
    // "Officials said it rained, ‸ CNN reported": what stands in front is read again for whom the outlet quotes.
    const closes = outlet && candidate.cue.from > at;
    if (closes) [passed, front] = [candidate.cue.from, candidate.contents[0]?.to ?? at];
    taken = closes ? at : outlet ? candidate.cue.to : end;
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
  const { words } = reading.block;
  const { to } = sentenceOf(reading.block, at);
  for (let k = to - 1; k > Math.max(at + 3, to - TAIL); k--) {
    const word = words[k];
    if (!word || word.quote >= 0) return null;
    if (word.tag !== 'ed' && word.tag !== 'verb') continue;
    const candidate = readVerb(reading, k);
    const front =
      candidate?.fronted && candidate.strong && candidate.frames.includes('q') ? candidate.contents[0] : undefined;
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

const isAttribution = (words: readonly Word[], candidate: Candidate, model: SourcesModel): boolean =>
  !isGrant(words, candidate) &&
  (isPlain(candidate, words) ||
    scoreOf(model, featuresOf(words, candidate)) > model.threshold + (candidate.source ? 0 : NOBODY_MORE));

/** Every candidate of a block that stands outside quotation marks, held to be an attribution or not: what training learns from. */
export function allCandidates(sentences: readonly TextSentence[], entities: readonly Entity[]): ReadBlock {
  const { block, quotations } = openBlock(sentences, entities);
  const found: Found[] = [];
  block.words.forEach((word, at) => {
    if (word.quote >= 0) return;
    const last = found.at(-1);
    const lastSource = last && block.words[last.cue.from]?.sentence === word.sentence ? goingOn(last) : null;
    const candidate = readCue({ block, quotations, lastSource }, at);
    if (candidate) found.push({ ...candidate, relayer: null });
  });
  return { block, quotations, found };
}

function openBlock(sentences: readonly TextSentence[], entities: readonly Entity[]): Omit<ReadBlock, 'found'> {
  const words = tagWords(shortened(sentences), entities);
  return { block: { words, sentences: rangesOf(words) }, quotations: findQuotations(words) };
}

function rangesOf(words: readonly { readonly sentence: number }[]): readonly Phrase[] {
  const ranges: { from: number; to: number }[] = [];
  words.forEach((word, at) => {
    const range = ranges[word.sentence];
    if (range) range.to = at + 1;
    else ranges[word.sentence] = { from: at, to: at + 1 };
  });
  return ranges;
}

function readCue(reading: Reading, at: number): Candidate | null {
  for (const read of OTHER_READERS) {
    const candidate = read(reading, at);
    if (candidate) return candidate;
  }
  return readVerb(reading, at);
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
