import { describe, expect, test } from 'vitest';
import type { Entity, EntityType } from '../../lib/domain/finding.ts';
import { coreferenceScore, countPairs, HALVES, labelledArticles } from '../../tools/evaluate/coreference.ts';
import { readLabelled } from '../../tools/evaluate/labelled-article.ts';

/** Entities at words of a text: each word, its number, its type; a word twice in the text is found where it stands next. */
function found(text: string, list: readonly (readonly [string, number, EntityType])[]): Entity[] {
  let from = 0;
  return list.map(([words, mentionOf, type]) => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return { start, end: start + words.length, type, name: words, mentionOf };
  });
}

describe('readLabelled', () => {
  test('gives text, mentions and kinds', () => {
    const { text, mentions, kinds } = readLabelled('x', 'Mr [[1 person|Vale]] of [[2 place|Ork]]: [[1|Vale]]’s.');
    expect(text).toBe('Mr Vale of Ork: Vale’s.');
    expect(mentions.map(({ start, end, thing }) => [text.slice(start, end), thing])).toEqual([
      ['Vale', 1],
      ['Ork', 2],
      ['Vale', 1],
    ]);
    expect([...kinds]).toEqual([
      [1, 'person'],
      [2, 'place'],
    ]);
  });

  test.each([
    ['[[1|Vale]]', 'first mention'],
    ['[[1 person|Vale]] [[1 person|Vale]]', 'first mention'],
    ['[[1 ship|Vale]]', 'first mention'],
    ['[[1 person|Vale]', 'not closed'],
  ])('refuses %s', (marked, message) => {
    expect(() => readLabelled('x', marked)).toThrow(message);
  });
});

describe('countPairs', () => {
  const article = readLabelled(
    'x',
    '[[1 person|Ann Vale]] met [[2 person|Bo Ork]]. [[1|Vale]] left. The [[3 organization|Court]] freed [[1|Vale]]’s men.',
  );
  test.each<[string, (readonly [string, number, EntityType])[], number[]]>([
    [
      'all right, borders forgiven',
      [
        ['Ann Vale', 0, 'person'],
        ['Vale', 0, 'person'],
        ['Vale’s', 0, 'person'],
      ],
      [3, 3, 3],
    ],
    ['one missed loses its pairs', [['Ann Vale', 0, 'person']], [3, 0, 0]],
    [
      'two things made one',
      [
        ['Ann Vale', 0, 'person'],
        ['Bo Ork', 0, 'person'],
        ['Vale', 0, 'person'],
      ],
      [3, 3, 1],
    ],
    [
      'wrong borders are wrong',
      [
        ['Ann Vale met', 0, 'person'],
        ['Vale', 0, 'person'],
      ],
      [3, 1, 0],
    ],
    [
      'another kind of name is none',
      [
        ['Ann Vale', 0, 'person'],
        ['Vale', 0, 'work'],
      ],
      [3, 0, 0],
    ],
    ['nothing', [], [3, 0, 0]],
  ])('%s', (_, list, [gold, pairs, both]) => {
    expect(countPairs(article, found(article.text, list))).toEqual({ gold, found: pairs, both });
  });
});

test('figures are micro-averaged, within their interval', () => {
  const score = coreferenceScore(
    [
      { gold: 3, found: 1, both: 1 },
      { gold: 1, found: 3, both: 1 },
    ],
    6,
  );
  expect(score).toMatchObject({ articles: 2, mentions: 6, P: 0.5, R: 0.5, F1: 0.5 });
  expect(score.F1_ci[0]).toBeLessThanOrEqual(0.5);
  expect(score.F1_ci[1]).toBeGreaterThanOrEqual(0.5);
});

test.each(HALVES)('the labels of the %s half follow their rules', (half) => {
  const articles = labelledArticles(half);
  expect(articles.length).toBeGreaterThanOrEqual(12);
  for (const { text, mentions, kinds } of articles) {
    expect([...kinds.keys()].toSorted((a, b) => a - b)).toEqual([...kinds.keys()].map((_, at) => at + 1));
    expect(text.split(/\s+/).length).toBeGreaterThan(150);
    for (const { start, end } of mentions)
      expect(text.slice(start, end)).not.toMatch(
        /^(?:the|mr|mrs|ms|dr|sir|prince) |['’]s$|^[\s"“‘(]|[\s"”’),]$|(?<!\.\w)\.$/i,
      );
  }
});
