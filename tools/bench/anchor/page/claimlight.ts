import { describe } from '../../../../lib/anchor/describe.ts';
import { locate } from '../../../../lib/anchor/locate.ts';
import { indexMemory } from '../../../../lib/anchor/memory.ts';
import type { Quote } from '../../../../lib/domain/annotation.ts';
import type { Span } from '../../../../lib/domain/span.ts';
import { PageMemory, WATCHED } from '../../../../lib/page/memory.ts';
import { readPageSteps, type PageText } from '../../../../lib/page/read.ts';
import { runToEnd } from '../../../../lib/page/slices.ts';
import { register } from './anchorer.ts';

/** As the content script does it: what changed is noted as it happens, and looked at by the next reading. */
const memory = new PageMemory();
const indexOf = indexMemory();
const observer = new MutationObserver((records) => void memory.note(records));
observer.observe(document, {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: [...WATCHED],
});

let article = read();

/** All that the page says, as article text. Throws where it is no article. */
function read(): PageText {
  memory.note(observer.takeRecords());
  const [first] = runToEnd(readPageSteps(document, location.href, memory));
  if (first.state !== 'article') throw new Error(first.why);
  return first.article;
}

/** As the content script draws it: a range that stays as it is. */
function rangeOf(text: PageText, span: Span): StaticRange | null {
  const pieces = text.rangesOf(span);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const { startContainer, startOffset } = first;
  const { endContainer, endOffset } = last;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** One that moves with its words. */
function liveRangeOf(text: PageText, span: Span): Range | null {
  const fixed = rangeOf(text, span);
  if (!fixed) return null;
  const range = document.createRange();
  range.setStart(fixed.startContainer, fixed.startOffset);
  range.setEnd(fixed.endContainer, fixed.endOffset);
  return range;
}

register('Claimlight', {
  describe: (range) => {
    const span = article.spanOf(range);
    return span && describe(indexOf(article.text), span);
  },
  place: (kept) => {
    article = read();
    const index = indexOf(article.text);
    const places = kept.map((quote) => {
      const found = quote === null ? null : locate(index, quote as Quote);
      return found === null || found.state === 'gone' ? null : rangeOf(article, found.span);
    });
    return Promise.resolve(places);
  },
});

/** Is a line part of the article as it was read last? */
export const isRead = (words: string): boolean => article.text.includes(words);

/** So many sentences of the article, evenly spread over it: what every reader of the page is asked to find again. */
export function sentenceRanges(count: number): readonly Range[] {
  const spans = article.blocks.flatMap(({ start, end }) =>
    [...article.text.slice(start, end).matchAll(/[^.!?]{25,}[.!?]+/g)].map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { start: start + match.index + lead, end: start + match.index + match[0].length };
    }),
  );
  const step = Math.max(1, spans.length / count);
  return Array.from({ length: Math.min(count, spans.length) }, (_, at) => spans[Math.floor(at * step)]).flatMap(
    (span) => (span && liveRangeOf(article, span)) ?? [],
  );
}
