import { describe, expect, test } from 'vitest';
import type { Annotation, Verdict } from '../../lib/domain/annotation.ts';
import { apply, begin, BOTH_NOTES, cleanTags, type Edit, type EvidenceChange } from '../../lib/domain/edit.ts';

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

const judged = (verdict: Verdict): Edit => ({ do: 'verdict', verdict, reason: '' });
const mixed = (reason: string): Edit => ({ do: 'verdict', verdict: 'mixed', reason });
const EVIDENCE = { quote: 'q', url: '', title: 't', publisher: null, stance: 'supports' } as const;

describe('an edit', () => {
  test('a verdict is appended, and the claim is done', () => {
    const { verdicts, status, updated, created } = after(judged('mixed'));
    expect(verdicts).toEqual([{ verdict: 'mixed', reason: '', at: THEN.at, evidence: [] }]);
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
      apply(added, { do: 'change_evidence', evidenceId, change: { stance } }, THEN);
    expect(weigh('e1', 'disputes').evidence).toEqual([{ ...EVIDENCE, ...THEN, stance: 'disputes' }]);
    expect(weigh('e1', 'supports')).toBe(added);
    expect(weigh('e2', 'disputes')).toBe(added);
  });

  test('evidence is rated and archived, and both can be taken back', () => {
    const added = after({ do: 'add_evidence', evidence: EVIDENCE });
    const alter = (change: EvidenceChange, from = added) =>
      apply(from, { do: 'change_evidence', evidenceId: 'e1', change }, THEN);
    const rated = alter({ rating: 'weak', archiveUrl: 'https://archive.example/1' });
    expect(rated.evidence).toEqual([{ ...EVIDENCE, ...THEN, rating: 'weak', archiveUrl: 'https://archive.example/1' }]);
    expect(alter({ rating: null, archiveUrl: null }, rated).evidence).toEqual(added.evidence);
    expect(alter({ rating: null }, added)).toBe(added);
  });

  test('a verdict keeps which evidence was known', () => {
    const { verdicts } = after(judged('mixed'), { do: 'add_evidence', evidence: EVIDENCE }, judged('wrong'));
    expect(verdicts.map((entry) => entry.evidence)).toEqual([[], ['e1']]);
  });

  test('a log of replies grows, is mended, and goes when its last entry does', () => {
    const reply = { who: 'Harbour office', how: 'by e-mail', outcome: 'asked', words: '' } as const;
    const asked = after({ do: 'add_reply', reply });
    expect(asked.replies).toEqual([{ ...reply, ...THEN }]);
    const change = (replyId: string) =>
      apply(asked, { do: 'change_reply', replyId, change: { outcome: 'answered' } }, THEN);
    expect(change('e1').replies).toEqual([{ ...reply, ...THEN, outcome: 'answered' }]);
    expect(change('e2')).toBe(asked);
    expect(apply(asked, { do: 'remove_reply', replyId: 'e1' }, THEN)).not.toHaveProperty('replies');
  });

  test.each<[Edit, Edit, keyof Annotation]>([
    [{ do: 'due', due: '2027-05-01' }, { do: 'due', due: null }, 'due'],
    [{ do: 'archive', archiveUrl: 'https://archive.example/' }, { do: 'archive', archiveUrl: null }, 'archiveUrl'],
    [{ do: 'projects', projects: ['p1', 'p1', 'p2'] }, { do: 'projects', projects: [] }, 'projects'],
  ])('%j is taken back by %j', (put, take, key) => {
    const keptIt = after(put);
    expect(keptIt[key]).toBeDefined();
    expect(apply(keptIt, put, THEN)).toBe(keptIt);
    const without = apply(keptIt, take, THEN);
    expect(without).not.toHaveProperty(key);
    expect(apply(without, take, THEN)).toBe(without);
  });

  test.each([
    ['mine', '', '', 'mine'],
    ['mine', 'old', 'old', 'mine'],
    ['mine', 'old', 'theirs', `mine${BOTH_NOTES}theirs`],
    ['', 'old', 'theirs', 'theirs'],
    ['theirs and mine', 'old', 'theirs', 'theirs and mine'],
    ['mine and more', 'mine', `mine${BOTH_NOTES}theirs`, `mine and more${BOTH_NOTES}theirs`],
    ['mine', undefined, 'theirs', 'mine'],
  ])('a note %j, begun on %j, where %j stands by now, is kept as %j', (note, instead, there, kept) => {
    const before = after({ do: 'note', note: there });
    const edit: Edit = { do: 'note', note, ...(instead !== undefined && { instead }) };
    expect(apply(before, edit, THEN).note).toBe(kept);
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
