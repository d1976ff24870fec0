// The test data of peers, run as tables where our behaviour is meant to agree with theirs. Where it differs on purpose is
// written in docs/decisions/012-anchoring.md, and held here too.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describe as quoteOf } from '../../lib/anchor/describe.ts';
import { locate } from '../../lib/anchor/locate.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import type { Quote } from '../../lib/domain/annotation.ts';
import { sight } from '../../lib/page/sight.ts';
import { onlyShown } from '../../lib/page/visible.ts';
import { walkPage } from '../../lib/page/walk.ts';
import { documentOf } from '../../tools/read-html.ts';
import { ROOT } from '../../tools/run.ts';

const PEERS = join(ROOT, '..', 'shared', 'peer-tests');
const HYPOTHESIS = join(PEERS, 'hypothesis-client', 'src', 'annotator', 'anchoring', 'test');
const FRAGMENTS = join(PEERS, 'text-fragments-polyfill', 'test');

const isThere = existsSync(HYPOTHESIS) && existsSync(FRAGMENTS);
if (!isThere) console.warn('left out: the test data of peers (../shared/peer-tests is not there)');

const fileOf = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

/** All lines of a page that are shown, as the text of an article: their pages are no articles. */
function textOf(html: string): string {
  const { runs } = onlyShown(walkPage(documentOf(html)), sight());
  return runs.map(({ text }) => text.trim()).join('\n\n');
}

const fragment = (name: string): string => textOf(fileOf(FRAGMENTS, 'unit', `${name}.html`));

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where a quote stands in a text: its words today, or why it is gone. */
function told(text: string, quote: Partial<Quote> & { readonly exact: string }): string {
  const found = locate(indexText(text), { prefix: '', suffix: '', start: 0, end: quote.exact.length, ...quote });
  return found.state === 'gone' ? `gone: ${found.reason}` : bare(text.slice(found.span.start, found.span.end));
}

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

interface Baseline {
  readonly rows: readonly { readonly target: readonly { readonly selector: readonly Selector[] }[] }[];
}

/** The quotes that another client took of a page. */
function quotesIn(name: string): readonly { exact: string; prefix: string; suffix: string }[] {
  const { rows } = JSON.parse(fileOf(HYPOTHESIS, 'html-baselines', `${name}.json`)) as Baseline;
  return rows
    .flatMap(({ target }) => target.flatMap(({ selector }) => selector))
    .filter(({ type }) => type === 'TextQuoteSelector')
    .map(({ exact = '', prefix = '', suffix = '' }) => ({ exact, prefix, suffix }));
}

describe.skipIf(!isThere)('annotations that the Hypothesis client made (needs ../shared)', () => {
  test.each(['minimal', 'wikipedia-regression-testing'])('of %s stand where they stood', (name) => {
    const text = textOf(fileOf(HYPOTHESIS, 'html-baselines', `${name}.html`));
    const quotes = isThere ? quotesIn(name) : [];
    expect(quotes.map((quote) => told(text, quote))).toEqual(quotes.map(({ exact }) => bare(exact)));
  });
});

const pages = isThere
  ? [
      join(HYPOTHESIS, 'html-anchoring-fixture.html'),
      ...['minimal', 'wikipedia-regression-testing'].map((name) => join(HYPOTHESIS, 'html-baselines', `${name}.html`)),
      ...readdirSync(join(FRAGMENTS, 'unit'))
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(FRAGMENTS, 'unit', name)),
    ].map((path) => [path.slice(PEERS.length + 1), path] as const)
  : [];

// Hundreds of quotes a page: the limit is for a machine busy with other things.
describe.skipIf(!isThere)(
  'every line of their pages, and every word of it (needs ../shared)',
  { timeout: 60_000 },
  () => {
    test.each(pages)('of %s is found in place', (_name, path) => {
      const text = textOf(fileOf(path));
      const index = indexText(text);
      const lines = [...text.matchAll(/[^\n]+/g)].map((line) => ({
        start: line.index,
        end: line.index + line[0].length,
      }));
      const words = [...text.matchAll(/[\p{L}\p{N}]{2,}/gu)].map((word) => ({
        start: word.index,
        end: word.index + word[0].length,
      }));
      for (const span of [...lines, ...words.slice(0, 400)]) {
        if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) continue;
        expect(locate(index, quoteOf(index, span))).toEqual({ state: 'same', span });
      }
    });
  },
);

describe.skipIf(!isThere)('text fragments (needs ../shared)', () => {
  test('the words that were selected are those that are marked', () => {
    const folder = join(FRAGMENTS, 'data-driven', 'input');
    for (const name of readdirSync(join(folder, 'test-params'))) {
      const row = JSON.parse(fileOf(folder, 'test-params', name)) as Record<
        'htmlFileName' | 'selectedText' | 'highlightText',
        string
      >;
      const text = textOf(fileOf(folder, 'html', row.htmlFileName));
      const start = text.indexOf(row.selectedText);
      const index = indexText(text);
      const found = locate(index, quoteOf(index, { start, end: start + row.selectedText.length }));
      expect(found).toEqual({ state: 'same', span: { start, end: start + row.highlightText.length } });
    }
  });

  test.each([
    ['prefix1 ', ' suffix1', 0],
    ['prefix2 ', ' suffix2', 1],
    ['prefix1 ', ' suffix2', 2],
    ['prefix2 ', ' suffix1', 3],
  ])('of words that stand four times, those between %sand %s', (prefix, suffix, which) => {
    const text = fragment('ambiguous-match');
    const places = [...text.matchAll(/target/g)].map(({ index }) => index);
    const found = locate(indexText(text), { exact: 'target', prefix, suffix, start: 0, end: 6 });
    expect(found).toMatchObject({ state: 'same', span: { start: places[which] } });
  });

  test.each([
    ['prefix-suffix-at-edges', { exact: 'target', suffix: ' suffix' }, 'target'],
    ['prefix-suffix-at-edges', { exact: 'target', prefix: 'prefix ' }, 'target'],
    ['ambiguous-match-2', { exact: 'target1', prefix: 'selection_start ', suffix: ' selection_end' }, 'target1'],
    ['invisible-text-node', { exact: 'target text', prefix: 'visible1 ', suffix: ' visible2' }, 'target text'],
    ['target-text-test', { exact: 'elaborate', prefix: 'a really ', suffix: ' fancy' }, 'elaborate'],
    ['table', { exact: 'February 6, 2012', prefix: 'May 11, 2011 ', suffix: ' (note)' }, 'February 6, 2012'],
    ['jp-word-boundary', { exact: 'シリーズ', prefix: 'ソニックス', suffix: '' }, 'gone: not_found'],
    ['jp-word-boundary', { exact: 'シリーズ', prefix: 'ソニック' }, 'シリーズ'],
  ])('in %s: %o', (name, quote, words) => {
    expect(told(fragment(name), quote)).toBe(words);
  });

  // Where we differ on purpose.
  test.each([
    ['what nobody sees is not found', 'invisible-text-node', { exact: 'invisible1' }, 'gone'],
    ['nor what its style hides', 'invisible-text-node', { exact: 'invisible2' }, 'gone'],
    [
      'a word that stands often is nowhere without context',
      'range-fragment-test',
      { exact: 'repeat', start: 4 },
      'gone: ambiguous',
    ],
    [
      'a part of a word is not a word',
      'word-bounds-test',
      { exact: 'li', prefix: ' ', suffix: ' ' },
      'gone: not_found',
    ],
    ['"test" is not "tests"', 'basic-test', { exact: 'trivial tests' }, 'gone: not_found'],
  ])('%s (%s)', (_why, name, quote, words) => {
    expect(told(fragment(name), quote)).toMatch(new RegExp(`^${words}`));
  });
});

// Apache Annotator's cases of a quote selector, on a text of our own: its data are no files.
describe('a quote selector as Apache Annotator reads it', () => {
  const TEXT =
    'A b😃ll rang in Oster. The tide turned and the bell rang again, as a bell does.\n\nA lamp was lit in Varn.';
  test.each([
    [
      'simply',
      { exact: 'tide turned and the bell', prefix: 'The ', suffix: ' rang again' },
      'tide turned and the bell',
    ],
    ['at the very beginning', { exact: 'A b😃ll rang', suffix: ' in Oster' }, 'A b😃ll rang'],
    ['at the very end', { exact: 'was lit in Varn.', prefix: 'A lamp ' }, 'was lit in Varn.'],
    ['the whole text', { exact: TEXT }, bare(TEXT)],
    ['by what stands before it', { exact: 'bell', prefix: 'turned and the ' }, 'bell'],
    ['by what stands after it', { exact: 'bell', suffix: ' does.' }, 'bell'],
    [
      'over the border of two blocks',
      { exact: 'as a bell does. A lamp was lit', prefix: 'again, ', suffix: ' in Varn' },
      'as a bell does. A lamp was lit',
    ],
    // Where we differ on purpose: it matches every place, and none of its characters.
    ['nothing at all', { exact: '' }, 'gone: not_found'],
    ['words that stand twice, without context', { exact: 'rang' }, 'gone: ambiguous'],
    ['words whose context stands nowhere', { exact: 'bell', prefix: 'Bring me a ' }, 'gone: ambiguous'],
  ])('%s', (_name, quote, words) => {
    expect(told(TEXT, quote)).toBe(words);
  });
});
