import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { all, click, one, press, show, type } from './dom.ts';
import { annotationOn, page } from './article.ts';
import type { Said } from '../../components/controls/Message.tsx';
import { Erase } from '../../components/library/Erase.tsx';
import { ImportPanel, type ImportState, type Wanted } from '../../components/library/ImportPanel.tsx';
import { Library, SECTIONS } from '../../components/library/Library.tsx';
import { Taken } from '../../components/library/Taken.tsx';
import { deedOfKey } from '../../components/library/notebook/notebook-keys.ts';
import { Welcome } from '../../components/library/Welcome.tsx';
import { hostIn } from '../../components/settings/host.ts';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { placeIn } from '../../entrypoints/library/route.ts';
import { gather, fileName } from '../../components/controls/download.ts';
import type { Annotation, KeptPage, Notebook } from '../../lib/domain/annotation.ts';
import type { Accord } from '../../lib/domain/conflicts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { csv } from '../../lib/formats/csv.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';

const AT = '2026-03-12T10:00:00.000Z';
const kept: KeptPage = { ...page, words: 33, textHash: '', firstSeen: AT, lastSeen: AT };
const judged = annotationOn('212 boats', {
  verdicts: [{ verdict: 'mixed', reason: '', at: AT }],
  note: 'Counted twice?',
  tags: ['boats'],
});
const notebook: Notebook = { pages: [kept], annotations: [judged] };
const deeds = {
  onUndo: vi.fn<() => void>(),
  onRedo: vi.fn<() => void>(),
  onHush: vi.fn<() => void>(),
  onFile: vi.fn<(file: File) => void>(),
  onConfirm: vi.fn<(wanted: Wanted) => void>(),
  onSearch: vi.fn<(query: string) => void>(),
  onStop: vi.fn<() => void>(),
  onUndoImport: vi.fn<() => void>(),
  onCancel: vi.fn<() => void>(),
  onSettings: vi.fn<(change: Partial<Settings>) => void>(),
  onErase: vi.fn<() => void>(),
  onPutBack: vi.fn<(annotation: Annotation) => void>(),
  onPutBackAll: vi.fn<() => void>(),
  onEmpty: vi.fn<() => void>(),
};

beforeEach(() => vi.clearAllMocks());

const frame = (said: Said | null = null, turning: number | null = null) =>
  show(
    <Library section="pictures" said={said} turning={turning} {...deeds}>
      <p class="inside">here</p>
    </Library>,
  );
const bringIn = (importing: ImportState, nth = 1) =>
  show(<ImportPanel importing={importing} nth={nth} {...deeds} onUndo={deeds.onUndoImport} />);
const erase = (change: Partial<Parameters<typeof Erase>[0]> = {}) =>
  show(<Erase pages={1} annotations={1} taken={0} used={348_000} onErase={deeds.onErase} {...change} />);

describe('the frame of the library', () => {
  test('leads to each section, and says which is open', () => {
    frame();
    expect(all('nav a').map((link) => link.getAttribute('href'))).toEqual(SECTIONS.map(({ key }) => `#${key}`));
    expect(one('nav [aria-current=page]').textContent).toBe('Pictures');
    expect(one('main').textContent).toBe('here');
  });

  test('undoes by its message and by key, and does again', () => {
    frame({ kind: 'done', text: 'Taken away.', canUndo: true });
    click('.message .link');
    press('z', { ctrlKey: true });
    expect(deeds.onUndo).toHaveBeenCalledTimes(2);
    press('y', { ctrlKey: true });
    expect(deeds.onRedo).toHaveBeenCalledOnce();
  });

  test.each([
    ['', { section: 'kept', query: '', pageId: null }],
    ['#nonsense', { section: 'kept', query: '', pageId: null }],
    ['#taken', { section: 'taken', query: '', pageId: null }],
    ['#done', { section: 'done', query: '', pageId: null }],
    ['#kept=tag%3Aboats', { section: 'kept', query: 'tag:boats', pageId: null }],
    ['#kept=%E0', { section: 'kept', query: '', pageId: null }],
    ['#changes=https%3A%2F%2Fa.example%2F', { section: 'changes', query: '', pageId: 'https://a.example/' }],
    ['#changes=%E0', { section: 'changes', query: '', pageId: null }],
  ])('the address “%s” leads to %j', (hash, place) => expect(placeIn(hash)).toEqual(place));
});

test('undoing something large shows how far it is, and can be stopped', () => {
  frame(null, 0);
  expect(all('progress')).toEqual([]);
  frame(null, 0.5);
  expect(one('.message progress').getAttribute('value')).toBe('0.5');
  click('.message .link');
  expect(deeds.onStop).toHaveBeenCalledOnce();
});

describe('the help for keys', () => {
  test('is one key away in every section, and names the keys of the library', () => {
    frame();
    expect(all('dialog')).toEqual([]);
    press('?');
    const keys = all('dialog dl:first-of-type kbd').map(({ textContent }) => textContent);
    expect(keys.join(', ')).toBe(
      '↑ ↓, Shift + ↑ ↓, Ctrl + A, Space, Esc, Enter, 1 – 8, 0, Delete, Ctrl + Z, Ctrl + Shift + Z, /, ?',
    );
  });

  test('is one click away, too', () => {
    frame();
    click('nav button');
    expect(one('dialog h3').textContent).toBe('In the library');
  });
});

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as KeyboardEvent;

test.each([
  ['ArrowDown', {}, 'move'],
  ['End', { shiftKey: true }, 'extend'],
  ['a', { ctrlKey: true }, 'all'],
  ['A', { metaKey: true }, 'all'],
  ['a', {}, null],
  [' ', {}, 'choose'],
  ['Escape', {}, 'none'],
  ['Enter', {}, 'open'],
  ['5', {}, 'verdict'],
  ['5', { altKey: true }, null],
  ['0', {}, 'unchecked'],
  ['9', {}, null],
  ['Delete', {}, 'remove'],
  ['v', {}, null],
  ['e', {}, null],
])('the key %s %j of the results: %s', (key, more, deed) => expect(deedOfKey(pressed(key, more))).toBe(deed));

describe('the bin', () => {
  const row = { annotation: judged, page: kept, removed: AT, until: '2026-04-11T10:00:00.000Z' };
  const bin = (change: Partial<Parameters<typeof Taken>[0]> = {}) =>
    show(<Taken count={1} takenAt={() => row} onNeed={() => undefined} progress={null} {...deeds} {...change} />);

  test('what lies in it is listed, says until when, and can be put back', () => {
    bin();
    expect(one('.row').textContent).toContain('taken away 12 March 2026, gone for good 11 April 2026');
    click('.row .quiet');
    expect(deeds.onPutBack).toHaveBeenCalledWith(judged);
    click('.bin-tools .quiet');
    expect(deeds.onPutBackAll).toHaveBeenCalledOnce();
  });

  test('is emptied only when that was said twice', () => {
    bin();
    click('.bin-tools .link');
    expect(deeds.onEmpty).not.toHaveBeenCalled();
    expect(one('.bin-tools').textContent).toContain('cannot be undone');
    click('.bin-tools strong + .quiet');
    expect(deeds.onEmpty).toHaveBeenCalledOnce();
  });

  test('of many thousands only what is on screen is drawn, and all are put back at once', () => {
    bin({ count: 20_000 });
    expect(all('.row').length).toBeLessThan(100);
    expect(one('li').getAttribute('aria-setsize')).toBe('20000');
    expect(one('.bin-tools .quiet').textContent).toBe('Put back all 20,000');
    bin({ count: 20_000, progress: 0.5 });
    expect(one('.bin-tools progress').getAttribute('value')).toBe('0.5');
    click('.bin-tools .link');
    expect(deeds.onStop).toHaveBeenCalledOnce();
  });

  test('an empty one says how long things lie in it', () => {
    bin({ count: 0 });
    expect(one('.notice').textContent).toContain('thirty days');
  });
});

const drop = () =>
  act(() => {
    const event = Object.assign(new window.Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [{ name: 'other.json' }] },
    });
    one('.drop').dispatchEvent(event);
  });

describe('import', () => {
  const lists = { new: 0, changed: 0, same: 0 };
  const alone: Accord = { agree: 0, differ: 0, onlyTheirs: 0, onlyMine: 0, differing: [], conflicts: [] };
  const preview: ImportState = {
    state: 'preview',
    file: 'old.json',
    accord: alone,
    counts: {
      annotations: { new: 3, changed: 1, same: 4, disputed: 0, conflict: 0 },
      pages: { new: 0, changed: 0, same: 2 },
      lists,
    },
    problems: [{ where: 'line 7', reason: 'its page is missing' }],
    more: 0,
    settings: [],
  };

  test('says what would come of a file, and writes only when told to', () => {
    bringIn(preview);
    expect(one('.outcome').textContent).toContain('old.json holds 8 annotations on 2 pages.');
    expect(one('.counts').textContent).toBe('Annotations3 new, 1 further on than here, 4 here already');
    expect(one('.problems').textContent).toBe('line 7: its page is missing');
    expect(deeds.onConfirm).not.toHaveBeenCalled();
    expect(one('.outcome .strong').textContent).toBe('Import 4 annotations');
    click('.outcome .strong');
    expect(deeds.onConfirm).toHaveBeenCalledExactlyOnceWith({ settings: false, tag: false });
  });

  test('a file that would change nothing cannot be imported', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 4, disputed: 0, conflict: 0 },
      pages: { new: 0, changed: 0, same: 1 },
      lists,
    };
    bringIn({ ...preview, counts });
    expect(all('.outcome .strong')).toEqual([]);
    expect(one('.counts').textContent).toBe('Annotations4 here alreadyPages1 here already');
  });

  test('a file that is read can be called off, and what came of a part is said', () => {
    bringIn({ state: 'taking', file: 'old.json', share: 0.5 });
    expect(one('.outcome').textContent).toContain('Taking in old.json');
    expect(one('progress').getAttribute('value')).toBe('0.5');
    click('.outcome button');
    expect(deeds.onStop).toHaveBeenCalledOnce();
    const done = {
      state: 'done',
      file: 'old.json',
      counts: preview.counts,
      trouble: 'Stopped.',
      tag: null,
      canUndo: true,
    } as const;
    bringIn(done);
    expect(one('.outcome .trouble').textContent).toBe('Stopped.');
  });

  test('is undone where it is told, with progress, and goes on where that was stopped', () => {
    const done = { state: 'done', file: 'old.json', counts: preview.counts, trouble: null, tag: null } as const;
    bringIn({ ...done, canUndo: false });
    expect(all('.outcome button')).toEqual([]);
    bringIn({ ...done, canUndo: true });
    click('.outcome button');
    bringIn({ state: 'undoing', file: 'old.json', share: 0.25 });
    expect(one('.outcome').textContent).toContain('Undoing the import of old.json');
    expect(one('progress').getAttribute('value')).toBe('0.25');
    bringIn({ state: 'undone', file: 'old.json', text: 'Stopped.', canUndo: true });
    expect(one('.outcome p').textContent).toBe('Stopped.');
    click('.outcome button');
    expect(deeds.onUndoImport).toHaveBeenCalledTimes(2);
  });

  test('takes no second file while one is under way', () => {
    for (const state of ['reading', 'taking', 'undoing'] as const) {
      bringIn({ state, file: 'old.json', share: 0.5 });
      void drop();
      expect(one('input[type=file]').hasAttribute('disabled')).toBe(true);
      expect(one('.drop').textContent).toContain('One file at a time');
    }
    expect(deeds.onFile).not.toHaveBeenCalled();
    bringIn(preview);
    void drop();
    expect(deeds.onFile).toHaveBeenCalledOnce();
  });

  test('what was ticked for one file is not ticked for the next', () => {
    const differing = { ...preview, accord: { ...alone, differ: 1 } };
    bringIn(differing, 1);
    void act(() => {
      const box = one('.outcome input[type=checkbox]') as HTMLInputElement;
      box.checked = true;
      box.dispatchEvent(new window.Event('change', { bubbles: true }));
    });
    bringIn(differing, 2);
    click('.outcome .strong');
    expect(deeds.onConfirm).toHaveBeenCalledExactlyOnceWith({ settings: false, tag: false });
  });

  test('settings of a file are taken only when they are asked for', () => {
    bringIn(preview);
    expect(all('.outcome input[type=checkbox]')).toEqual([]);
    bringIn({
      ...preview,
      settings: ['Keep from private windows: on', ...Array.from({ length: 60 }, (_, n) => `${n}: off`)],
    });
    expect(
      all('.changing li')
        .map(({ textContent }) => textContent)
        .filter((_, at) => at % 50 === 0),
    ).toEqual(['Keep from private windows: on', 'and 11 more']);
    void act(() => {
      const box = one('.outcome input[type=checkbox]') as HTMLInputElement;
      box.checked = true;
      box.dispatchEvent(new window.Event('change', { bubbles: true }));
    });
    click('.outcome .strong');
    expect(deeds.onConfirm).toHaveBeenCalledWith({ settings: true, tag: false });
  });

  test('settings alone can be taken over from a file that brings nothing else', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 4, conflict: 0, disputed: 0 },
      pages: { new: 0, changed: 0, same: 1 },
      lists,
    };
    bringIn({ ...preview, counts, settings: ['Theme: Dark'] });
    expect(all('.outcome .strong')).toEqual([]);
    void act(() => {
      const box = one('.outcome input[type=checkbox]') as HTMLInputElement;
      box.checked = true;
      box.dispatchEvent(new window.Event('change', { bubbles: true }));
    });
    expect(one('.outcome .strong').textContent).toBe('Take over the settings');
    click('.outcome .strong');
    expect(deeds.onConfirm).toHaveBeenCalledExactlyOnceWith({ settings: true, tag: false });
  });

  test('where both judged, it says how far they agree, and lists what differs as text', () => {
    bringIn(preview);
    expect(all('.accord')).toEqual([]);
    const words = '<img src=x onerror=alert(1)>';
    const accord: Accord = {
      agree: 4,
      differ: 61,
      onlyTheirs: 2,
      onlyMine: 1,
      differing: Array.from({ length: 50 }, () => ({ words, mine: 'wrong', theirs: 'supported' }) as const),
      conflicts: ['212 boats'],
    };
    const annotations = { ...preview.counts.annotations, conflict: 1 };
    bringIn({ ...preview, accord, counts: { ...preview.counts, annotations } });
    expect(one('section.accord').textContent).toBe(
      'Compared with your verdicts, on pages that both haveJudged alike4Judged otherwise61Judged only in the file2Judged only here1',
    );
    expect(one('.differing summary').textContent).toBe('61 claims are judged otherwise:');
    expect(one('.differing').hasAttribute('open')).toBe(false);
    expect(one('.differing li').textContent).toBe(`${words}Here: wrong. In the file: supported.`);
    expect(all('.differing li')).toHaveLength(51);
    expect(all('.differing li').at(-1)?.textContent).toBe('and 11 more');
    expect(one('.conflicting').hasAttribute('open')).toBe(true);
    expect(one('.conflicting li').textContent).toBe('212 boats');
    expect(all('.outcome img')).toEqual([]);
  });

  test('what differs is tagged when that is asked for, and is found by its tag', () => {
    bringIn({ ...preview, accord: { ...alone, differ: 1 } });
    void act(() => {
      const box = one('.outcome input[type=checkbox]') as HTMLInputElement;
      box.checked = true;
      box.dispatchEvent(new window.Event('change', { bubbles: true }));
    });
    click('.outcome .strong');
    expect(deeds.onConfirm).toHaveBeenCalledWith({ settings: false, tag: true });
    bringIn({ state: 'done', file: 'old.json', counts: preview.counts, trouble: null, tag: 'differs', canUndo: false });
    click('.outcome button');
    expect(deeds.onSearch).toHaveBeenCalledExactlyOnceWith('tag:differs');
  });

  test('a file of pages alone can be', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 0, disputed: 0, conflict: 0 },
      pages: { new: 2, changed: 0, same: 1 },
      lists,
    };
    bringIn({ ...preview, counts });
    expect(one('.counts').textContent).toBe('Pages2 new, 1 here already');
    expect(one('.outcome .strong').textContent).toBe('Import 2 pages');
  });

  test('what is joined is said to be', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 0, disputed: 0, conflict: 1 },
      pages: { new: 0, changed: 0, same: 1 },
      lists,
    };
    bringIn({ ...preview, counts });
    expect(one('.outcome').textContent).toContain('no verdict, note, tag or evidence is lost');
    expect(one('.outcome .strong').textContent).toBe('Import 1 annotation');
  });

  test('evidence that is weighed otherwise is told, and is nothing to import where mine stays', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 2, disputed: 1, conflict: 0 },
      pages: { new: 0, changed: 0, same: 1 },
      lists,
    };
    bringIn({ ...preview, counts, accord: { ...alone, conflicts: ['212 boats'] } });
    expect(one('.counts').textContent).toContain('1 weighs evidence otherwise and stays as it is, 2 here already');
    expect(one('.conflicting li').textContent).toBe('212 boats');
    expect(all('.outcome .strong')).toEqual([]);
  });

  test('a refused file says why, and that nothing was changed', () => {
    bringIn({ state: 'refused', file: 'x.txt', reason: 'No format that is known.' });
    expect(one('.outcome').textContent).toBe('x.txt was not taken. Nothing was changed.No format that is known.');
  });
});

describe('settings', () => {
  test('a site is typed or pasted, and taken off the list again', () => {
    const sites = [{ host: 'bank.example', reading: 'off' }] as const;
    show(<SettingsForm settings={{ ...DEFAULT_SETTINGS, sites }} onChange={deeds.onSettings} machine={null} />);
    click('.sites .icon-button');
    expect(deeds.onSettings).toHaveBeenLastCalledWith({ sites: [] });
    type('.add input', 'https://www.gazette.example/storm');
    one('.add').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(deeds.onSettings).toHaveBeenLastCalledWith({
      sites: [
        { host: 'bank.example', reading: 'off' },
        { host: 'gazette.example', reading: 'off' },
      ],
    });
  });

  test('erasing is asked twice', () => {
    erase();
    click('.erase > button');
    expect(deeds.onErase).not.toHaveBeenCalled();
    expect(one('[role=alertdialog]').textContent).toContain('1 annotation on 1 page will be gone');
    click('.erase .strong');
    expect(deeds.onErase).toHaveBeenCalledOnce();
  });

  test('a bin that is all there is can be erased', () => {
    erase({ pages: 0, annotations: 0, taken: 1 });
    click('.erase > button');
    expect(one('[role=alertdialog]').textContent).toContain('and 1 taken away will be gone');
  });

  test('erasing can be left', () => {
    erase();
    click('.erase > button');
    click('.erase .buttons .quiet:not(.strong)');
    expect(all('[role=alertdialog]')).toEqual([]);
    expect(deeds.onErase).not.toHaveBeenCalled();
  });

  test.each([
    ['example.com', 'example.com'],
    [' https://www.example.com/news?x=1 ', 'example.com'],
    ['http://News.Example.com:8080', 'news.example.com'],
    ['example', null],
    ['', null],
    ['two words', null],
    ['https://', null],
  ])('the site in “%s” is %s', (typed, host) => expect(hostIn(typed)).toBe(host));
});

test.each([
  ['gazette.example', 'claimlight-gazette.example-2026-03-12.csv'],
  ['../../etc/passwd', 'claimlight-..-..-etc-passwd-2026-03-12.csv'],
  ['a b\u202E"c', 'claimlight-a-b-c-2026-03-12.csv'],
])('the file about %s is called %s', (about, name) => expect(fileName(about, AT, 'csv')).toBe(name));

async function* inOnePiece(text: string) {
  yield text;
}

test('a table begins with the mark that spreadsheets look for, and is read back; other files do not', async () => {
  const table = await gather('text/csv', inOnePiece(writeAll(csv, notebook).file));
  const bytes = new Uint8Array(await table.arrayBuffer());
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(await readNotebook(await table.text())).toMatchObject({ state: 'read', problems: [] });
  expect(await (await gather('text/markdown', inOnePiece('a'))).text()).toBe('a');
});

test('the first page says that nothing leaves the device', () => {
  show(<Welcome />);
  expect(one('.welcome').textContent).toContain('Nothing is sent anywhere');
  expect(one('.welcome a').getAttribute('href')).toBe('welcome.html');
});
