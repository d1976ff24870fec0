import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { apply, begin, cleanTags, type Edit } from '../../lib/domain/edit.ts';

const SUBJECT = {
  pageId: 'https://courier.example/boats',
  quote: { exact: '212 boats', prefix: 'counted ', suffix: ' in March.', start: 24, end: 33 },
  finding: null,
  source: null,
};
const FIRST = { id: 'a1', at: '2026-03-01T08:00:00.000Z' };
const THEN = { id: 'e1', at: '2026-03-02T08:00:00.000Z' };

const after = (...edits: readonly Edit[]): Annotation =>
  edits.reduce((annotation, edit) => apply(annotation, edit, THEN), begin(SUBJECT, FIRST));

const judged = (verdict: 'mixed' | 'unchecked'): Edit => ({ do: 'verdict', verdict, reason: '' });
const mixed = (reason: string): Edit => ({ do: 'verdict', verdict: 'mixed', reason });
const EVIDENCE = { quote: 'q', url: '', title: 't', publisher: null, stance: 'supports' } as const;

describe('an edit', () => {
  test('a verdict is appended, and the claim is done', () => {
    const { verdicts, status, updated, created } = after(judged('mixed'));
    expect(verdicts).toEqual([{ verdict: 'mixed', reason: '', at: THEN.at }]);
    expect({ status, created, updated }).toEqual({ status: 'done', created: FIRST.at, updated: THEN.at });
  });

  test('back to unchecked: the history stays, and the claim is to be checked again', () => {
    const { verdicts, status } = after(judged('mixed'), judged('unchecked'));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['mixed', 'unchecked']);
    expect(status).toBe('to_check');
  });

  test.each([
    ['the same verdict again', [mixed(''), mixed('')], ['']],
    ['with a reason', [mixed(''), mixed('seen')], ['', 'seen']],
    ['with the same reason', [mixed('seen'), mixed('seen')], ['seen']],
    ['with none: the reason stands', [mixed('seen'), mixed('')], ['seen']],
    ['unchecked where nothing was judged', [judged('unchecked')], []],
  ])('%s', (_name, edits, reasons) => {
    expect(after(...edits).verdicts.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('the same verdict on what was put off is done again, and no new entry', () => {
    const { status, verdicts } = after(mixed(''), { do: 'status', status: 'checking' }, mixed(''));
    expect([status, verdicts.length]).toEqual(['done', 1]);
  });

  test('that says nothing new leaves the very same annotation', () => {
    const before = after(mixed('seen'), { do: 'note', note: 'n' }, { do: 'status', status: 'checking' });
    const nothing: Edit = { do: 'correct', correction: { passage: 'p', at: 0 } };
    for (const edit of [{ do: 'note', note: 'n' }, { do: 'status', status: 'checking' }, nothing] as const)
      expect(apply(before, edit, THEN)).toBe(before);
  });

  test('a note, tags, a status change nothing else', () => {
    const edits: readonly Edit[] = [
      { do: 'note', note: 'Ask again.' },
      { do: 'tags', tags: ['boats'] },
      { do: 'status', status: 'checking' },
    ];
    expect(after(...edits)).toEqual({
      ...begin(SUBJECT, FIRST),
      note: 'Ask again.',
      tags: ['boats'],
      status: 'checking',
      updated: THEN.at,
    });
  });

  test('evidence gets identity and time, and goes by its identity', () => {
    const added = after({ do: 'add_evidence', evidence: EVIDENCE });
    expect(added.evidence).toEqual([{ ...EVIDENCE, ...THEN }]);
    const remove = (evidenceId: string) => apply(added, { do: 'remove_evidence', evidenceId }, THEN).evidence.length;
    expect([remove('e2'), remove('e1')]).toEqual([1, 0]);
  });

  test('evidence can be weighed anew; what it was weighed as before is nothing new', () => {
    const added = after({ do: 'add_evidence', evidence: EVIDENCE });
    const weigh = (evidenceId: string, stance: 'supports' | 'disputes') =>
      apply(added, { do: 'weigh_evidence', evidenceId, stance }, THEN);
    expect(weigh('e1', 'disputes').evidence).toEqual([{ ...EVIDENCE, ...THEN, stance: 'disputes' }]);
    expect(weigh('e1', 'supports')).toBe(added);
    expect(weigh('e2', 'disputes')).toBe(added);
  });
});

test.each([
  [[' boats '], ['boats']],
  [
    ['#boats', '##quay'],
    ['boats', 'quay'],
  ],
  [['Boats', 'boats', 'BOATS'], ['Boats']],
  [['port \n  office'], ['port office']],
  [['', ' ', '#'], []],
  [['x'.repeat(61)], ['x'.repeat(60)]],
  [[`${'x'.repeat(59)} y`], ['x'.repeat(59)]],
])('tags %j are kept as %j', (tags, kept) => {
  expect(cleanTags(tags)).toEqual(kept);
});

describe('put on other words', () => {
  const quote = { exact: '312 boats', prefix: 'counted ', suffix: ' in March.', start: 24, end: 33 };
  const taken = {
    at: THEN.at,
    textHash: 'b'.repeat(64),
    url: 'https://courier.example/boats',
    title: 'Boats',
    modified: null,
  };
  const place: Edit = { do: 'place', quote, taken };

  test('where it stood is kept, and all else stays', () => {
    const judgedFirst = after(mixed('seen'));
    const moved = apply(judgedFirst, place, THEN);
    expect(moved).toEqual({ ...judgedFirst, quote, taken, places: [{ quote: SUBJECT.quote, until: THEN.at }] });
  });

  test('a second time, both places are kept in order', () => {
    const back: Edit = { do: 'place', quote: SUBJECT.quote, taken };
    expect(after(place, back).places).toEqual([
      { quote: SUBJECT.quote, until: THEN.at },
      { quote, taken, until: THEN.at },
    ]);
  });

  test('on the words where it stands it is no change', () => {
    const now = after(place);
    expect(apply(now, place, THEN)).toBe(now);
  });
});
