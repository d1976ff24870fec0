import type { Entity } from '../../domain/finding.ts';
import { opensWithCapital } from '../../text/characters.ts';
import type { TextSentence } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import { spellingOf } from '../../text/words.ts';
import { entryOf, markOf, type Entry } from './lexicon.ts';
import { ACCORDING, ANY_CUE, COMMON_VERB, DATE, GRANT, NOUN_OR_VERB, VARIES } from './word-kinds.ts';
import type { Phrase } from './phrases.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  BRACKET,
  COMMA,
  COORDINATOR,
  DET,
  ED,
  GENITIVE,
  isAny,
  MODAL,
  NAME,
  NEGATION,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  STOP,
  SUBORDINATOR,
  TO,
  VERB,
  type Tag,
} from './tags.ts';

/** A token with its class. `sentence` counts within the block; `quote` is the index of the quotation it stands in, or -1. */
export interface Word extends Token {
  readonly tag: Tag;
  readonly entry: Entry;
  readonly sentence: number;
  readonly entity: Entity | null;
  quote: number;
}

/** The word at `at`, which may be before the first: an array is asked for a place below 0 at many times the cost. */
export const wordAt = (words: readonly Word[], at: number): Word | undefined => (at < 0 ? undefined : words[at]);

/** One block's words, cut once, with the places that somebody will look at. All are word indices. */
export interface Block {
  readonly words: readonly Word[];
  readonly sentences: readonly Phrase[];
  /** Where a cue may stand. */
  readonly cues: readonly number[];
  /** Quotation marks and apostrophes. */
  readonly marks: readonly number[];
  /** The first word of each entity. */
  readonly mentions: readonly number[];
  /** Words that may tell that somebody is not to be named. */
  readonly grants: readonly number[];
}

/** The words of one block's sentences, tagged in one pass. Linear. */
export function tagWords(sentences: readonly TextSentence[], entities: readonly Entity[]): Block {
  const tagger = new Tagger(entities);
  for (const { tokens } of sentences) tagger.read(tokens);
  return tagger;
}

/** Reads the sentences of a block one after the other; what the class of a word hangs on is kept beside it. */
class Tagger implements Block {
  readonly words: Word[] = [];
  readonly sentences: Phrase[] = [];
  readonly cues: number[] = [];
  readonly marks: number[] = [];
  readonly mentions: number[] = [];
  readonly grants: number[] = [];
  private readonly entities: readonly Entity[];
  /** The first entity that is not yet passed. */
  private nearest = 0;
  private before: Word | undefined;
  /** The next token of the sentence. */
  private after: Token | undefined;
  /** Does the word open its sentence, so that its capital says nothing? */
  private opening = true;
  /** Between "according to" and the next mark: "court records", "the bank's estimates" are nouns there. */
  private cited = false;
  /** Is a single quotation mark open? */
  private single = false;

  constructor(entities: readonly Entity[]) {
    this.entities = entities;
  }

  read(tokens: readonly Token[]): void {
    const from = this.words.length;
    this.opening = true;
    this.cited = false;
    this.single = false;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token) continue;
      this.after = tokens[index + 1];
      if (token.kind !== 'punctuation') this.addWord(token);
      else {
        const double = token.text === "'" ? doubled(token, this.after) : null;
        if (double) this.after = tokens[++index + 1];
        this.addMark(double ?? token);
      }
    }
    this.sentences.push({ from, to: this.words.length });
  }

  private addWord(token: Token): void {
    const entry = entryOf(token.word);
    const entity = this.entityOf(token);
    const tag = token.kind === 'number' ? NUMBER : this.tagOf(token, entry, entity);
    if (entry.is & VARIES && token.lower === 'to' && isAccording(this.before)) this.cited = true;
    this.add(token, { tag, entry, entity });
    this.opening = false;
  }

  private addMark(token: Token): void {
    const tag = this.markOf(token);
    if (tag === QUOTE) this.marks.push(this.words.length);
    this.add(token, { tag, entry: entryOf(token.word), entity: this.entityOf(token) });
    this.cited = false;
    if (tag === STOP) this.opening = true;
  }

  /** The class of a mark: that of a quotation mark where it is no apostrophe after an s. */
  private markOf(token: Token): Tag {
    const tag = markOf(token.text);
    if (tag !== QUOTE || !(token.text === "'" || token.text === '’' || token.text === '‘')) return tag;
    if (!this.single && this.isPluralGenitive(token)) return GENITIVE;
    this.single = this.before === undefined || this.before.end < token.start;
    return tag;
  }

  /** "the villagers‸’ lawyer": an apostrophe after an s, where no single quotation mark is open. */
  private isPluralGenitive({ text, start, end }: Token): boolean {
    const { before, after } = this;
    return (
      text !== '‘' &&
      before !== undefined &&
      before.end === start &&
      before.lower.endsWith('s') &&
      after !== undefined &&
      after.start > end &&
      after.kind === 'word'
    );
  }

  private entityOf({ start, end }: Token): Entity | null {
    let entity = this.entities[this.nearest];
    while (entity && entity.end <= start) entity = this.entities[++this.nearest];
    return entity && entity.start <= start && end <= entity.end ? entity : null;
  }

  private add(
    { start, end, text, lower, kind, word }: Token,
    { tag, entry, entity }: Pick<Word, 'tag' | 'entry' | 'entity'>,
  ): void {
    const at = this.words.length;
    if (entry.is & ANY_CUE) this.cues.push(at);
    if (entry.is & GRANT) this.grants.push(at);
    if (entity && entity !== this.before?.entity) this.mentions.push(at);
    const sentence = this.sentences.length;
    this.before = { start, end, text, lower, kind, word, tag, entry, sentence, entity, quote: -1 };
    this.words.push(this.before);
  }

  /** The class of a word that is no mark and no number. */
  private tagOf(token: Token, entry: Entry, entity: Entity | null): Tag {
    const { opening, before } = this;
    const { closed, is, verb } = entry;
    const capital = opensWithCapital(token.text);
    const varies = (is & VARIES) !== 0;
    if (varies) {
      if (entry.lower === "'s") return isGenitive(before) ? GENITIVE : AUXILIARY;
      if (entry.lower === 'to' && isAccording(before)) return PREPOSITION;
    }
    if (entity && NAMED.has(entity.type) && (capital || entry.lower !== 'the'))
      return entry.lower === 'the' ? DET : NAME;
    const varied = varies ? this.variedTag(entry, capital) : closed;
    if (varied !== 0 && (varied !== closed || !capital || opening || entry.lower.length < 4)) return varied;
    if (capital && !opening) return is & DATE ? NOUN : NAME;
    if (is & COMMON_VERB) return isAny(before, BEFORE_NOUN) ? NOUN : VERB;
    if (entry.ending !== 0) return entry.ending;
    if (verb) {
      if (verb.form === 'past' || verb.form === 'participle') return isAny(before, DET) ? ADJECTIVE : ED;
      if (!(this.cited && is & NOUN_OR_VERB) && this.isVerbSlot(entry)) return VERB;
    }
    if (!capital && isAny(before, PRONOUN) && isFormAfter(before?.lower ?? '', entry.lower)) return VERB;
    return opening && capital ? entry.opening : entry.open;
  }

  /** "‸ That criticism was fair", "an ‸ inside source", "in ‸ May": else their closed class. 0: none. */
  private variedTag({ lower, closed }: Entry, capital: boolean): Tag {
    const { opening, before, after } = this;
    if (capital && !opening && lower === 'may') return 0;
    if (lower === 'that' && closed === SUBORDINATOR && opening) {
      const next = after ? entryOf(after.word).closed || NOUN : NOUN;
      if (!(next & STARTS_CLAUSE)) return DET;
    }
    const isSide = lower === 'inside' || lower === 'outside';
    return isSide && closed === PREPOSITION && isAny(before, DET) ? ADJECTIVE : closed;
  }

  /** May a word that is verb or noun ("claims", "reports") be a verb after this one? */
  private isVerbSlot({ lower, is }: Entry): boolean {
    const { before, after } = this;
    const noun = (is & NOUN_OR_VERB) !== 0;
    if (before === undefined) return false;
    // "Some ‸ say they left", "whose laws were struck down ‸ say", "Polls in New Velden ‸ show the"
    if (!noun && (before.tag === ED || QUANTIFIED.test(before.lower))) return true;
    if (isAny(before, BEFORE_NOUN)) return false;
    // "the lake ‸ states": seldom the verb after a place.
    if (lower === 'states' && before.tag === NAME && before.entity?.type !== 'person') return false;
    if (noun && isAny(before, NAME | NOUN | ADJECTIVE)) {
      const next = after && entryOf(after.word);
      const opens = next?.closed ?? 0;
      const form = next?.verb?.form;
      // "court ‸ records show", "the ‸ claims were": a verb follows, so that this one is none.
      if (opens & (AUXILIARY | MODAL) || form === 'base' || form === 'third' || form === 'past') return false;
      if (!lower.endsWith('s') && before.tag !== ADJECTIVE)
        if (next?.lower === 'that' || opens & (DET | POSSESSIVE | PRONOUN)) return true;
    }
    if (before.tag === COORDINATOR) return !noun || lower.endsWith('s');
    if (isAny(before, BEFORE_VERB)) return true;
    if (!noun && isAny(before, NAME | NOUN)) return true;
    const third = lower.endsWith('s') && !lower.endsWith('ss');
    if (before.tag === NAME) return third;
    if (before.tag === NOUN)
      return third
        ? !before.lower.endsWith('s') || /(?:ss|is)$/.test(before.lower)
        : before.lower.endsWith('s') || before.lower === 'people';
    return false;
  }
}

/** Two single marks side by side are one double mark, as many papers write it. */
const doubled = (token: Token, next: Token | undefined): Token | null =>
  next?.text === "'" && next.start === token.end
    ? { ...token, text: '"', lower: '"', word: DOUBLE, end: next.end }
    : null;

const DOUBLE = spellingOf('"');

const isAccording = (word: Word | undefined): boolean => word !== undefined && (word.entry.is & ACCORDING) !== 0;

const NAMED = new Set(['person', 'organization', 'place', 'group', 'event', 'work', 'product', 'law']);

const isGenitive = (before: Word | undefined): boolean =>
  before === undefined || isAny(before, NAME | NOUN | ADJECTIVE | NUMBER | ED);

/** After "the", "her" or "Kenya's" comes no verb. */
const BEFORE_NOUN = DET | POSSESSIVE | GENITIVE | ADJECTIVE | PREPOSITION;

const STARTS_CLAUSE = DET | POSSESSIVE | PRONOUN | AUXILIARY | MODAL | TO;

/** "he ‸ operates", "they ‸ oversee": whatever the verb is. */
const isFormAfter = (pronoun: string, lower: string): boolean =>
  pronoun === 'he' || pronoun === 'she'
    ? lower.endsWith('s') && lower.length > 3
    : (pronoun === 'they' || pronoun === 'we' || pronoun === 'i') && !lower.endsWith('s') && lower.length > 3;

const QUANTIFIED = /^(?:some|many|all|both|those|these|most|others|each|either|neither)$/;

/** After these a word that is verb or noun is a verb. */
const BEFORE_VERB = PRONOUN | TO | MODAL | AUXILIARY | NEGATION | ADVERB | COMMA | QUOTE | BRACKET | NUMBER;
