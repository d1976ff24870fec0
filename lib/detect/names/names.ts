import type { Entity, EntityType } from '../../domain/finding.ts';
import { contains, overlaps, type Span } from '../../domain/span.ts';
import type { TextDocument, TextSentence } from '../../text/document.ts';
import { findAmounts } from './amounts.ts';
import { findCapitals } from './capitals.ts';
import { numberMentions } from './mentions.ts';
import type { NamesModel } from './model.ts';

/** A name in a sentence: tokens `[first, end)` of it. */
export interface Found {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
}

/** A name or amount in the text, not yet numbered. */
export interface Mention extends Span {
  readonly type: EntityType;
}

/** Every name, date and amount of a text, in text order, never overlapping. Same thing, same number. */
export function findEntities(document: TextDocument, _model: NamesModel): readonly Entity[] {
  const mentions = document.sentences.flatMap((sentence) =>
    merge(placed(sentence, findCapitals(sentence.tokens)), findAmounts(sentence.tokens)),
  );
  return numberMentions(document.text, mentions);
}

function placed(sentence: TextSentence, found: readonly Found[]): readonly Mention[] {
  return found.flatMap(({ first, end, type }) => {
    const [from, to] = [sentence.tokens[first], sentence.tokens[end - 1]];
    return from && to ? [{ start: from.start, end: to.end, type }] : [];
  });
}

/** Names win over amounts ("Theresa May"), unless the amount holds the name and more ("50 Singapore dollars"). Both are sorted. */
function merge(names: readonly Mention[], amounts: readonly Mention[]): readonly Mention[] {
  if (amounts.length === 0) return names;
  const kept: Mention[] = [];
  let next = 0;
  for (const name of names) {
    while (next < amounts.length && (amounts[next]?.end ?? 0) <= name.start) next++;
    const amount = amounts[next];
    const swallowed = amount && contains(amount, name) && !contains(name, amount);
    if (!swallowed) kept.push(name);
  }
  let from = 0;
  const free = amounts.filter((amount) => {
    while (from < kept.length && (kept[from]?.end ?? 0) <= amount.start) from++;
    const name = kept[from];
    return !(name && overlaps(name, amount));
  });
  return [...kept, ...free].toSorted((a, b) => a.start - b.start);
}
