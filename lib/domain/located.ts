import type { Span } from './span.ts';

export type GoneReason = 'not_found' | 'guarded_word_changed' | 'ambiguous';

/** Where a quote stands in a text today. `gone` is never attached by itself; its candidate is for a person to look at. */
export type Located =
  | { readonly state: 'same'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span; readonly edits: number }
  | { readonly state: 'gone'; readonly reason: GoneReason; readonly candidate: Span | null };
