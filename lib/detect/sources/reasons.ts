import type { Attribution } from '../../domain/finding.ts';
import type { Span } from '../../domain/span.ts';
import type { Grant } from './anonymity.ts';
import { singularOf } from './nouns.ts';
import { headOf, type Phrase } from './phrases.ts';
import type { Word } from './words.ts';
import { POSSESSIVE, PRONOUN, isAny } from './tags.ts';

/** An attribution's source and cue, as they go on into the next quotation. The reason may be found only later. */
export interface Voice extends Pick<Attribution, 'source' | 'cue' | 'secondHand'> {
  reason: Span | null;
}

/** A reason given on its own is looked for this many sentences after the source that it is for. */
const REACH = 3;

/**
 * Why sources are not named, as the article tells it: in the sentence of the source, in one of its own soon after ("The officials
 * spoke on condition of anonymity because …"), or before, of the same people ("the officials").
 */
export class Reasons {
  /** By the head noun of the source: "official". */
  private readonly known = new Map<string, Span>();
  private latest: { readonly voice: Voice; readonly key: string; readonly sentence: number } | null = null;

  /**
   * Gives a block's voices without a name their reasons. `offset` is how many sentences of the article stand before it; `voices`
   * are in text order, each with the words of its source and the number of its sentence in the block.
   */
  hear({ words, grants }: HeardBlock, offset: number, voices: readonly Heard[]): void {
    const nameless = new Map<number, Heard[]>();
    for (const heard of voices)
      if (heard.voice.source?.kind === 'unnamed') {
        const before = nameless.get(heard.sentence);
        if (before) before.push(heard);
        else nameless.set(heard.sentence, [heard]);
      }
    if (grants.size === 0 && nameless.size === 0) return;
    for (const sentence of [...new Set([...grants.keys(), ...nameless.keys()])].toSorted((a, b) => a - b)) {
      const here = nameless.get(sentence) ?? [];
      const reason = grants.get(sentence)?.reason;
      const span = reason ? spanOf(words, cutAt(reason, here)) : null;
      for (const { voice, source } of here)
        this.give(voice, { key: this.keyOf(words, source), sentence: offset + sentence, span });
      if (here.length === 0 && span) this.giveLate(span, offset + sentence);
    }
  }

  private give(
    voice: Voice,
    { key, sentence, span }: { readonly key: string; readonly sentence: number; readonly span: Span | null },
  ) {
    if (span) this.known.set(key, span);
    voice.reason = span ?? this.known.get(key) ?? null;
    this.latest = { voice, key, sentence };
  }

  private giveLate(span: Span, sentence: number): void {
    const { latest } = this;
    if (!latest || sentence - latest.sentence > REACH) return;
    latest.voice.reason ??= span;
    this.known.set(latest.key, span);
  }

  /** "an official", "the officials" and the "they" that stands for them have one key. */
  private keyOf(words: readonly Word[], source: Phrase | null): string {
    const first = source && words[source.from];
    if (!source || !first) return '';
    if (isAny(first, PRONOUN | POSSESSIVE)) return this.latest?.key ?? '';
    const key = singularOf(words[headOf(words, source)]?.lower ?? '');
    // "a trader" is another than the one before.
    if (/^(?:an?|one|another|some|other)$/.test(first.lower)) this.known.delete(key);
    return key;
  }
}

export interface HeardBlock {
  readonly words: readonly Word[];
  /** By the number of their sentence in the block. */
  readonly grants: ReadonlyMap<number, Grant>;
}

/** A voice where it was heard. */
export interface Heard {
  readonly voice: Voice;
  readonly source: Phrase | null;
  /** Where its cue begins. */
  readonly cue: number;
  readonly sentence: number;
}

/** "for fear of reprisals ‸ said": a reason within a source ends where its cue begins. */
const cutAt = ({ from, to }: Phrase, heard: readonly Heard[]): Phrase => ({
  from,
  to: Math.min(to, ...heard.filter(({ source, cue }) => (source?.to ?? 0) > from && cue > from).map(({ cue }) => cue)),
});

const spanOf = (words: readonly Word[], { from, to }: Phrase): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});
