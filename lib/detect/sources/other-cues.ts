import { ACCORDING, ATTITUDE, COLON, CUE_NOUN, HEARSAY, VIEW } from './word-kinds.ts';
import { openingAt, sentenceOf, verbGroup } from './clause.ts';
import { contentAfter, contentBefore, trimmed } from './contents.ts';
import { hasNoun, isSpeakerNoun } from './nouns.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import { headOf, type Phrase } from './phrases.ts';
import { otherCandidate, type Candidate, type Reading } from './candidate.ts';
import { ownerBefore, readNoun } from './noun-cues.ts';
import type { Word } from './words.ts';
import { DOCUMENT_NOUNS, OUTLET_WORDS } from '../lists/source-nouns.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DASH,
  DET,
  ED,
  GENITIVE,
  MODAL,
  NAME,
  NOUN,
  PRONOUN,
  QUOTE,
  STOP,
  VERB,
  isAny,
} from './tags.ts';

interface OtherReader {
  /** The words that it is asked about. */
  readonly cue: number;
  readonly read: (reading: Reading, at: number) => Candidate | null;
}

/** A construction that is no verb of saying: one reader each, tried in this order. */
export const OTHER_READERS: readonly OtherReader[] = [
  { cue: ACCORDING, read: readAccording },
  { cue: VIEW, read: readView },
  { cue: HEARSAY, read: readHearsay },
  { cue: ATTITUDE, read: readAdjective },
  { cue: CUE_NOUN, read: readNoun },
  { cue: COLON, read: readColon },
];

/** "According to Roy, it rained." · "It rained, according to two officials." */
function readAccording(reading: Reading, at: number): Candidate | null {
  const { words } = reading.block;
  if (words[at + 1]?.lower !== 'to') return null;
  const sentence = sentenceOf(reading.block, at);
  const phrase = phraseAfter(words, at + 2, sentence.to);
  if (!phrase || isNoSource(words, phrase)) return null;
  const source = withParticiple(words, phrase, sentence.to);
  return otherCandidate({
    cue: { from: at, to: at + 2 },
    lemma: 'according to',
    construction: 'according',
    opening: 'none',
    source,
    contents: around(reading, at, source.to),
  });
}

/** "according to data ‸ released by the bank in May, sales fell": the participle and what hangs on it, up to the comma. */
function withParticiple(words: readonly Word[], phrase: Phrase, limit: number): Phrase {
  if (words[phrase.to]?.tag !== ED) return phrase;
  for (let at = phrase.to + 1; at < Math.min(limit, phrase.to + LONGEST_PARTICIPLE); at++) {
    const word = words[at];
    if (!word || isAny(word, VERB | AUXILIARY | MODAL | QUOTE | PRONOUN)) return phrase;
    if (word.tag === COMMA || (word.tag === STOP && at === limit - 1)) return { from: phrase.from, to: at };
  }
  return phrase;
}

const LONGEST_PARTICIPLE = 14;

/** "according to plan", "according to size": a manner, nobody's word. */
const isNoSource = (words: readonly Word[], { from, to }: Phrase): boolean =>
  /^(?:needs?|protocols?|schedule|standards?|requirements|preferences?|traditions?|customs?|criteria)$/.test(
    words[headOf(words, { from, to })]?.lower ?? '',
  ) ||
  (to - from === 1 &&
    /^(?:plans?|size|need|needs|law|custom|tradition|schedule|merit|taste|type|age|weight|me)$/.test(
      words[from]?.lower ?? '',
    ));

/** The clause that a bracketing phrase such as "according to Roy" belongs to: before it, or after it where it leads. */
function around(reading: Reading, at: number, end: number): readonly Phrase[] {
  const { words } = reading.block;
  const sentence = sentenceOf(reading.block, at);
  let front = at - 1;
  while (front > sentence.from && isAny(words[front], ADVERB | COORDINATOR) && words[front - 1]?.tag === COMMA) front--;
  const mark = words[front];
  const closed = mark !== undefined && isAny(mark, COMMA | QUOTE | DASH | STOP);
  const before =
    front < sentence.from
      ? null
      : closed
        ? contentBefore(reading, front, sentence)
        : trimmed(words, { from: sentence.from, to: at });
  const after = words[end]?.tag === COMMA || !before ? contentAfter(reading, end, sentence) : null;
  const short = before !== null && before.to - before.from < 4;
  const splits = before !== null && after !== null && !hasVerb(words, before) && hasVerb(words, after);
  if (before && after && splits) return [before, after];
  if (before && !short) return [before];
  return after ? [after] : before ? [before] : [];
}

/** Is there anything that is said of it: "One officer, ‸ according to the file, slept"? */
const hasVerb = (words: readonly Word[], { from, to }: Phrase): boolean =>
  words.slice(from, to).some((word) => isAny(word, AUXILIARY | MODAL | VERB | ED));

/** "in Roy's view", "in the words of Roy", "in the opinion of experts" */
function readView(reading: Reading, at: number): Candidate | null {
  const { words } = reading.block;
  const sentence = sentenceOf(reading.block, at);
  if (words[at + 1]?.lower === 'of' && words[at - 1]?.tag === DET && words[at - 2]?.lower === 'in') {
    const source = phraseAfter(words, at + 2, sentence.to);
    return (
      source &&
      otherCandidate({
        cue: { from: at - 2, to: at + 2 },
        lemma: 'in view',
        construction: 'according',
        opening: 'none',
        source,
        contents: around(reading, at - 2, source.to),
      })
    );
  }
  const possessor = ownerBefore(reading, at);
  if (!possessor || !/^(?:in|by)$/.test(words[possessor.from - 1]?.lower ?? '')) return null;
  return otherCandidate({
    cue: { from: at, to: at + 1 },
    lemma: 'in view',
    construction: 'according',
    opening: 'none',
    source: possessor,
    contents: around(reading, possessor.from - 1, at + 1),
  });
}

/** "reportedly", "allegedly": said by nobody in particular. */
function readHearsay(reading: Reading, at: number): Candidate | null {
  const word = reading.block.words[at];
  if (!word) return null;
  const sentence = sentenceOf(reading.block, at);
  const before = at > sentence.from ? phraseBefore(reading.block.words, at, sentence.from) : null;
  const after = contentAfter(reading, at + 1, sentence);
  const contents = [...(before ? [before] : []), ...(after ? [after] : [])];
  return otherCandidate({
    cue: { from: at, to: at + 1 },
    lemma: word.lower,
    construction: 'hearsay',
    opening: 'none',
    source: null,
    contents,
  });
}

/** "She is convinced ‸ that …", "he was worried ‸ about …" */
function readAdjective(reading: Reading, at: number): Candidate | null {
  const { words } = reading.block;
  const word = words[at];
  if (!word) return null;
  const sentence = sentenceOf(reading.block, at);
  const group = verbGroup(words, at, sentence.from);
  if (group.from === at) return null;
  const next = words[at + 1];
  const opening = openingAt(words, at + 1, sentence.to);
  if (!next || !['that', 'wh', 'to', 'clause', 'preposition'].includes(opening)) return null;
  const source = phraseBefore(words, group.from, sentence.from) ?? reading.lastSource;
  const content = contentAfter(reading, opening === 'preposition' ? at + 2 : at + 1, sentence);
  if (!source || !content || words[source.from]?.lower === 'it') return null;
  const cue = { from: at, to: opening === 'preposition' ? at + 2 : at + 1 };
  return otherCandidate({
    strong: false,
    cue,
    lemma: word.lower,
    construction: 'adjective',
    opening,
    group,
    source,
    contents: [content],
  });
}

/** "Roy: “We are leaving.”" and, in a headline, "Rain to last: forecasters". */
function readColon(reading: Reading, at: number): Candidate | null {
  const { words } = reading.block;
  if ((words[at]?.quote ?? -1) >= 0) return null;
  const sentence = sentenceOf(reading.block, at);
  const quotation = reading.quotations[words[at + 1]?.quote ?? -1];
  const signed = quotation ? null : headlineSource(reading, at, sentence);
  if (signed) {
    const contents = [{ from: sentence.from, to: at }];
    return otherCandidate({
      cue: { from: at, to: at + 1 },
      lemma: ':',
      construction: 'colon',
      opening: 'none',
      source: signed,
      contents,
    });
  }
  const source = phraseBefore(words, at, sentence.from);
  if (!source || source.from !== sentence.from || !quotation || quotation.from !== at + 1) return null;
  if (words[at - 1]?.tag !== NAME && !hasNoun(DOCUMENT_NOUNS, words[at - 1]?.lower ?? '')) return null;
  return otherCandidate({
    cue: { from: at, to: at + 1 },
    lemma: ':',
    construction: 'colon',
    opening: 'quote',
    source,
    contents: [{ from: quotation.from, to: quotation.to + 1 }],
  });
}

/** "Rain to last all week: ‸ forecasters": a short phrase that ends a line without a full stop. */
function headlineSource({ block }: Reading, at: number, sentence: Phrase): Phrase | null {
  const { words } = block;
  const after = { from: at + 1, to: sentence.to };
  if (at - sentence.from < 4 || sentence.to !== words.length || after.to - after.from > 6 || after.from >= after.to)
    return null;
  const inside = words.slice(after.from, after.to);
  if (!inside.every((word) => isAny(word, NAME | NOUN | ADJECTIVE | GENITIVE))) return null;
  const last = inside.at(-1);
  return last && (last.entity?.type === 'person' || isSpeakerNoun(last.lower) || OUTLET_WORDS.has(last.lower))
    ? after
    : null;
}
