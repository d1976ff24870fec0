import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { annotationOn, page } from './article.ts';
import { all, one, press, show } from './dom.ts';
import { BulkBar, type ManyDeed } from '../../components/library/notebook/BulkBar.tsx';
import { ResultLine } from '../../components/library/notebook/ResultLine.tsx';
import { Results } from '../../components/library/notebook/Results.tsx';
import { ALL, choose, NOTHING, type Selection } from '../../components/library/notebook/selection.ts';
import type { KeptPage } from '../../lib/domain/annotation.ts';

const AT = '2026-03-12T10:00:00.000Z';
const kept: KeptPage = { ...page, words: 33, textHash: '', firstSeen: AT, lastSeen: AT };
const item = { annotation: annotationOn('212 boats'), page: kept };
const TOTAL = 100_000;

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

  test('are not chosen while only the first lines are there', () => {
    results({ isAnswered: false });
    press('a', { ctrlKey: true });
    expect(heard.onSelection).not.toHaveBeenCalled();
    const bar = { count: 2, projects: [], tags: [], progress: null, onDeed: heard.onBulk, onNone: () => undefined };
    show(<BulkBar {...bar} onAll={null} onCancel={() => undefined} />);
    expect(all('.bulk .link').map((button) => button.hasAttribute('disabled'))).toEqual([true, false]);
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
  const line = { id: 'line-0', item, at: 0, total: 1, isActive: false, onPoint: () => undefined };
  show(<ResultLine {...line} isOpen isChosen={false} />);
  expect(one('.result').getAttribute('aria-selected')).toBe('false');
  expect(one('.result').getAttribute('aria-current')).toBe('true');
  show(<ResultLine {...line} isOpen={false} isChosen />);
  expect(one('.result').getAttribute('aria-selected')).toBe('true');
  expect(one('.result').hasAttribute('aria-current')).toBe(false);
});
