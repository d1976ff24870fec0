import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trainClaims } from '../../tools/train/claims.ts';
import { ROOT } from '../../tools/run.ts';

interface LabelledSentence {
  readonly start: number;
  readonly end: number;
  readonly check: number;
  readonly type: string;
  readonly attr?: string;
  readonly quote?: string;
  readonly source?: readonly [number, number];
}

interface LabelledArticle {
  readonly id: string;
  readonly sentences: readonly LabelledSentence[];
}

const articlesIn = (file: string): readonly LabelledArticle[] =>
  readFileSync(join(ROOT, 'tools/train/labels', file), 'utf8')
    .trim()
    .split('\n')
    .map((line): LabelledArticle => JSON.parse(line));

const single = articlesIn('news-claims.jsonl');
const settled = articlesIn('news-claims-settled.jsonl');
const articles = [...single, ...settled];
const sentences = articles.flatMap((article) => article.sentences);

const VALUES = {
  check: [0, 1, 2],
  type: ['quantity', 'event', 'causal', 'law_rule', 'prediction', 'position', 'attribute', 'opinion', 'none'],
  // Who is credited was labelled in a part of the articles only.
  attr: [undefined, 'none', 'named_person', 'named_org', 'document', 'unnamed'],
  quote: [undefined, 'none', 'direct', 'mixed', 'indirect'],
} as const;

const keysOf = (items: readonly object[]): readonly string[] =>
  [...new Set(items.flatMap((item) => Object.keys(item)))].toSorted();

describe('our own labels', () => {
  test('no article stands twice, and no sentence', () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    for (const { sentences: held } of articles)
      held.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(held[at]!.end));
  });

  test.each(Object.entries(VALUES))('%s has known values only', (key, values) => {
    const found = new Set(sentences.map((sentence) => sentence[key as keyof typeof VALUES]));
    expect([...found].filter((value) => !(values as readonly (string | number | undefined)[]).includes(value))).toEqual(
      [],
    );
  });

  test('opinion and what says nothing are no facts, all else is', () => {
    const odd = sentences.filter(({ check, type }) => (check === 0) !== (type === 'opinion' || type === 'none'));
    expect(odd).toEqual([]);
  });

  test('a source stands in its sentence, and only where somebody is credited', () => {
    const odd = sentences.filter(({ start, end, attr, source }) => {
      return source && (attr === 'none' || source[0] < start || source[1] > end || source[0] >= source[1]);
    });
    expect(odd).toEqual([]);
  });

  test('no words of the articles are kept', () => {
    expect(keysOf(articles)).toEqual(['id', 'sentences']);
    expect(keysOf(sentences)).toEqual(['attr', 'check', 'end', 'quote', 'source', 'start', 'type']);
    expect(keysOf(settled.flatMap((article) => article.sentences))).toEqual(['check', 'end', 'start', 'type']);
  });
});

test('says which set is lacking', () => {
  expect(() => trainClaims('/nowhere', { open: false })).toThrow('claims/ct24.train.jsonl is missing');
});
