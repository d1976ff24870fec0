import { describe, expect, test } from 'vitest';
import type { Annotation, Verdict } from '../../lib/domain/annotation.ts';
import { conflictsOf } from '../../lib/domain/conflicts.ts';
import { begin } from '../../lib/domain/edit.ts';

const AT = '2026-03-01T08:00:00.000Z';

interface Claim {
  readonly id: string;
  readonly words?: string;
  readonly start?: number;
  readonly verdict?: Verdict;
  readonly page?: string;
}

function claim({ id, words = 'The dam lost half its water.', start = 10, verdict, page = 'p' }: Claim): Annotation {
  const quote = { exact: words, prefix: '', suffix: '', start, end: start + words.length };
  const fresh = begin({ pageId: page, quote, finding: null, source: null }, { id, at: AT });
  return verdict ? { ...fresh, verdicts: [{ verdict, reason: '', at: AT }] } : fresh;
}

describe('a claim of a colleague', () => {
  test.each<[string, Claim | null, Claim, string]>([
    ['the same annotation, the same verdict', { id: 'a', verdict: 'wrong' }, { id: 'a', verdict: 'wrong' }, 'agree'],
    ['the same annotation, another verdict', { id: 'a', verdict: 'wrong' }, { id: 'a', verdict: 'mixed' }, 'differ'],
    ['the same words', { id: 'a', verdict: 'wrong' }, { id: 'b', verdict: 'mixed' }, 'differ'],
    [
      'a part of the words, where they stand',
      { id: 'a', verdict: 'wrong' },
      { id: 'b', words: 'lost half its  water', start: 18, verdict: 'wrong' },
      'agree',
    ],
    ['the same words, moved by an edit', { id: 'a', verdict: 'wrong' }, { id: 'b', start: 900 }, 'only_mine'],
    ['judged by them alone', { id: 'a' }, { id: 'b', verdict: 'wrong' }, 'only_theirs'],
    ['judged by nobody', { id: 'a' }, { id: 'b' }, 'open'],
    ['on another page', { id: 'a', verdict: 'wrong' }, { id: 'b', page: 'q', verdict: 'wrong' }, 'new'],
    ['other words that overlap', { id: 'a' }, { id: 'b', words: 'its water. Farmers left.', start: 28 }, 'new'],
    ['a part of the words, elsewhere', { id: 'a' }, { id: 'b', words: 'half its water', start: 700 }, 'new'],
    ['where I have nothing', null, { id: 'b', verdict: 'wrong' }, 'new'],
  ])('%s', (_name, mine, theirs, agreement) => {
    const compared = conflictsOf(mine ? [claim(mine)] : [], [claim(theirs)]);
    expect(compared.map((one) => one.agreement)).toEqual([agreement]);
    expect(compared[0]?.mine?.id ?? null).toBe(agreement === 'new' ? null : (mine?.id ?? null));
  });

  test('of two places with the same words is the nearest', () => {
    const mine = [claim({ id: 'a', start: 10 }), claim({ id: 'b', start: 500 })];
    expect(conflictsOf(mine, [claim({ id: 'x', start: 460 })])[0]?.mine?.id).toBe('b');
    expect(conflictsOf(mine, [claim({ id: 'x', start: 40 })])[0]?.mine?.id).toBe('a');
  });
});
