import type { Entity } from '../../domain/finding.ts';
import { contains, overlaps } from '../../domain/span.ts';
import type { TextDocument } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import { findAmounts, type Amount } from './amounts.ts';
import { kindOfName } from './kinds.ts';
import { runsOf, TAGGED_TYPES, type TaggedRun } from './labels.ts';
import { withoutJoined } from './cut.ts';
import { withKnownNames } from './known.ts';
import { withRoles, withValues } from './details.ts';
import { numberMentions } from './mentions.ts';
import type { Mention } from './named.ts';
import type { NamesModel } from './model.ts';
import { mended } from './mend.ts';
import { isOffice, withoutOffice } from './office.ts';
import type { Piece } from './pieces.ts';
import { tagDocument, type TaggedSentence } from './tagger.ts';
import type { SentenceView } from './view.ts';

/**
 * Every name, date and amount of a text, in text order, never overlapping; the same thing has the same number. A person's
 * title and a possessive stand outside the span. Linear in the length of the text; never throws.
 */
export function findEntities(document: TextDocument, model: NamesModel): readonly Entity[] {
  const tagged = tagDocument(document, model);
  const amounts: Amount[] = [];
  const mentions: Mention[] = [];
  tagged.forEach((sentence, index) => {
    const found = amountsIn(sentence.view, document.sentences[index]?.tokens ?? []);
    for (const amount of found) amounts.push(amount);
    for (const mention of merge(namesIn(sentence), found)) mentions.push(mention);
  });
  const entities = numberMentions(
    document.text,
    withKnownNames(tagged, mended(document.text, withoutJoined(document.text, mentions))),
  );
  return withRoles(document, withValues(entities, amounts));
}

/** Looks only where a piece may begin an amount: a third of the sentences have none. */
function amountsIn({ pieces, amounts }: SentenceView, tokens: readonly Token[]): readonly Amount[] {
  if (amounts.length === 0) return NO_AMOUNTS;
  return pieces === tokens ? findAmounts(tokens, amounts) : findAmounts(tokens);
}

const NO_AMOUNTS: readonly Amount[] = [];

function namesIn({ view, labels }: TaggedSentence): readonly Mention[] {
  const runs = runsOf(labels);
  const names: Mention[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (!run || isOffice(view, run, runs[index + 1])) continue;
    const mention = mentionOf(view.pieces, withoutOffice(view, run));
    if (mention) names.push(mention);
  }
  return names;
}

function mentionOf(pieces: readonly Piece[], { first, end, type }: TaggedRun): Mention | null {
  const [from, to] = [pieces[first], pieces[end - 1]];
  const tagged = TAGGED_TYPES[type];
  if (!from || !to || !tagged) return null;
  if (tagged !== 'other') return { start: from.start, end: to.end, type: tagged };
  const name = pieces
    .slice(first, end)
    .map((piece) => piece.text)
    .join(' ');
  const isQuoted = /^["“‘'«]$/.test(pieces[first - 1]?.text ?? '') && /^["”’'»,.]$/.test(pieces[end]?.text ?? '');
  return { start: from.start, end: to.end, type: kindOfName(name, isQuoted) };
}

/** Names win over amounts ("Theresa May"), unless the amount holds the name and more ("50 Singapore dollars"). Both are sorted. */
function merge(names: readonly Mention[], amounts: readonly Mention[]): readonly Mention[] {
  if (amounts.length === 0) return names;
  let next = 0;
  const kept = names.filter((name) => {
    while ((amounts[next]?.end ?? Infinity) <= name.start) next++;
    const amount = amounts[next];
    const isSame = amount !== undefined && contains(name, amount);
    return !(amount && contains(amount, name) && (!isSame || name.type === 'product'));
  });
  let from = 0;
  const free = amounts.filter((amount) => {
    while ((kept[from]?.end ?? Infinity) <= amount.start) from++;
    const name = kept[from];
    return !(name && overlaps(name, amount));
  });
  return [...kept, ...free].toSorted((a, b) => a.start - b.start).map(({ start, end, type }) => ({ start, end, type }));
}
