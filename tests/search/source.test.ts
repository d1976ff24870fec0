import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { begin } from '../../lib/domain/edit.ts';
import { sourceOf } from '../../lib/search/index/entry.ts';
import { subjectAt } from '../store/stamps.ts';

const AT = '2026-03-01T08:00:00.000Z';
const fresh = begin(subjectAt(0), { id: 'a', at: AT });
const read = (kind: 'unnamed' | 'named_org', name: string): Annotation => ({
  ...fresh,
  source: {
    kind,
    name,
    role: null,
    rung: kind === 'unnamed' ? 4 : 2,
    cue: 'said',
    quote: 'indirect',
    secondHand: false,
  },
});

describe('who is the source of a claim', () => {
  test.each([
    ['as it was read', read('named_org', 'Harbour Board'), ['Harbour Board', 'named_org', 2]],
    ['nobody', fresh, null],
    [
      'another, of the same kind',
      corrected(read('named_org', 'Harbour'), 'Harbour Board'),
      ['Harbour Board', 'named_org', 2],
    ],
    ['nobody, as the reader says', corrected(read('named_org', 'Harbour'), ''), null],
    [
      'somebody who was read as unnamed',
      corrected(read('unnamed', 'officials'), 'Ada Brook'),
      ['Ada Brook', undefined, undefined],
    ],
    ['somebody where nobody was read', corrected(fresh, 'Ada Brook'), ['Ada Brook', undefined, undefined]],
  ])('%s', (_what, annotation, source) => {
    const found = sourceOf(annotation);
    expect(found && [found.name, found.kind, found.rung]).toEqual(source);
  });
});

function corrected(annotation: Annotation, source: string): Annotation {
  return { ...annotation, correction: { source, passage: '', at: 0 } };
}
