import { type Block, type Word, wordAt } from './words.ts';
import { BRACKET, DASH, QUOTE, isAny } from './tags.ts';

/** A quotation within one block, as word indices: from its opening mark to its closing mark, both included. */
export interface Quotation {
  readonly from: number;
  readonly to: number;
  /** False where the block ends before the closing mark: the speaker goes on in the next paragraph. */
  readonly closed: boolean;
}

const OPEN = new Set(['“', '«', '„']);
const CLOSE = new Set(['”', '»']);

/** Is there white space (or the start of the block) before this mark? */
const spaced = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  const before = wordAt(words, at - 1);
  if (!word || !before) return true;
  return before.end < word.start || isAny(before, BRACKET | DASH | QUOTE);
};

/** The quotations of a block in order, never overlapping; their words are told so (`quote`). Linear. */
export function findQuotations({ words, marks }: Block): readonly Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (const at of marks) {
    const word = words[at];
    if (!word) continue;
    if (open < 0) {
      if (opens(words, at)) open = at;
      else if (found.length === 0 && closesUnopened(words, at)) found.push({ from: 0, to: at, closed: true });
    } else if (closes(words, open, at)) {
      found.push({ from: open, to: at, closed: true });
      open = -1;
    } else if (OPEN.has(word.text) && spaced(words, at)) open = at;
    else if (word.text === '“' && words[open]?.text === '“' && /^[,.?!]$/.test(words[at - 1]?.text ?? '')) {
      // “It rained,“ he said: closed with the wrong mark.
      found.push({ from: open, to: at, closed: true });
      open = -1;
    }
  }
  if (open >= 0) {
    const to = lastOf(words, open);
    if (to > open) found.push({ from: open, to, closed: false });
  }
  found.forEach((quotation, index) => {
    for (let at = quotation.from; at <= quotation.to; at++) (words[at] as Word).quote = index;
  });
  return found;
}

/** An unclosed double mark runs to the end of its block; an unclosed single one is an apostrophe. */
const lastOf = (words: readonly Word[], open: number): number =>
  /["“«„]/.test(words[open]?.text ?? '') ? words.length - 1 : open;

/** "‸ It is a farce,” he said": the mark that opened it stands in a block before, or was lost. It runs from the block's start. */
function closesUnopened(words: readonly Word[], at: number): boolean {
  const mark = words[at];
  const before = wordAt(words, at - 1);
  if (!mark || !before || before.end !== mark.start || !/^[,.?!…]$/.test(before.text)) return false;
  return mark.text === '”' || mark.text === '"';
}

function opens(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (OPEN.has(text)) return true;
  const next = words[at + 1];
  if (!spaced(words, at) || next?.start !== words[at]?.end) return false;
  if (text === '"') return true;
  return (text === '‘' || text === "'") && singleCloses(words, at);
}

/** Single marks are also apostrophes: one opens only if another closes soon after, before white space or a full stop. */
function singleCloses(words: readonly Word[], open: number): boolean {
  const limit = Math.min(words.length, open + 120);
  for (let at = open + 2; at < limit; at++) if (closes(words, open, at)) return true;
  return false;
}

function closes(words: readonly Word[], open: number, at: number): boolean {
  const [mark, start, before, next] = [words[at], words[open], words[at - 1], words[at + 1]];
  if (mark?.tag !== QUOTE || !start) return false;
  if (start.text === '"') return mark.text === '"' || CLOSE.has(mark.text);
  if (start.text === '‘' || start.text === "'") {
    if (mark.text !== '’' && mark.text !== "'") return false;
    return (
      before?.end === mark.start && (next === undefined || next.start > mark.end || /^[.,;:!?)—–-]/.test(next.text))
    );
  }
  return CLOSE.has(mark.text) || (mark.text === '"' && !spaced(words, at));
}
