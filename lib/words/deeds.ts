import type { Deed, DeedName, LeftAlone, Turned } from '../domain/deed.ts';
import type { CountKey, Key } from './catalogue.ts';
import { say, sayCount } from './say.ts';

type Words = (count: number) => string;

const many =
  (key: CountKey & `deed_${string}`): Words =>
  (count) =>
    sayCount(key, count);

const single =
  (key: Key & `deed_${string}`): Words =>
  () =>
    say(key as 'deed_note');

/** What each deed is called afterwards. To add a deed, write what it is called. */
const DEEDS: Readonly<Record<DeedName, Words>> = {
  begin: single('deed_begin'),
  verdict: many('deed_verdict'),
  note: single('deed_note'),
  tags: single('deed_tags'),
  status: many('deed_status'),
  correct: single('deed_correct'),
  add_evidence: single('deed_add_evidence'),
  change_evidence: single('deed_change_evidence'),
  remove_evidence: single('deed_remove_evidence'),
  add_reply: single('deed_add_reply'),
  change_reply: single('deed_change_reply'),
  remove_reply: single('deed_remove_reply'),
  due: single('deed_due'),
  archive: single('deed_archive'),
  projects: single('deed_projects'),
  place: single('deed_place'),
  remove: many('deed_away'),
  remove_page: single('deed_remove_page'),
  put_back: many('deed_put_back'),
  tag: many('deed_tag'),
  untag: many('deed_untag'),
  rename_tag: many('deed_rename_tag'),
  rename_source: many('deed_rename_source'),
  add_to_project: many('deed_add_to_project'),
  remove_from_project: many('deed_remove_from_project'),
  move_to_project: many('deed_move_to_project'),
  new_project: single('deed_new_project'),
  change_project: single('deed_change_project'),
  remove_project: single('deed_remove_project'),
  new_search: single('deed_new_search'),
  change_search: single('deed_change_search'),
  remove_search: single('deed_remove_search'),
  settings: many('deed_settings'),
  import_file: many('deed_import_file'),
};

/** "tag given to 12 annotations" */
export const deedWords = ({ deed, count }: Pick<Deed, 'deed' | 'count'>): string => DEEDS[deed](count);

/** What came of a deed undone or done again. `isDone`: something of it was. */
export interface TurnedWords {
  readonly isDone: boolean;
  readonly text: string;
}

/** "Undone: tag given to 12 annotations. 1 was changed since and stays as it is." */
export function turnedWords({ deed, leftAlone }: Turned, way: 'undo' | 'redo'): TurnedWords {
  const left = leftAlone.filter(({ table }) => COUNTED.has(table));
  const isDone = left.length === 0 || left.length < deed.count;
  const what = deedWords(deed);
  const head = say(`deed_${isDone ? '' : 'not_'}${way === 'undo' ? 'undone' : 'redone'}`, { what });
  const ofWhy = (why: LeftAlone['why']) => leftAlone.filter((one) => one.why === why).length;
  const tail = [
    ofWhy('changed_since') > 0 && sayCount('deed_left', ofWhy('changed_since')),
    ofWhy('gone') > 0 && sayCount('deed_gone', ofWhy('gone')),
  ];
  return { isDone, text: [head, ...tail].filter(Boolean).join(' ') };
}

/** What `count` counts; what goes along with it is no thing of its own. */
const COUNTED: ReadonlySet<LeftAlone['table']> = new Set(['annotations', 'projects', 'searches', 'settings']);
