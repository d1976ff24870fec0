/** What is done in the library where the store cannot do it: said in a sentence, never thrown, and nothing is lost. */
// First: it brings the database that the library opens its store in.
import { clock, storyPage, subjectAt } from '../store/stamps.ts';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { editOne, putInProject, removeOne } from '../../entrypoints/library/notebook/deeds.ts';
import { store as own } from '../../entrypoints/library/hooks.ts';
import { verdictOf, type Annotation } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
import { answerBackground } from '../../lib/messages/answer-background.ts';
import { done } from '../../lib/messages/failures.ts';
import { beginAnnotation } from '../../lib/store/changes.ts';
import { DATABASE } from '../../lib/store/names.ts';
import { openStore } from '../../lib/store/open.ts';
import { annotationOf } from '../../lib/store/queries.ts';
import { projectNames } from '../../lib/store/projects.ts';
import { connect, ofPopup } from '../messages/browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const FAILED = /^This could not be kept\. What was kept before is safe\./;
let kept: Annotation;

beforeEach(async () => {
  // Dexie tells of connections that are closed under it: that is what is done to it here.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  own.close({ disableAutoOpen: false });
  await Dexie.delete(DATABASE);
  const background = openStore();
  connect(ofPopup);
  answerBackground(
    createHandlers({
      store: background,
      detector: async () => done({ state: 'unsupported_language', language: 'fr' }),
      announce: async () => undefined,
      makeBackup: async () => {},
      isFrontPrivate: async () => false,
    }),
  );
  kept = (await beginAnnotation(background, { page: storyPage, subject: subjectAt(1), edits: [] }, clock())).after;
});

/** Has the database taken by something that has none of our tables, and has made them go. */
async function blocked<T>(deed: () => Promise<T>): Promise<T> {
  own.close({ disableAutoOpen: false });
  const later = await new Dexie(DATABASE).open();
  const { verno } = later;
  later.close();
  const next = new Dexie(DATABASE);
  next.version(verno + 1).stores({});
  await next.open();
  try {
    return await deed();
  } finally {
    next.close();
  }
}

describe('a store that cannot be opened', () => {
  const evidence = { quote: 'q', url: '', title: 't', publisher: null, stance: 'context' } as const;
  test.each<Edit>([
    { do: 'verdict', verdict: 'wrong', reason: '' },
    { do: 'status', status: 'done' },
    { do: 'due', due: '2027-01-01', instead: null },
    { do: 'tags', tags: ['dam'], instead: [] },
    { do: 'add_evidence', evidence },
    { do: 'correct', correction: { passage: 'p', at: 0, source: 'Holm' } },
  ])('$do is told', async (edit) => {
    expect(await blocked(() => editOne(kept, edit))).toMatch(FAILED);
  });

  test('a project is told, and so is what is taken away', async () => {
    expect(await blocked(() => putInProject(kept, 'Boats'))).toMatch(FAILED);
    expect(await blocked(() => removeOne(kept))).toMatchObject({ kind: 'trouble' });
  });
});

test('what was closed under the library is opened again, and the deed is done', async () => {
  own.close({ disableAutoOpen: false });
  expect(await editOne(kept, { do: 'verdict', verdict: 'wrong', reason: '' })).toBeNull();
  expect(await putInProject(kept, 'Boats')).toBeNull();
  expect(await putInProject(kept, ' boats ')).toBeNull();
  expect((await projectNames(own)).map(({ name }) => name)).toEqual(['Boats']);
  const now = await annotationOf(own, kept.id);
  expect(now && verdictOf(now)).toBe('wrong');
  expect(now?.projects).toHaveLength(1);
});
