import { expect, test } from 'vitest';
import { createPainter, easelOf, highlightName } from '../../lib/page/painter.ts';
import { INKS } from '../../lib/page/marks.ts';

/** A registry that anybody may write to, as CSS.highlights is; what is drawn is told in words. */
function pretend(before: readonly string[] = []) {
  const registry = new Map<string, Highlight | string>([['somebody-else', 'theirs']]);
  for (const name of before) registry.set(name, 'of an earlier copy');
  const kinds: string[] = [];
  const kept = (kind: string) => (range: StaticRangeInit) => {
    kinds.push(kind);
    return range as unknown as AbstractRange;
  };
  const painter = createPainter({
    set: (name, highlight) => void registry.set(name, highlight),
    delete: (name) => void registry.delete(name),
    highlight: (ranges) => ({ priority: 0, size: ranges.length }) as Highlight,
    fixed: kept('static'),
    live: kept('live'),
  });
  return { painter, kinds, names: () => [...registry.keys()].toSorted(), at: (name: string) => registry.get(name) };
}

const range = {} as StaticRangeInit;
const every = INKS.filter((ink) => ink !== 'active').map((ink) => ({ ink, ranges: [range] }));

test('eight names at most are in use, all with our prefix, on light ground and on dark', () => {
  const { painter, names } = pretend();
  for (const palette of ['light', 'dark', 'light'] as const) {
    painter.paint(every, palette);
    painter.activate([range], palette);
    const ours = names().filter((name) => name !== 'somebody-else');
    expect(ours).toHaveLength(8);
    expect(ours.every((name) => name.startsWith(palette === 'dark' ? 'claimlight-dark-' : 'claimlight-'))).toBe(true);
    expect(ours.some((name) => name.startsWith('claimlight-dark-'))).toBe(palette === 'dark');
  }
});

test('machine marks are static ranges, the active one is live and on top', () => {
  const { painter, kinds, at } = pretend();
  painter.paint(every, 'light');
  expect(new Set(kinds)).toEqual(new Set(['static']));
  painter.activate([range], 'light');
  expect(kinds.at(-1)).toBe('live');
  const priority = (ink: (typeof INKS)[number]) => (at(highlightName(ink, 'light')) as Highlight).priority;
  expect(INKS.map(priority)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('marks that are no longer there are taken away, other people’s never', () => {
  const { painter, names } = pretend();
  painter.paint(every, 'light');
  painter.paint(
    [
      { ink: 'mine', ranges: [range] },
      { ink: 'name', ranges: [] },
    ],
    'light',
  );
  expect(names()).toEqual(['claimlight-mine', 'somebody-else']);
  painter.activate([range], 'light');
  painter.activate([], 'light');
  expect(names()).toEqual(['claimlight-mine', 'somebody-else']);
  painter.clear();
  expect(names()).toEqual(['somebody-else']);
});

test('a browser without highlights has no easel', () => {
  expect(easelOf({ defaultView: { CSS: {} } } as unknown as Document)).toBeNull();
  expect(easelOf({ defaultView: null } as unknown as Document)).toBeNull();
});

test('what an earlier copy drew is taken away, and nothing of anybody else', () => {
  const { names } = pretend(['claimlight-active', 'claimlight-judged', 'claimlight-dark-claim-3']);
  expect(names()).toEqual(['somebody-else']);
});
