import type { Span } from './span.ts';

/**
 * What may not differ if words are to count as the same statement. `opposite`: "rose" for "fell"; `negation` holds "sure" for
 * "unsure" too; `word`: any word of a script without capitals, where a name cannot be told.
 */
export type GuardKind =
  | 'name'
  | 'number'
  | 'date'
  | 'unit'
  | 'place'
  | 'negation'
  | 'quantifier'
  | 'hedge'
  | 'person'
  | 'opposite'
  | 'word';

/**
 * One run of a word diff. `was` is a span of the older words, `now` of the newer text; in order, the spans of each side tile it, so
 * that both can be drawn whole. Words that are kept may differ in typography. `guard` says what differs that may not.
 */
export type Change =
  | { readonly do: 'keep'; readonly was: Span; readonly now: Span }
  | { readonly do: 'replace'; readonly was: Span; readonly now: Span; readonly guard: GuardKind | null }
  | { readonly do: 'remove'; readonly was: Span; readonly guard: GuardKind | null }
  | { readonly do: 'insert'; readonly now: Span; readonly guard: GuardKind | null };

/**
 * Why a quote is not attached: nothing like it is left; something that is guarded differs; several places could be meant; what is
 * left stood beside it when it was taken, as another place that reads alike.
 */
export type GoneReason = 'not_found' | 'guarded_word_changed' | 'ambiguous' | 'lookalike';

/**
 * Where a quote stands in a text today. `gone` is never attached by itself; its candidate is for a person to look at.
 * In a `diff`, `was` is a span of `quote.exact` and `now` of today's text; it tiles the span, or the candidate.
 */
export type Located =
  | { readonly state: 'same'; readonly span: Span }
  | {
      readonly state: 'changed';
      readonly span: Span;
      /** How many words were taken out, put in or replaced. */
      readonly edits: number;
      readonly diff: readonly Change[];
    }
  | {
      readonly state: 'gone';
      readonly reason: GoneReason;
      readonly candidate: Span | null;
      /** What differs, where something guarded does: in the candidate, or in its sentence around it. */
      readonly guard: GuardKind | null;
      /** How the candidate reads beside the quote; null where there is none. */
      readonly diff: readonly Change[] | null;
    };
