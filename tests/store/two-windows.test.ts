import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { BOTH_NOTES, clashIn, type Edit } from '../../lib/domain/edit.ts';
import { beginAnnotation, editAnnotation, editUnlessOvertaken } from '../../lib/store/changes.ts';
import { openStore } from '../../lib/store/open.ts';
import { annotationOf } from '../../lib/store/queries.ts';
import { clock, freshStore, storyPage, subjectAt } from './stamps.ts';

/** A claim that two windows have open, each with a connection and a view of its own. */
async function twoWindows() {
  const store = freshStore();
  const stamps = clock();
  const edits = [{ do: 'note', note: 'old' } as const, { do: 'tags', tags: ['dam'] } as const];
  const { after } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits }, stamps);
  const open = (name: string) => {
    const own = openStore(store.name);
    const window = {
      name,
      view: after,
      notes: 0,
      do: async (edit: Edit): Promise<Annotation> => {
        window.view = (await editAnnotation(own, { id: after.id, edit }, stamps))!;
        return window.view;
      },
      close: () => own.close(),
    };
    return window;
  };
  return { store, id: after.id, windows: [open('A'), open('B')] as const };
}

type Window = Awaited<ReturnType<typeof twoWindows>>['windows'][number];

/** What a window can do. Each says something that names the window and the step. */
const DEEDS: Readonly<Record<string, (window: Window, step: number) => Edit>> = {
  judge: ({ name }, step) => ({ do: 'verdict', verdict: 'mixed', reason: `${name}${step}` }),
  note: ({ name, view }, step) => ({ do: 'note', note: `${view.note} ${name}${step}.`, instead: view.note }),
  tag: ({ name, view }, step) => ({ do: 'tags', tags: [...view.tags, `${name}${step}`], instead: view.tags }),
  sort: ({ name, view }, step) => ({
    do: 'projects',
    projects: [...(view.projects ?? []), `${name}${step}`],
    instead: view.projects ?? [],
  }),
  prove: ({ name }, step) => ({
    do: 'add_evidence',
    evidence: { quote: `${name}${step}`, url: '', title: '', publisher: null, stance: 'context' },
  }),
  ask: ({ name }, step) => ({
    do: 'add_reply',
    reply: { who: `${name}${step}`, how: '', outcome: 'asked', words: '' },
  }),
};

/** Where what was said stands in the claim. */
const HELD: Readonly<Record<string, (claim: Annotation) => string>> = {
  judge: ({ verdicts }) => verdicts.map(({ reason }) => `${reason},`).join(''),
  note: ({ note }) => note.replaceAll('.', ','),
  tag: ({ tags }) => tags.map((tag) => `${tag},`).join(''),
  sort: ({ projects = [] }) => projects.map((id) => `${id},`).join(''),
  prove: ({ evidence }) => evidence.map(({ quote }) => `${quote},`).join(''),
  ask: ({ replies = [] }) => replies.map(({ who }) => `${who},`).join(''),
};

describe('two windows on one claim', () => {
  test('a law: whatever either says, in whatever order, stands there in the end', async () => {
    const step = fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      what: fc.constantFrom(...Object.keys(DEEDS)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { store, id, windows } = await twoWindows();
        const said: (readonly [string, string])[] = [];
        for (const [nth, { who, what }] of steps.entries()) {
          const window = windows[who];
          await window.do(DEEDS[what]!(window, nth));
          said.push([what, `${window.name}${nth},`]);
        }
        const claim = (await annotationOf(store, id))!;
        for (const [what, words] of said) expect(HELD[what]!(claim)).toContain(words);
        expect(claim.note).toContain('old');
        expect(claim.tags).toContain('dam');
        for (const window of windows) window.close();
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  test('at the same moment too', async () => {
    const { store, id, windows } = await twoWindows();
    await Promise.all(
      windows.flatMap((window) => Object.values(DEEDS).map((deed, nth) => window.do(deed(window, nth)))),
    );
    const claim = (await annotationOf(store, id))!;
    const missing = windows.flatMap(({ name }) =>
      Object.keys(DEEDS).filter((what, nth) => !HELD[what]!(claim).includes(`${name}${nth},`)),
    );
    expect(missing).toEqual([]);
  });

  test('a note that both wrote keeps both wordings, and the view is told of the other', async () => {
    const { windows } = await twoWindows();
    const [first, second] = windows;
    const answered = await first.do({ do: 'note', note: 'asked the mayor', instead: 'old' });
    expect(clashIn('asked the mayor', answered)).toBe(null);
    const both = await second.do({ do: 'note', note: 'asked the office', instead: 'old' });
    expect(both.note).toBe(`asked the office${BOTH_NOTES}asked the mayor`);
    expect(clashIn('asked the office', both)).toBe('asked the mayor');
    const tidied = await second.do({ do: 'note', note: 'asked both', instead: both.note });
    expect([tidied.note, clashIn('asked both', tidied)]).toEqual(['asked both', null]);
  });

  test.each([
    [
      ['dam', 'water'],
      ['dam', 'gauge'],
      ['dam', 'gauge', 'water'],
    ],
    [[], ['dam', 'gauge'], ['gauge']],
    [['dam', 'water'], [], ['water']],
    [['Dam'], ['dam'], ['dam']],
  ])('one window makes the tags %j, the other %j: %j is left', async (mine, theirs, left) => {
    const { windows } = await twoWindows();
    await windows[0].do({ do: 'tags', tags: mine, instead: ['dam'] });
    expect((await windows[1].do({ do: 'tags', tags: theirs, instead: ['dam'] })).tags).toEqual(left);
  });
});

describe('the very same field of one piece of evidence', () => {
  const given = { quote: 'old', url: '', title: 'Gauge', publisher: null, stance: 'context' } as const;

  test.each<[string, (id: string) => Edit, (id: string) => Edit, unknown]>([
    [
      'other fields: both stand',
      (evidenceId) => ({ do: 'change_evidence', evidenceId, change: { rating: 'weak' }, instead: { rating: null } }),
      (evidenceId) => ({ do: 'change_evidence', evidenceId, change: { quote: 'mine' }, instead: { quote: 'old' } }),
      { evidence: [{ quote: 'mine', rating: 'weak' }] },
    ],
    [
      'the same field: the second is told, and nothing is written over',
      (evidenceId) => ({ do: 'change_evidence', evidenceId, change: { quote: 'theirs' }, instead: { quote: 'old' } }),
      (evidenceId) => ({ do: 'change_evidence', evidenceId, change: { quote: 'mine' }, instead: { quote: 'old' } }),
      'overtaken',
    ],
    [
      'the same words in both: nobody minds',
      (evidenceId) => ({ do: 'change_evidence', evidenceId, change: { quote: 'both' }, instead: { quote: 'old' } }),
      (evidenceId) => ({ do: 'change_evidence', evidenceId, change: { quote: 'both' }, instead: { quote: 'old' } }),
      { evidence: [{ quote: 'both' }] },
    ],
    [
      'taken away by the one, changed by the other',
      (evidenceId) => ({ do: 'remove_evidence', evidenceId }),
      (evidenceId) => ({ do: 'change_evidence', evidenceId, change: { quote: 'mine' }, instead: { quote: 'old' } }),
      'overtaken',
    ],
    [
      'a day',
      () => ({ do: 'due', due: '2027-01-01', instead: null }),
      () => ({ do: 'due', due: '2027-02-01', instead: null }),
      'overtaken',
    ],
    [
      'an archive link, which the second saw',
      () => ({ do: 'archive', archiveUrl: 'https://archive.example/1', instead: null }),
      () => ({
        do: 'archive',
        archiveUrl: 'https://archive.example/2',
        instead: 'https://archive.example/1',
      }),
      { archiveUrl: 'https://archive.example/2' },
    ],
    [
      'a day that is set whatever stands there',
      () => ({ do: 'due', due: '2027-01-01' }),
      () => ({ do: 'due', due: '2027-02-01' }),
      { due: '2027-02-01' },
    ],
  ])('%s', async (_name, first, second, outcome) => {
    const stamps = clock();
    const { store, id, windows } = await twoWindows();
    const { evidence } = await windows[0].do({ do: 'add_evidence', evidence: given });
    const one = evidence[0]!.id;
    const before = await editUnlessOvertaken(store, { id, edit: first(one) }, stamps);
    const after = await editUnlessOvertaken(store, { id, edit: second(one) }, stamps);
    expect(after === 'overtaken').toBe(outcome === 'overtaken');
    const wanted: unknown = outcome === 'overtaken' ? before : outcome;
    // What the first wrote stands there, or what the second made of it.
    expect(await annotationOf(store, id)).toMatchObject(wanted as object);
  });

  test('words of a reply', async () => {
    const { store, id, windows } = await twoWindows();
    const reply = { who: 'Holm', how: '', outcome: 'asked', words: '' } as const;
    const replyId = (await windows[0].do({ do: 'add_reply', reply })).replies![0]!.id;
    const say = (words: string): Edit => ({ do: 'change_reply', replyId, change: { words }, instead: { words: '' } });
    await windows[0].do(say('They were.'));
    expect(await editUnlessOvertaken(store, { id, edit: say('They were not.') }, clock())).toBe('overtaken');
  });
});
