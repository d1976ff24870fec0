import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNDATED, type Annotation, type Notebook, type Verdict } from '../../lib/domain/annotation.ts';
import { MOST_LISTED } from '../../lib/domain/conflicts.ts';
import { begin } from '../../lib/domain/edit.ts';
import { backup } from '../../lib/formats/backup.ts';
import { csv } from '../../lib/formats/csv.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { putBackMany } from '../../lib/store/bulk.ts';
import { beginAnnotation, editAnnotation, removeAnnotation } from '../../lib/store/changes.ts';
import { Import, importNotebook, previewImport } from '../../lib/store/import.ts';
import { lastDeeds } from '../../lib/store/journal.ts';
import type { Store } from '../../lib/store/names.ts';
import { undoLast } from '../../lib/store/undo.ts';
import { mergeAnnotations, mergePages, standingOf } from '../../lib/store/merge.ts';
import { annotationOf, wholeNotebook as wholeKept } from '../../lib/store/queries.ts';
import { example } from '../formats/example.ts';
import { annotation, notebook, page, wholeNotebook } from '../shapes/notebooks.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

const inOrder = ({ pages, annotations }: Notebook): Notebook => ({
  pages: pages.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  annotations: annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('importing', () => {
  test('what is kept is what was in the file, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(notebook, async (given) => {
        const store = freshStore();
        const looked = await previewImport(store, given);
        expect(await store.annotations.count()).toBe(0);
        expect(await importNotebook(store, given)).toEqual(looked);
        expect(looked.annotations).toEqual({
          new: given.annotations.length,
          changed: 0,
          same: 0,
          disputed: 0,
          conflict: 0,
        });
        expect(inOrder(await wholeKept(store))).toEqual(inOrder(given));
        const second = await importNotebook(store, given);
        expect(second.annotations).toEqual({
          new: 0,
          changed: 0,
          same: given.annotations.length,
          disputed: 0,
          conflict: 0,
        });
        expect(second.pages.same).toBe(given.pages.length);
        expect(inOrder(await wholeKept(store))).toEqual(inOrder(given));
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('a table of what is kept, untouched, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(notebook, async (given) => {
        const store = freshStore();
        await importNotebook(store, given);
        const reading = await readNotebook(writeAll(csv, given).file);
        expect(reading.state).toBe('read');
        if (reading.state !== 'read') return;
        const counts = await importNotebook(store, reading.notebook);
        expect(counts.annotations).toEqual({
          new: 0,
          changed: 0,
          same: given.annotations.length,
          disputed: 0,
          conflict: 0,
        });
        expect(inOrder(await wholeKept(store))).toEqual(inOrder(given));
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('a note and a verdict written into a table are brought in, and nothing else is touched', async () => {
    const store = freshStore();
    const { after: old } = await beginAnnotation(
      store,
      { page: storyPage, subject: subjectAt(1), edits: [{ do: 'note', note: 'first' }] },
      clock(),
    );
    const table = writeAll(csv, { pages: [storyPage], annotations: [old] }).file;
    const edited = await readNotebook(table.replace(',unchecked,,,first,', ',wrong,2026-04-01,seen,second,'));
    if (edited.state !== 'read') throw new Error(edited.reason);
    expect((await importNotebook(store, edited.notebook)).annotations.conflict).toBe(1);
    const joined = {
      ...old,
      note: 'first\n\nsecond',
      verdicts: [{ verdict: 'wrong', reason: 'seen', at: '2026-04-01T00:00:00.000Z' }],
    };
    expect(await annotationOf(store, old.id)).toEqual(joined);
    expect((await importNotebook(store, edited.notebook)).annotations.same).toBe(1);
    expect(await annotationOf(store, old.id)).toEqual(joined);
  });

  test('a colleague who went on is taken over; one who fell behind changes nothing; one who went elsewhere is joined', async () => {
    const store = freshStore();
    const stamps = clock();
    const { after: old } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, stamps);
    const file = (one: typeof old): Notebook => ({ pages: [storyPage], annotations: [one] });
    const ahead = { ...old, note: 'more', updated: '2026-04-01T00:00:00.000Z' };
    expect((await previewImport(store, file(ahead))).annotations.changed).toBe(1);
    await importNotebook(store, file(ahead));
    expect(await annotationOf(store, old.id)).toEqual(ahead);
    expect((await importNotebook(store, file(old))).annotations.same).toBe(1);
    expect(await annotationOf(store, old.id)).toEqual(ahead);

    await editAnnotation(store, { id: old.id, edit: { do: 'verdict', verdict: 'wrong', reason: 'mine' } }, stamps);
    const theirs = {
      ...ahead,
      verdicts: [{ verdict: 'mixed', reason: 'theirs', at: '2026-05-01T00:00:00.000Z' }] as const,
      updated: '2026-05-01T00:00:00.000Z',
    };
    expect((await importNotebook(store, file(theirs))).annotations.conflict).toBe(1);
    expect((await annotationOf(store, old.id))?.verdicts.map(({ reason }) => reason)).toEqual(['mine', 'theirs']);
  });

  test('projects and searches come with it; a project of the same name is the same, whatever its identity', async () => {
    const store = freshStore();
    const at = '2026-03-01T08:00:00.000Z';
    const mine = { id: 'mine', name: 'The dam', note: 'here', created: at, updated: at };
    const search = { id: 's', name: 'wrong ones', query: 'verdict:wrong', created: at, updated: at };
    await store.projects.add(mine);
    const [one] = example.annotations;
    const theirs = { ...mine, id: 'theirs', name: 'the Dam', note: '', updated: UNDATED };
    const other = { ...mine, id: 'other', name: 'Harbour' };
    const file: Notebook = {
      pages: example.pages,
      annotations: [{ ...one!, projects: ['theirs', 'other'] }],
      projects: [theirs, other],
      searches: [search],
    };
    expect((await importNotebook(store, file)).lists).toEqual({ new: 2, changed: 0, same: 1 });
    expect((await annotationOf(store, one!.id))?.projects).toEqual(['mine', 'other']);
    expect(await store.projects.toArray()).toEqual([mine, other]);
    expect(await store.searches.toArray()).toEqual([search]);
    const again = await importNotebook(store, file);
    expect(again).toMatchObject({ lists: { new: 0, changed: 0, same: 3 }, annotations: { same: 1 } });
  });

  test('what was interrupted goes on from there when it is brought in again', async () => {
    await fc.assert(
      fc.asyncProperty(wholeNotebook, async (given) => {
        const store = freshStore();
        const file = writeAll(backup, given).file;
        const bringing = new Import(store, '2026-06-01T00:00:00.000Z');
        const half = await readNotebook(file.slice(0, file.length / 2));
        if (half.state === 'read') await bringing.take(half.notebook);
        const whole = await readNotebook(file);
        if (whole.state === 'read') await importNotebook(store, whole.notebook);
        const { pages, annotations, chronicles } = await wholeKept(store);
        expect(inOrder({ pages, annotations })).toEqual(inOrder(given));
        expect(chronicles?.length).toBe(given.chronicles?.length);
        expect(await store.projects.count()).toBe(given.projects?.length);
        store.close();
      }),
      { numRuns: 20 },
    );
  });

  test('however many pieces it came in, it is one deed, and undone in one step', async () => {
    const store = freshStore();
    const bringing = new Import(store, '2026-06-01T00:00:00.000Z');
    const [one, two] = example.annotations;
    await bringing.take({ pages: example.pages, annotations: [one!] });
    await bringing.take({ pages: [], annotations: [two!] });
    expect(await lastDeeds(store, 5)).toMatchObject([{ deed: 'import_file', count: 2 }]);
    await undoLast(store, '2026-06-01T00:01:00.000Z');
    expect(await wholeKept(store)).toEqual({ pages: [], annotations: [] });
  });

  test('what came by another way in the middle is joined, not overwritten, and counted as it stands', async () => {
    const store = freshStore();
    const { after: mine } = await beginAnnotation(
      store,
      { page: storyPage, subject: subjectAt(1), edits: [] },
      clock(),
    );
    await removeAnnotation(store, mine.id, mine.updated);
    const bringing = new Import(store, '2026-04-02T00:00:00.000Z');
    await bringing.take({ pages: [storyPage], annotations: [] });
    await putBackMany(store, { ids: [mine.id], at: '2026-04-02T00:00:00.000Z' });
    await editAnnotation(store, { id: mine.id, edit: { do: 'note', note: 'mine' } }, clock());
    const theirs = { ...mine, note: 'theirs', updated: '2026-05-01T00:00:00.000Z' };
    await bringing.take({ pages: [], annotations: [theirs] });
    expect((await annotationOf(store, mine.id))?.note).toBe('theirs\n\nmine');
    expect(bringing.counts.annotations).toMatchObject({ new: 0, changed: 0, same: 0, conflict: 1 });
  });

  test('a failure in the middle leaves the store as it was', async () => {
    const store = freshStore();
    await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock());
    const before = await wholeKept(store);
    const [one] = fc.sample(annotation(fc.constant(storyPage.id)), 1);
    const unstorable = { ...one!, id: 'x', note: (() => 'a function cannot be stored') as unknown as string };
    await expect(
      importNotebook(store, { pages: [storyPage], annotations: [{ ...one!, id: 'y' }, unstorable] }),
    ).rejects.toThrow('could not be cloned');
    expect(await wholeKept(store)).toEqual(before);
  });
});

const saidIn = ({ verdict, reason, at }: Annotation['verdicts'][number]) => ({ verdict, reason, at });
/** The evidence that was known with each verdict. */
const knownThen = ({ verdicts }: Annotation) =>
  verdicts.flatMap(({ at, evidence = [] }) => evidence.map((id) => `${at} ${id}`));
const keys = (tags: readonly string[]) => tags.map((tag) => tag.toLowerCase());

describe('joining two states of one annotation', () => {
  // Some come from a table or from elsewhere: no time of change, no context, no reasons.
  const side = annotation(fc.constant('p')).chain((whole) =>
    fc.constantFrom(
      whole,
      { ...whole, updated: UNDATED },
      { ...whole, quote: { ...whole.quote, prefix: '', suffix: '' }, finding: null, source: null },
      { ...whole, finding: whole.finding && { ...whole.finding, detector: '', why: [] } },
    ),
  );
  const two = fc.tuple(side, side).map(([a, b]) => [a, { ...b, id: a.id }] as const);

  test('nothing that either side said is lost', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        const merged = mergeAnnotations(mine, theirs);
        for (const one of [mine, theirs]) {
          expect(merged.verdicts.map(saidIn)).toEqual(expect.arrayContaining(one.verdicts.map(saidIn)));
          expect(knownThen(merged)).toEqual(expect.arrayContaining(knownThen(one)));
          expect(merged.evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(one.evidence.map(({ id }) => id)));
          expect(merged.note).toContain(one.note);
          expect(merged.places ?? []).toEqual(expect.arrayContaining([...(one.places ?? [])]));
          expect(merged.replies ?? []).toEqual(expect.arrayContaining([...(one.replies ?? [])]));
          expect(merged.projects ?? []).toEqual(expect.arrayContaining([...(one.projects ?? [])]));
          for (const part of ['due', 'archiveUrl'] as const) expect(one[part] && !merged[part]).toBeFalsy();
          expect(keys(merged.tags)).toEqual(expect.arrayContaining(keys(one.tags)));
          for (const part of ['correction', 'finding', 'source'] as const)
            expect(one[part] && !merged[part]).toBeFalsy();
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('joined with itself it stays, and a second time changes nothing', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        expect(mergeAnnotations(mine, mine)).toEqual(mine);
        const merged = mergeAnnotations(mine, theirs);
        expect(mergeAnnotations(merged, theirs)).toEqual(merged);
        expect(mergeAnnotations(merged, mine)).toEqual(merged);
        expect(standingOf(merged, theirs)).toBe('same');
        expect(standingOf(mine, mine)).toBe('same');
        expect(standingOf(undefined, mine)).toBe('new');
      }),
      { numRuns: 1000 },
    );
  });

  const [one] = fc.sample(annotation(fc.constant('p')), 1);
  const base = { ...one!, updated: '2026-03-01T00:00:00.000Z', note: '', tags: [] };
  const later = { ...base, updated: '2026-03-02T00:00:00.000Z' };

  test.each([
    ['', 'theirs', 'theirs'],
    ['mine', '', 'mine'],
    ['call the mayor', 'call the mayor on Monday', 'call the mayor on Monday'],
    ['call the mayor on Monday', 'call the mayor', 'call the mayor on Monday'],
    ['ask Ada', 'ask Tom', 'ask Tom\n\nask Ada'],
  ])('a note %j here and %j in a newer file make %j', (mine, theirs, note) => {
    expect(mergeAnnotations({ ...base, note: mine }, { ...later, note: theirs }).note).toBe(note);
  });

  test('tags are united whatever their case, the newer spelling first', () => {
    const merged = mergeAnnotations({ ...base, tags: ['Water', 'dam'] }, { ...later, tags: ['water', 'gauge'] });
    expect(merged.tags).toEqual(['water', 'gauge', 'dam']);
  });

  test('a newer state that knows less of the words keeps what is known', () => {
    const [finding, source] = [example.annotations[0]!.finding, example.annotations[0]!.source];
    const whole = { ...base, finding, source, quote: { exact: 'w', prefix: 'p', suffix: 's', start: 7, end: 8 } };
    const poor = {
      ...later,
      finding: finding && { ...finding, detector: '', why: [] },
      source: source && { ...source, quote: 'direct' as const },
      quote: { exact: 'w', prefix: '', suffix: '', start: 0, end: 1 },
    };
    for (const merged of [mergeAnnotations(whole, poor), mergeAnnotations(poor, whole)])
      expect(merged).toMatchObject({ finding, source, quote: whole.quote, updated: later.updated });
  });

  test('a time of change that is not known is older than any, and tells nothing of the beginning', () => {
    const undated = { ...base, updated: UNDATED, created: '1999-01-01T00:00:00.000Z', status: 'dismissed' as const };
    expect(mergeAnnotations(base, undated)).toEqual(base);
    expect(mergeAnnotations(undated, base)).toEqual(base);
  });

  test('what else read like the words is not lost to a program that does not keep it', () => {
    const lookalikes = { count: 3, nth: 1, left: 4, right: 9, near: ['The gate was opened twice.'] };
    const whole = { ...base, quote: { ...base.quote, prefix: 'On Monday ', suffix: ', he said', lookalikes } };
    const { lookalikes: _, ...bare } = whole.quote;
    const returned = { ...later, quote: bare };
    for (const merged of [mergeAnnotations(whole, returned), mergeAnnotations(returned, whole)])
      expect(merged.quote).toEqual(whole.quote);
    const other = { ...returned, quote: { ...bare, exact: 'Other words' } };
    expect(mergeAnnotations(whole, other).quote).toEqual(other.quote);
  });
});

describe('joining two states of one page', () => {
  const two = fc.tuple(page(fc.constant('p')), page(fc.constant('p')));

  test('joined with itself it stays, and a second time changes nothing', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        expect(mergePages(mine, mine)).toEqual(mine);
        const merged = mergePages(mine, theirs);
        expect(mergePages(merged, theirs)).toEqual(merged);
        expect(mergePages(merged, mine)).toEqual(merged);
      }),
    );
  });

  test('what a table does not say of a page is no reason to forget it', () => {
    const later = '2026-09-01T00:00:00.000Z';
    const bare = { ...storyPage, title: '', publisher: null, byline: [], language: null, reviews: [], words: 0 };
    expect(mergePages(storyPage, { ...bare, textHash: '', published: null, lastSeen: later })).toEqual({
      ...storyPage,
      lastSeen: later,
    });
  });
});

const quote = (exact: string) => ({ exact, prefix: '', suffix: '', start: 0, end: exact.length });

describe('an annotation that was put on other words', () => {
  const base = {
    ...example.annotations[0]!,
    quote: quote('first'),
    taken: undefined,
    updated: '2026-03-01T00:00:00.000Z',
  };
  const { taken: _none, ...first } = base;
  const moved = (to: string, until: string) => ({
    ...first,
    quote: quote(to),
    places: [{ quote: first.quote, until }],
    updated: until,
  });
  const [early, late] = [moved('second', '2026-03-02T00:00:00.000Z'), moved('third', '2026-03-03T00:00:00.000Z')];

  test('stands there after it was joined with one that was not, whichever is newer', () => {
    const noted = { ...first, note: `${first.note} n`, updated: '2026-04-01T00:00:00.000Z' };
    for (const merged of [mergeAnnotations(noted, early), mergeAnnotations(early, noted)])
      expect(merged).toMatchObject({ quote: quote('second'), places: early.places, note: noted.note });
  });

  test('on both sides stands where it was put last, and every other place is kept', () => {
    for (const merged of [mergeAnnotations(early, late), mergeAnnotations(late, early)]) {
      expect(merged.quote).toEqual(quote('third'));
      expect(merged.places?.map((place) => place.quote.exact)).toEqual(['first', 'first', 'second']);
    }
  });
});

const tagged = (store: Store, tag: string) => store.annotations.where('tagKeys').equals(tag).primaryKeys();

describe('a colleague’s file', () => {
  const AT = '2026-03-01T08:00:00.000Z';
  const claim = (id: string, start: number, verdict: Verdict, pageId = storyPage.id): Annotation => {
    const exact = `What stood at ${start}.`;
    const standing = { exact, prefix: '', suffix: '', start, end: start + exact.length };
    const fresh = begin({ pageId, quote: standing, finding: null, source: null }, { id, at: AT });
    return verdict === 'unchecked' ? fresh : { ...fresh, verdicts: [{ verdict, reason: '', at: AT }] };
  };
  const other = { ...storyPage, id: 'https://valley.example/other', url: 'https://valley.example/other' };
  const mine = [
    claim('a', 0, 'wrong'),
    claim('b', 100, 'wrong'),
    claim('c', 200, 'wrong'),
    claim('d', 300, 'unchecked'),
    claim('e', 400, 'supported'),
  ];
  const theirs = [
    claim('t1', 0, 'wrong'),
    claim('t2', 100, 'supported'),
    claim('t3', 200, 'unchecked'),
    claim('t4', 300, 'mixed'),
    claim('t5', 500, 'mixed'),
    claim('t6', 0, 'mixed', other.id),
  ];
  test.each([[6], [1], [4]])('is compared verdict by verdict, %i at a time', async (size) => {
    const store = freshStore();
    await importNotebook(store, { pages: [storyPage], annotations: mine });
    const looking = new Import(store, null);
    for (let from = 0; from < theirs.length; from += size) {
      const annotations = theirs.slice(from, from + size);
      await looking.take({ pages: from === 0 ? [storyPage, other] : [], annotations });
    }
    expect(looking.comparison.accord).toEqual({
      agree: 1,
      differ: 1,
      onlyTheirs: 2,
      onlyMine: 2,
      differing: [{ words: 'What stood at 100.', mine: 'wrong', theirs: 'supported' }],
      conflicts: [],
    });
    expect(looking.comparison.marked).toEqual(['b', 't2']);
  });

  test('on other pages is compared with nothing', async () => {
    const store = freshStore();
    await importNotebook(store, { pages: [storyPage], annotations: mine });
    const looking = new Import(store, null);
    await looking.take({ pages: [other], annotations: theirs.slice(5) });
    expect(looking.comparison.accord).toMatchObject({ agree: 0, differ: 0, onlyTheirs: 0, onlyMine: 0 });
  });

  test('what was changed on both sides is listed, as far as it is shown', async () => {
    const store = freshStore();
    const many = Array.from({ length: MOST_LISTED + 2 }, (_, nth) => claim(`c${nth}`, nth * 100, 'wrong'));
    const noted = (note: string, updated: string) => many.map((one) => ({ ...one, note, updated }));
    await importNotebook(store, { pages: [storyPage], annotations: noted('mine', '2026-03-02T08:00:00.000Z') });
    const looking = new Import(store, null);
    await looking.take({ pages: [storyPage], annotations: noted('theirs', '2026-03-03T08:00:00.000Z') });
    expect(looking.counts.annotations.conflict).toBe(many.length);
    expect(looking.comparison.accord.conflicts).toHaveLength(MOST_LISTED);
    expect(looking.comparison.accord.conflicts[1]).toBe('What stood at 100.');
    expect(looking.comparison.marked).toHaveLength(many.length);
  });

  test('tags what differs on both sides, in one deed with what came', async () => {
    const store = freshStore();
    await importNotebook(store, { pages: [storyPage], annotations: mine });
    const before = await wholeKept(store);
    const bringing = new Import(store, '2026-04-01T08:00:00.000Z');
    await bringing.take({ pages: [storyPage, other], annotations: theirs });
    await bringing.tag(['b', 't2'], 'differs');
    expect(await tagged(store, 'differs')).toEqual(['b', 't2']);
    expect((await lastDeeds(store, 9)).map(({ deed }) => deed)).toEqual(['import_file', 'import_file']);
    await undoLast(store, '2026-04-01T08:00:01.000Z');
    expect(await wholeKept(store)).toEqual(before);
  });
});
