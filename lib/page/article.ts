import { isArticleItem, typesOf, type Item } from './json-ld.ts';
import type { Line, Outline } from './outline.ts';
import type { Head } from './head.ts';

/** What the decision is made from. */
export interface Evidence {
  readonly url: string;
  readonly head: Head;
  readonly items: readonly Item[];
  readonly outline: Outline;
  readonly body: readonly Line[];
}

const FEW_WORDS = 60;
const ENOUGH_WORDS = 120;

/** Why a page is not read as an article: each has its sentence (`silence_…`). */
export type WhyNotArticle = 'little_text' | 'too_little_text' | 'product' | 'front_page' | 'list';

/** Why a page is not read as an article; null: it is one. */
export function whyNotArticle(evidence: Evidence): WhyNotArticle | null {
  const { items, head, body, url } = evidence;
  const words = body.reduce((sum, line) => sum + line.words, 0);
  const paragraphs = body.filter((line) => line.prose).length;
  const says = saidType(head, items);
  if (paragraphs === 0 || words < FEW_WORDS) return 'little_text';
  if (says === 'product') return 'product';
  if (says !== 'article' && (paragraphs < 2 || words < ENOUGH_WORDS)) return 'too_little_text';
  if (says !== 'article' && isRoot(url) && linkShare(evidence) > 0.3) return 'front_page';
  return says === 'article' ? null : listOfTeasers(evidence);
}

function saidType(head: Head, items: readonly Item[]): 'article' | 'product' | null {
  const og = head.meta.filter(({ name }) => name === 'og:type').map(({ content }) => content.trim().toLowerCase());
  if (items.some(isArticleItem) || og.some((type) => type.includes('article'))) return 'article';
  if (items.some((item) => typesOf(item).includes('product')) || og.some((type) => type.startsWith('product')))
    return 'product';
  return null;
}

const isRoot = (url: string): boolean => (URL.parse(url)?.pathname ?? '').length <= 1;

function linkShare({ outline }: Evidence): number {
  const page = outline.sums[0];
  return page && page.text > 0 ? page.linked / page.text : 0;
}

/** Teasers: a headline that is a link before nearly every paragraph. */
function listOfTeasers({ outline, body }: Evidence): 'list' | null {
  const prose = body.filter((line) => line.prose);
  const led = prose.filter(({ index }) => {
    const before = outline.lines[index - 1];
    return before !== undefined && before.linked > before.text.length * 0.7;
  });
  return led.length >= 3 && led.length > prose.length * 0.5 ? 'list' : null;
}
