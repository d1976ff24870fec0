import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { annotationOn, page } from './article.ts';
import { all, click, one, press, show, submit } from './dom.ts';
import { BulkBar, type ManyDeed } from '../../components/library/notebook/BulkBar.tsx';
import { EvidenceList } from '../../components/library/notebook/EvidenceList.tsx';
import { type Item, ResultLine } from '../../components/library/notebook/ResultLine.tsx';
import { Results } from '../../components/library/notebook/Results.tsx';
import { Searches } from '../../components/library/notebook/Searches.tsx';
import { TallyList } from '../../components/library/notebook/TallyList.tsx';
import { ALL, choose, NOTHING, type Selection } from '../../components/library/notebook/selection.ts';
import type { Evidence, KeptPage } from '../../lib/domain/annotation.ts';

const AT = '2026-03-12T10:00:00.000Z';
const kept: KeptPage = { ...page, words: 33, textHash: '', firstSeen: AT, lastSeen: AT };
const item = { annotation: annotationOn('212 boats'), page: kept };
const TOTAL = 100_000;
const proof: Evidence = {
  id: 'e',
  quote: '',
  url: 'https://harbour.example/log',
  title: '',
  publisher: null,
  stance: 'disputes',
  rating: 'strong',
  at: AT,
};

const heard = {
  onNeed: vi.fn<(from: number, to: number) => void>(),
  onIds: vi.fn<(from: number, to: number) => Promise<readonly string[] | null>>(),
  onSelection: vi.fn<(selection: Selection) => void>(),
  onOpen: vi.fn<() => void>(),
  onVerdict: vi.fn<() => void>(),
  onRemove: vi.fn<() => void>(),
  onBulk: vi.fn<(deed: ManyDeed) => void>(),
};
beforeEach(() => {
  vi.clearAllMocks();
  heard.onIds.mockResolvedValue(['a', 'b']);
});

function results(change: Partial<Parameters<typeof Results>[0]> = {}): void {
  show(
    <Results
      total={TOTAL}
      empty={null}
      groups={[]}
      itemAt={() => item}
      selection={NOTHING}
      isAnswered
      today="2026-11-26"
      open={null}
      {...heard}
      {...change}
    />,
  );
  one('.virtual').focus();
}
const settled = () => act(async () => void (await Promise.resolve()));

describe('all of them', () => {
  test('are chosen where it is known how many they are', () => {
    results();
    press('a', { ctrlKey: true });
    expect(heard.onSelection).toHaveBeenCalledExactlyOnceWith(ALL);
  });

  test('are left alone until it is known which they are, and no single one is taken for them', () => {
    results({ isAnswered: false, selection: ALL });
    press('5');
    press('Delete');
    expect([heard.onBulk, heard.onRemove, heard.onVerdict].flatMap(({ mock }) => mock.calls)).toEqual([]);
    press('Escape');
    expect(heard.onSelection).toHaveBeenCalledExactlyOnceWith(NOTHING);
    const bar = {
      count: 2,
      projects: [],
      within: null,
      tags: [],
      progress: null,
      onDeed: heard.onBulk,
      onNone: () => undefined,
    };
    show(<BulkBar {...bar} onAll={null} onCancel={() => undefined} />);
    expect(all('.bulk .link').map((button) => button.hasAttribute('disabled'))).toEqual([true, false]);
  });
});

const chooseIn = (label: string, value: string) =>
  act(() => {
    const list = one(`select[aria-label="${label}"]`) as HTMLSelectElement;
    Object.defineProperty(list, 'value', { value, writable: true });
    list.dispatchEvent(new window.Event('change', { bubbles: true }));
  });

describe('what is done to many', () => {
  const [dams, weirs] = ['Dams', 'Weirs'].map((name) => ({ id: name, name, note: '', created: AT, updated: AT }));
  const projects = [dams!, weirs!];
  const bar = (change: Partial<Parameters<typeof BulkBar>[0]> = {}) =>
    show(
      <BulkBar
        count={2}
        projects={projects}
        within={null}
        tags={[]}
        progress={null}
        onDeed={heard.onBulk}
        onAll={null}
        onNone={() => undefined}
        onCancel={() => undefined}
        {...change}
      />,
    );

  test('moves to a project, out of the one that is looked at or out of all', async () => {
    bar();
    await chooseIn('only in project …', 'Weirs');
    bar({ within: projects[0]! });
    expect(all('select[aria-label="from “Dams” to …"] option').map(({ textContent }) => textContent)).toEqual([
      'from “Dams” to …',
      'Weirs',
    ]);
    await chooseIn('from “Dams” to …', 'Weirs');
    expect(heard.onBulk.mock.calls).toEqual([
      [{ do: 'move_to_project', from: null, to: 'Weirs' }],
      [{ do: 'move_to_project', from: 'Dams', to: 'Weirs' }],
    ]);
  });

  test('begins a project, also where there is none yet', () => {
    bar({ projects: [] });
    expect(all('select').map((list) => list.getAttribute('aria-label'))).toEqual(['verdict …', 'status …']);
    (one('[aria-label="into a new project"]') as HTMLInputElement).value = ' Tunnels ';
    submit('.bulk-word:has([aria-label="into a new project"])');
    expect(heard.onBulk).toHaveBeenCalledExactlyOnceWith({ do: 'new_project', name: 'Tunnels' });
  });

  test('replaces a tag by another, once both are there', () => {
    bar();
    const form = '.bulk-word:has([aria-label="replace the tag"])';
    (one('[aria-label="replace the tag"]') as HTMLInputElement).value = 'boats';
    submit(form);
    expect(heard.onBulk).not.toHaveBeenCalled();
    (one('[aria-label="by the tag"]') as HTMLInputElement).value = 'ships';
    submit(form);
    expect(heard.onBulk).toHaveBeenCalledExactlyOnceWith({ do: 'rename_tag', from: ['boats'], to: 'ships' });
  });
});

describe('Shift and End', () => {
  test('asks for identities, and reads no line that is not on screen', async () => {
    results();
    heard.onNeed.mockClear();
    press('End', { shiftKey: true });
    await settled();
    expect(heard.onIds).toHaveBeenCalledExactlyOnceWith(0, TOTAL);
    expect(heard.onSelection).toHaveBeenCalledExactlyOnceWith(choose(NOTHING, ['a', 'b'], true));
    for (const [from, to] of heard.onNeed.mock.calls) expect(to - from).toBeLessThan(100);
  });

  test('chooses nothing of a list that is another by then', async () => {
    heard.onIds.mockResolvedValue(null);
    results();
    press('End', { shiftKey: true });
    await settled();
    expect(heard.onSelection).not.toHaveBeenCalled();
  });
});

describe('keys', () => {
  test('act on the line they are at where nothing is chosen', () => {
    results();
    press('5');
    press('Delete');
    expect(heard.onVerdict).toHaveBeenCalledExactlyOnceWith(item, 'mostly_wrong');
    expect(heard.onRemove).toHaveBeenCalledExactlyOnceWith(item);
    expect(heard.onBulk).not.toHaveBeenCalled();
  });

  test.each([
    ['some', choose(NOTHING, ['a', 'b'], true)],
    ['all', ALL],
  ])('act on what is chosen: %s', (_name, selection) => {
    results({ selection });
    press('5');
    press('Delete');
    expect(heard.onBulk.mock.calls).toEqual([
      [{ do: 'verdict', verdict: 'mostly_wrong', reason: '' }],
      [{ do: 'remove' }],
    ]);
    expect(heard.onVerdict).not.toHaveBeenCalled();
    expect(heard.onRemove).not.toHaveBeenCalled();
    press('Escape');
    expect(heard.onSelection).toHaveBeenCalledExactlyOnceWith(NOTHING);
  });
});

test('what is open is told apart from what is chosen', () => {
  const line = { id: 'line-0', item, at: 0, total: 1, isActive: false, today: '2026-11-26', onPoint: () => undefined };
  show(<ResultLine {...line} isOpen isChosen={false} />);
  expect(one('.result').getAttribute('aria-selected')).toBe('false');
  expect(one('.result').getAttribute('aria-current')).toBe('true');
  show(<ResultLine {...line} isOpen={false} isChosen />);
  expect(one('.result').getAttribute('aria-selected')).toBe('true');
  expect(one('.result').hasAttribute('aria-current')).toBe(false);
});

describe('a day on which it can be judged', () => {
  const line = { id: 'line-0', at: 0, total: 1, isActive: false, isOpen: false, isChosen: false };
  const waiting = { due: '2026-11-20', status: 'to_check' } as const;

  test.each([
    ['before today', waiting, 'overdue since 20 November 2026', true],
    ['today', { ...waiting, due: '2026-11-26' }, 'due today', true],
    ['later', { ...waiting, due: '2026-12-01' }, 'can be judged 1 December 2026', false],
    ['before today, and judged', { ...waiting, status: 'done' as const }, 'can be judged 20 November 2026', false],
    ['none', {}, '', false],
  ])('%s', (_name, change, words, isLate) => {
    const annotation = annotationOn('212 boats', change);
    show(<ResultLine {...line} item={{ annotation, page: kept }} today="2026-11-26" onPoint={() => undefined} />);
    const said = one('.row-facts').textContent ?? '';
    expect(said).toContain(words);
    expect(/due|judged/.test(said)).toBe(words !== '');
    expect(all('.row-facts strong').map(({ textContent }) => textContent)).toEqual(isLate ? [words] : []);
  });
});

const facts = () => all('.result [class]').map(({ textContent }) => textContent?.trim());

describe('a piece of evidence', () => {
  const evidence = { ...proof, quote: 'Counted on 3 March.', title: 'Harbour log', publisher: 'Harbour Board' };
  const list = (change: Partial<Evidence> = {}, total = 1) => {
    const heardHere = { onNeed: vi.fn<() => void>(), onOpen: vi.fn<(item: Item) => void>() };
    show(
      <EvidenceList
        total={total}
        empty={<p class="none">none</p>}
        pieceAt={() => ({ ...item, evidence: { ...evidence, ...change } })}
        open={null}
        {...heardHere}
      />,
    );
    return heardHere;
  };
  test('says its words, what it does to the claim, how strong it is, whose it is and where, and of which claim', () => {
    list();
    expect(facts()).toEqual([
      'Counted on 3 March.',
      'disputesstrongHarbour logHarbour Boardharbour.example',
      'on: 212 boats',
    ]);
  });

  test('without a quote is called by its title, else by its address', () => {
    list({ quote: '', publisher: null });
    expect(facts()).toEqual(['Harbour log', 'disputesstrongharbour.example', 'on: 212 boats']);
    list({ quote: '', title: '' });
    expect(facts()[0]).toBe('https://harbour.example/log');
  });

  test('opens its claim by key', () => {
    const { onOpen } = list();
    one('.virtual').focus();
    press('Enter');
    expect(onOpen.mock.calls[0]?.[0].annotation).toBe(item.annotation);
  });

  test('is said to be none where there is none', () => {
    list({}, 0);
    expect(one('.virtual').textContent).toBe('none');
  });
});

const links = (nth: number) =>
  [...(all('.tally-row')[nth]?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));

describe('pages', () => {
  const rows = [
    { key: 'a', label: 'Harbour', detail: 'Courier', count: 2, url: 'https://courier.example/harbour' },
    { key: 'b', label: 'Weir', detail: '', count: 0, url: 'https://courier.example/weir' },
    { key: 'c', label: 'A file', detail: '', count: 1, url: 'file:///home/a.html' },
  ];
  const onOpen = vi.fn<(key: string) => void>();
  const pages = {
    picturesAt: (key: string) => `#pictures=${key}`,
    changesAt: (key: string) => `#changes=${key}`,
    isChanged: (key: string) => key === 'a',
    onSeen: vi.fn<(keys: readonly string[]) => void>(),
    onRemove: vi.fn<(key: string) => void>(),
  };
  const list = (given = rows) =>
    show(<TallyList label="Pages" rows={given} onOpen={onOpen} onRename={null} pages={pages} />);

  test('are looked for where something was noted, opened, compared and taken away', () => {
    list();
    expect(links(0)).toEqual(['#pictures=a', '#changes=a', 'https://courier.example/harbour']);
    click('.tally-name');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
    click('[aria-label="Take away “Weir” and what was noted there"]');
    expect(pages.onRemove).toHaveBeenCalledExactlyOnceWith('b');
  });

  test('on which nothing was noted are opened by their name, for there is nothing to look for', () => {
    list();
    expect(links(1)).toEqual(['https://courier.example/weir', 'https://courier.example/weir']);
    expect(all('.tally-row')[1]?.querySelector('button.tally-name')).toBe(null);
  });

  test('that are no address of the web are no links', () => {
    list();
    expect(links(2)).toEqual(['#pictures=c']);
  });

  test('in thousands are drawn as far as they are on screen', () => {
    list(Array.from({ length: 5000 }, (_, nth) => ({ ...rows[0]!, key: String(nth) })));
    expect(all('.tally-row').length).toBeLessThan(100);
    expect(one('li').getAttribute('aria-setsize')).toBe('5000');
  });
});

describe('searches that are kept', () => {
  const searches = [
    { key: 'a', label: 'Dams', isOn: false },
    { key: 'b', label: 'Bridges', isOn: true },
  ];
  const deeds = {
    onDue: vi.fn<() => void>(),
    onSearch: vi.fn<(key: string) => void>(),
    onRename: vi.fn<(key: string, name: string) => Promise<string | null>>(),
    onKeepChange: vi.fn<(key: string) => void>(),
    onForget: vi.fn<(key: string) => void>(),
  };
  const list = (change: Partial<Parameters<typeof Searches>[0]> = {}) =>
    show(<Searches searches={searches} due={{ count: 3, isOn: false }} changed={null} {...deeds} {...change} />);

  test('what is due is always there, with how many', () => {
    list({ searches: [] });
    expect(one('.searches button').textContent).toBe('Due 3');
    click('.searches button');
    expect(deeds.onDue).toHaveBeenCalledOnce();
    list({ searches: [], due: { count: null, isOn: true } });
    expect(one('.searches button').textContent?.trim()).toBe('Due');
    expect(one('.searches button').getAttribute('aria-current')).toBe('true');
  });

  test('are renamed where the name is free, and say so where it is not', async () => {
    deeds.onRename.mockResolvedValue('There is one.');
    list();
    click('[aria-label="Edit the search “Dams”"]');
    const field = one('.search-edit input') as HTMLInputElement;
    field.value = 'Bridges';
    submit('.search-edit form');
    await settled();
    expect(deeds.onRename).toHaveBeenCalledExactlyOnceWith('a', 'Bridges');
    expect(one('.search-edit .trouble').textContent).toBe('There is one.');
    deeds.onRename.mockResolvedValue(null);
    submit('.search-edit form');
    await settled();
    expect(all('.search-edit')).toEqual([]);
  });

  test('are changed and forgotten', () => {
    list({ changed: { key: 'a', label: 'Dams', isOn: false } });
    click('.searches > .link');
    expect(deeds.onKeepChange).toHaveBeenCalledExactlyOnceWith('a');
    click('[aria-label="Edit the search “Bridges”"]');
    click('.search-edit > .link');
    expect(deeds.onForget).toHaveBeenCalledExactlyOnceWith('b');
  });
});
