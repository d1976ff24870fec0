import { beforeEach, describe, expect, test, vi } from 'vitest';
import { all, click, one, show } from './dom.ts';
import { Deeds } from '../../components/library/Deeds.tsx';
import type { Deed } from '../../lib/domain/deed.ts';

const tagged: Deed = { seq: 7, at: '2026-03-12T09:30:00.000Z', deed: 'tag', count: 12, isUndone: false };
const removed: Deed = { seq: 6, at: '2026-03-11T09:30:00.000Z', deed: 'remove', count: 1, isUndone: true };
const onUndo = vi.fn<(deed: Deed) => void>();
const onMore = vi.fn<() => void>();

beforeEach(() => vi.clearAllMocks());

describe('what was done lately', () => {
  test('when, what, to how many, and whether it is undone', () => {
    show(<Deeds deeds={[tagged, removed]} onUndo={onUndo} onMore={null} />);
    expect(all('li').map((row) => row.textContent)).toEqual([
      '12 March 2026 · tag given to 12 annotationsUndo',
      '11 March 2026 · annotation taken awayundone',
    ]);
    expect(one('time').getAttribute('datetime')).toBe(tagged.at);
    expect(all('.more')).toEqual([]);
  });

  test('each that is not undone can be, by a button that says what', () => {
    show(<Deeds deeds={[tagged, removed]} onUndo={onUndo} onMore={null} />);
    expect(all('li button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Undo: tag given to 12 annotations',
    ]);
    click('li button');
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(tagged);
  });

  test('older ones come at a click', () => {
    show(<Deeds deeds={[tagged]} onUndo={onUndo} onMore={onMore} />);
    click('.more');
    expect(onMore).toHaveBeenCalledOnce();
  });

  test('none say so', () => {
    show(<Deeds deeds={[]} onUndo={onUndo} onMore={null} />);
    expect(one('.notice').textContent).toContain('Nothing was done yet.');
  });
});
