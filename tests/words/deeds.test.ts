import { describe, expect, test } from 'vitest';
import type { DeedName, LeftAlone, Turned } from '../../lib/domain/deed.ts';
import { deedWords, turnedWords } from '../../lib/words/deeds.ts';

const NAMES: Readonly<Record<DeedName, true>> = {
  begin: true,
  verdict: true,
  note: true,
  tags: true,
  status: true,
  correct: true,
  add_evidence: true,
  change_evidence: true,
  remove_evidence: true,
  add_reply: true,
  change_reply: true,
  remove_reply: true,
  due: true,
  archive: true,
  projects: true,
  place: true,
  remove: true,
  remove_page: true,
  put_back: true,
  tag: true,
  untag: true,
  rename_tag: true,
  rename_source: true,
  add_to_project: true,
  remove_from_project: true,
  move_to_project: true,
  new_project: true,
  change_project: true,
  remove_project: true,
  new_search: true,
  change_search: true,
  remove_search: true,
  settings: true,
  import_file: true,
};

const left = (why: LeftAlone['why'], table = 'annotations'): LeftAlone => ({ table, id: 'a', why });

const turned = (deed: DeedName, count: number, leftAlone: readonly LeftAlone[] = []): Turned => ({
  deed: { seq: 1, at: '2026-03-01T12:00:00.000Z', deed, count, isUndone: true },
  leftAlone,
  isWhole: true,
});

describe('what a reader did is said in words', () => {
  const names = Object.keys(NAMES) as readonly DeedName[];

  test.each(names)('%s, of one and of many', (deed) => {
    for (const count of [1, 12]) {
      const words = deedWords({ deed, count });
      expect(words).not.toMatch(/[$_]|deed|^\s|\.$/);
      expect(turnedWords(turned(deed, count), 'undo')).toEqual({ isDone: true, text: `Undone: ${words}.` });
      expect(turnedWords(turned(deed, count), 'redo').text).toBe(`Done again: ${words}.`);
    }
  });

  test('no two deeds are called the same', () => {
    expect(new Set(names.map((deed) => deedWords({ deed, count: 1 }))).size).toBe(names.length);
  });

  test.each<[string, Turned, boolean, string]>([
    ['all of it', turned('tag', 12), true, 'Undone: tag given to 12 annotations.'],
    [
      'all but one',
      turned('tag', 12, [left('changed_since')]),
      true,
      'Undone: tag given to 12 annotations. 1 was changed since and stays as it is.',
    ],
    [
      'all but what is gone',
      turned('remove', 3, [left('gone'), left('gone')]),
      true,
      'Undone: 3 annotations taken away. 2 are not there any more and cannot come back.',
    ],
    [
      'nothing of it',
      turned('note', 1, [left('changed_since')]),
      false,
      'Could not be undone: note written. 1 was changed since and stays as it is.',
    ],
    [
      'nothing of many, and what came along with them',
      turned('import_file', 2, [left('gone'), left('changed_since'), left('gone', 'pages')]),
      false,
      'Could not be undone: file brought in (2 items). 1 was changed since and stays as it is. 2 are not there any more and cannot come back.',
    ],
    [
      'but what came along',
      turned('import_file', 2, [left('changed_since', 'pages')]),
      true,
      'Undone: file brought in (2 items). 1 was changed since and stays as it is.',
    ],
  ])('undone: %s', (_, given, isDone, text) => {
    expect(turnedWords(given, 'undo')).toEqual({ isDone, text });
  });
});
