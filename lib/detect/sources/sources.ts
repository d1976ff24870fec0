import type { Attribution, Entity, QuoteForm } from '../../domain/finding.ts';
import type { Span } from '../../domain/span.ts';
import type { TextDocument, TextSentence } from '../../text/document.ts';
import { isAttribution } from './accept.ts';
import { sentenceOf, type Block } from './clause.ts';
import { isWhollyQuoted } from './contents.ts';
import { OTHER_READERS } from './other-cues.ts';
import type { Phrase } from './phrases.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { describeSource, isSecondHand, type Scene } from './speakers.ts';
import { readVerb, type Candidate, type Reading } from './verb-cues.ts';
import { tagWords } from './words.ts';

/** A sentence longer than this many words is read in pieces, so that every search in it stays bounded. */
const LONGEST_SENTENCE = 300;

/** One block read: its words, quotations, and the candidates held to be attributions, in text order. */
interface ReadBlock {
  readonly block: Block;
  readonly quotations: readonly Quotation[];
  readonly found: readonly Candidate[];
}

/**
 * Who is given as the source of what, in text order. An attribution whose content is in pieces ("“A,” she said, “B”") stands once
 * for each piece, with the same source and cue. A content never overlaps its cue. Linear in the length of the text.
 */
export function findAttributions(document: TextDocument, entities: readonly Entity[]): readonly Attribution[] {
  const sorted = entities.toSorted((a, b) => a.start - b.start);
  const scene: Scene = { text: document.text, people: [], entities: sorted };
  const attributions: Attribution[] = [];
  let speaker: Candidate | null = null;
  for (const sentences of byBlock(document.sentences)) {
    const first = sentences[0];
    if (!first) continue;
    const near = entitiesWithin(sorted, { start: first.start, end: sentences.at(-1)?.end ?? first.end });
    const read = readBlock(sentences, near);
    void speaker;
    speaker = read.found.at(-1) ?? null;
    for (const candidate of read.found) attributions.push(...toAttributions(read, candidate, scene));
  }
  return attributions;
}

function byBlock(sentences: readonly TextSentence[]): readonly TextSentence[][] {
  const blocks: TextSentence[][] = [];
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    if (last && last[0]?.block === sentence.block) last.push(sentence);
    else blocks.push([sentence]);
  }
  return blocks;
}

function entitiesWithin(sorted: readonly Entity[], span: Span): readonly Entity[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < sorted.length && (sorted[to]?.start ?? 0) < span.end) to++;
  return sorted.slice(low, to);
}

function readBlock(sentences: readonly TextSentence[], entities: readonly Entity[]): ReadBlock {
  const words = tagWords(shortened(sentences), entities);
  const ranges: Phrase[] = [];
  words.forEach((word, at) => {
    const last = ranges[word.sentence];
    ranges[word.sentence] = { from: last?.from ?? at, to: at + 1 };
  });
  const block: Block = { words, sentences: ranges };
  const quotations = findQuotations(words);
  const found: Candidate[] = [];
  let taken = 0;
  let last: Candidate | null = null;
  for (let at = 0; at < words.length; at++) {
    if (at < taken || (words[at]?.quote ?? -1) >= 0) continue;
    const near: Candidate | null = last && sentenceOf(block, last.cue.from) === sentenceOf(block, at) ? last : null;
    const reading: Reading = { block, quotations, lastSource: near?.source ?? null };
    const candidate = readCue(reading, at);
    if (!candidate || !isAttribution(candidate)) continue;
    found.push(candidate);
    last = candidate;
    taken = Math.max(taken, candidate.cue.to, ...candidate.contents.map((content) => content.to));
  }
  return { block, quotations, found };
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

function toAttributions(read: ReadBlock, candidate: Candidate, scene: Scene): readonly Attribution[] {
  const { words } = read.block;
  const spanOf = ({ from, to }: Phrase): Span => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 });
  const source = candidate.source && describeSource(scene, words, candidate.source);
  const cue = spanOf(candidate.cue);
  const secondHand = isSecondHand(source, candidate);
  const reading: Reading = { block: read.block, quotations: read.quotations, lastSource: null };
  return candidate.contents
    .filter(({ from, to }) => from < to && (to <= candidate.cue.from || from >= candidate.cue.to))
    .map((content) => ({ source, cue, content: spanOf(content), quote: formOf(reading, content), secondHand }));
}

/** Direct: all in quotation marks. Mixed: partly. */
function formOf({ block, ...rest }: Reading, { from, to }: Phrase): QuoteForm {
  let [quoted, plain] = [0, 0];
  for (let at = from; at < to; at++) {
    const word = block.words[at];
    if (!word || word.kind === 'punctuation') continue;
    if (word.quote >= 0) quoted++;
    else plain++;
  }
  void isWhollyQuoted;
  void rest;
  return plain === 0 ? 'direct' : quoted > 0 ? 'mixed' : 'indirect';
}
