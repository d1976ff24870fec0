import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { all, click, one, press, show, type } from './dom.ts';
import { annotationOn, page } from './article.ts';
import { Library, type LibraryProps } from '../../components/library/Library.tsx';
import type { ImportState } from '../../components/library/ImportPanel.tsx';
import { hostIn } from '../../components/settings/SettingsForm.tsx';
import { gather, fileName } from '../../components/controls/download.ts';
import type { KeptPage, Notebook } from '../../lib/domain/annotation.ts';
import { withSight } from '../../lib/domain/version.ts';
import { anew, versionOf } from '../versions/story.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
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
  onQuery: vi.fn<LibraryProps['onQuery']>(),
  onSettings: vi.fn<LibraryProps['onSettings']>(),
  onExport: vi.fn<LibraryProps['onExport']>(async () => {}),
  onFile: vi.fn<LibraryProps['onFile']>(),
  onImport: vi.fn<LibraryProps['onImport']>(),
  onStopImport: vi.fn<LibraryProps['onStopImport']>(),
  onLeave: vi.fn<LibraryProps['onLeave']>(),
  onErase: vi.fn<LibraryProps['onErase']>(),
  onPutBack: vi.fn<LibraryProps['onPutBack']>(),
  onUndo: vi.fn<LibraryProps['onUndo']>(),
  onHush: vi.fn<LibraryProps['onHush']>(),
};
const rowDeeds = {
  onTakeAway: vi.fn<LibraryProps['deeds']['onTakeAway']>(),
  onBringBack: vi.fn<LibraryProps['deeds']['onBringBack']>(),
};
const library = (change: Partial<LibraryProps> = {}) =>
  show(
    <Library
      section="kept"
      all={notebook}
      found={notebook}
      query=""
      settings={DEFAULT_SETTINGS}
      taken={[]}
      deeds={rowDeeds}
      sides={null}
      onChoose={() => undefined}
      used={348_000}
      importing={{ state: 'idle' }}
      said={null}
      {...deeds}
      {...change}
    />,
  );

beforeEach(() => vi.clearAllMocks());

describe('what is kept', () => {
  test('page, quote, verdict, note and tags', () => {
    library();
    expect(one('h2').textContent).toBe('Kept 1 on 1 page');
    expect(one('.kept-page a').getAttribute('href')).toBe(page.url);
    expect(one('.row').textContent).toBe('212 boatsyour selectionmixed12 March 2026Counted twice?#boats');
  });

  test.each(['javascript:alert(1)', 'data:text/html,hello', 'not an address', ''])(
    'an imported address that is none of the web is no link: %s',
    (url) => {
      library({ found: { ...notebook, pages: [{ ...kept, url }] } });
      expect(all('.kept-page a')).toEqual([]);
      expect(one('.kept-page h3').textContent).toBe(page.title);
    },
  );

  test('a page that read otherwise once leads to its versions; one that never did does not', () => {
    const once = withSight(null, anew(kept.id), versionOf(['One.']));
    const twice = withSight(once, anew(kept.id), versionOf(['Two.'], { first: '2026-05-09T08:00:00.000Z' }));
    library({ found: { ...notebook, chronicles: [once] } });
    expect(one('.kept-page header').textContent).not.toContain('version');
    library({ found: { ...notebook, chronicles: [twice] } });
    expect(one('.kept-page header .facts a').textContent).toBe('2 versions');
    expect(one('.kept-page header .facts a').getAttribute('href')).toBe(`#changes=${encodeURIComponent(kept.id)}`);
  });

  test('nothing kept says how to begin; nothing found says what was searched', () => {
    const none: Notebook = { pages: [], annotations: [] };
    library({ all: none, found: none });
    expect(one('.notice').textContent).toContain('Nothing is kept yet.');
    library({ found: none, query: 'zebra' });
    expect(one('.notice').textContent).toContain('Nothing kept matches “zebra”.');
  });

  test('an export of what is filtered says that it is', () => {
    library({ query: 'boats' });
    click('.export > button');
    expect(all('.sheet label').map((label) => label.textContent)).toEqual(['As filtered 1', 'Everything 1']);
    click('[data-format=backup]');
    expect(deeds.onExport).toHaveBeenCalledWith('found', 'backup', expect.anything());
  });
});

describe('taking away', () => {
  test('anything kept can be taken away here, wherever its page is now, and the last of it put back', () => {
    library();
    click('.row .icon-button');
    expect(rowDeeds.onTakeAway).toHaveBeenCalledWith(judged);
    library({ said: { kind: 'done', text: 'Taken away.', canUndo: true } });
    click('.message .link');
    press('z', { ctrlKey: true });
    expect(deeds.onUndo).toHaveBeenCalledTimes(2);
  });

  test('what was dismissed is said to be, and can be listed again', () => {
    const dismissed = { ...judged, status: 'dismissed' as const };
    library({ found: { ...notebook, annotations: [dismissed] } });
    expect(one('.row-facts').textContent).toContain('dismissed');
    click('.row-facts .link');
    expect(rowDeeds.onBringBack).toHaveBeenCalledWith(dismissed);
  });

  test('what lies in the bin is listed, says until when, and can be put back', () => {
    library({
      section: 'taken',
      taken: [{ annotation: judged, page: kept, removed: AT, until: '2026-04-11T10:00:00.000Z' }],
    });
    expect(one('h2').textContent).toBe('Taken away 1');
    expect(one('.row').textContent).toContain('taken away 12 March 2026, gone for good 11 April 2026');
    click('.row .quiet');
    expect(deeds.onPutBack).toHaveBeenCalledWith(judged);
  });

  test('an empty bin says how long things lie in it', () => {
    library({ section: 'taken' });
    expect(one('.notice').textContent).toContain('thirty days');
  });

  test('a bin that is all there is can be erased', () => {
    const none: Notebook = { pages: [], annotations: [] };
    library({
      section: 'settings',
      all: none,
      found: none,
      taken: [{ annotation: judged, page: kept, removed: AT, until: AT }],
    });
    click('.erase > button');
    expect(one('[role=alertdialog]').textContent).toContain('and 1 taken away will be gone');
  });
});

describe('import', () => {
  const lists = { new: 0, changed: 0, same: 0 };
  const preview: ImportState = {
    state: 'preview',
    file: 'old.json',
    counts: {
      annotations: { new: 3, changed: 1, same: 4, conflict: 0 },
      pages: { new: 0, changed: 0, same: 2 },
      lists,
    },
    problems: [{ where: 'line 7', reason: 'its page is missing' }],
    more: 0,
    hasSettings: false,
  };

  test('says what would come of a file, and writes only when told to', () => {
    library({ section: 'bring-in', importing: preview });
    expect(one('.outcome').textContent).toContain('old.json holds 8 annotations on 2 pages.');
    expect(one('.counts').textContent).toBe('Annotations3 new, 1 further on than here, 4 here already');
    expect(one('.problems').textContent).toBe('line 7: its page is missing');
    expect(deeds.onImport).not.toHaveBeenCalled();
    expect(one('.outcome .strong').textContent).toBe('Import 4 annotations');
    click('.outcome .strong');
    expect(deeds.onImport).toHaveBeenCalledExactlyOnceWith(false);
  });

  test('a file that would change nothing cannot be imported', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 4, conflict: 0 },
      pages: { new: 0, changed: 0, same: 1 },
      lists,
    };
    library({ section: 'bring-in', importing: { ...preview, counts } });
    expect(all('.outcome .strong')).toEqual([]);
    expect(one('.counts').textContent).toBe('Annotations4 here alreadyPages1 here already');
  });

  test('a file that is read can be called off, and what came of a part is said', () => {
    library({ section: 'bring-in', importing: { state: 'taking', file: 'old.json', share: 0.5 } });
    expect(one('.outcome').textContent).toContain('Taking in old.json');
    expect(one('progress').getAttribute('value')).toBe('0.5');
    click('.outcome button');
    expect(deeds.onStopImport).toHaveBeenCalledOnce();
    const done = { state: 'done', file: 'old.json', counts: preview.counts, trouble: 'Stopped.' } as const;
    library({ section: 'bring-in', importing: done });
    expect(one('.outcome .trouble').textContent).toBe('Stopped.');
  });

  test('settings of a file are taken only when they are asked for', () => {
    library({ section: 'bring-in', importing: { ...preview, hasSettings: true } });
    void act(() => {
      const box = one('.outcome input[type=checkbox]') as HTMLInputElement;
      box.checked = true;
      box.dispatchEvent(new window.Event('change', { bubbles: true }));
    });
    click('.outcome .strong');
    expect(deeds.onImport).toHaveBeenCalledWith(true);
  });

  test('a file of pages alone can be', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 0, conflict: 0 },
      pages: { new: 2, changed: 0, same: 1 },
      lists,
    };
    library({ section: 'bring-in', importing: { ...preview, counts } });
    expect(one('.counts').textContent).toBe('Pages2 new, 1 here already');
    expect(one('.outcome .strong').textContent).toBe('Import 2 pages');
  });

  test('what is joined is said to be', () => {
    const counts = {
      annotations: { new: 0, changed: 0, same: 0, conflict: 1 },
      pages: { new: 0, changed: 0, same: 1 },
      lists,
    };
    library({ section: 'bring-in', importing: { ...preview, counts } });
    expect(one('.outcome').textContent).toContain('no verdict, note, tag or evidence is lost');
    expect(one('.outcome .strong').textContent).toBe('Import 1 annotation');
  });

  test('a refused file says why, and that nothing was changed', () => {
    library({
      section: 'bring-in',
      importing: { state: 'refused', file: 'x.txt', reason: 'No format that is known.' },
    });
    expect(one('.outcome').textContent).toBe('x.txt was not taken. Nothing was changed.No format that is known.');
  });
});

describe('settings', () => {
  test('a site is typed or pasted, and taken off the list again', () => {
    library({ section: 'settings', settings: { ...DEFAULT_SETTINGS, sitesOff: ['bank.example'] } });
    click('.sites .icon-button');
    expect(deeds.onSettings).toHaveBeenLastCalledWith({ sitesOff: [] });
    type('.add input', 'https://www.gazette.example/storm');
    one('.add').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(deeds.onSettings).toHaveBeenLastCalledWith({ sitesOff: ['bank.example', 'gazette.example'] });
  });

  test('erasing is asked twice', () => {
    library({ section: 'settings' });
    click('.erase > button');
    expect(deeds.onErase).not.toHaveBeenCalled();
    expect(one('[role=alertdialog]').textContent).toContain('1 annotation on 1 page will be gone');
    click('.erase .strong');
    expect(deeds.onErase).toHaveBeenCalledOnce();
  });

  test('erasing can be left', () => {
    library({ section: 'settings' });
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
  library({ section: 'welcome' });
  expect(one('.welcome').textContent).toContain('Nothing is sent anywhere');
});
