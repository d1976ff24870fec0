import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard } from '../../lib/page/place.ts';
import { nextPause } from '../../lib/page/watch.ts';
import { readColour } from '../../lib/page/palette.ts';

const card = { width: 384, height: 260 };
const viewport = { width: 1200, height: 900 };
const mark = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('where a card stands', () => {
  test.each([
    ['under its mark', mark(300, 100, 900, 150), viewport, { edge: 'top', left: 300, at: 158 }],
    ['over it, low on the screen', mark(300, 700, 900, 880), viewport, { edge: 'bottom', left: 300, at: 692 }],
    ['in view, at the right border', mark(1100, 100, 1190, 120), viewport, { edge: 'top', left: 808 }],
    ['beside a tall mark', mark(100, 60, 500, 860), viewport, { edge: 'top', left: 508, at: 60 }],
    ['left of a tall mark', mark(600, 60, 1190, 860), viewport, { edge: 'top', left: 208 }],
    [
      'where most room is, small as it is',
      mark(8, 20, 600, 200),
      { width: 640, height: 420 },
      { edge: 'top', at: 208, maxHeight: 204 },
    ],
    [
      'over a mark that fills the screen',
      mark(0, -40, 640, 600),
      { width: 640, height: 420 },
      { edge: 'bottom', at: 412 },
    ],
  ])('%s', (_, box, view, place) => {
    expect(placeCard(box, card, view)).toMatchObject(place);
  });

  test('is in view, and off the mark where there is room for both', () => {
    const boxes = record({
      x: integer({ min: -50, max: 1000 }),
      y: integer({ min: -50, max: 800 }),
      width: integer({ min: 5, max: 700 }),
      height: integer({ min: 10, max: 300 }),
      // High enough that the least card has room over or under the highest mark, wherever it stands.
      view: record({ width: integer({ min: 420, max: 1600 }), height: integer({ min: 660, max: 1000 }) }),
    });
    assert(
      property(boxes, ({ x, y, width, height, view }) => {
        const box = mark(x, y, x + width, y + height);
        const place = placeCard(box, card, view);
        const tall = Math.min(card.height, place.maxHeight);
        const top = place.edge === 'top' ? place.at : place.at - tall;
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + card.width).toBeLessThanOrEqual(view.width - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + tall).toBeLessThanOrEqual(view.height - 8);
        const covers =
          place.left < box.right && box.left < place.left + card.width && top < box.bottom && box.top < top + tall;
        expect(covers).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });
});

test('a page that never rests is read more seldom, and never given up', () => {
  let pause = 500;
  const pauses = Array.from({ length: 9 }, () => (pause = nextPause(pause, false, 10)));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  expect(nextPause(30_000, true, 10)).toBe(500);
  expect(nextPause(500, true, 100)).toBe(2_500);
});

test.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgb(0 0 0 / 50%)', 0, 0.5],
  ['color(srgb 1 1 1 / 0.25)', 1, 0.25],
  ['oklch(0.2 0.01 90)', 0.2, 1],
  ['lab(90% 0 0)', 0.9, 1],
  ['lab(90 0 0 / 0.5)', 0.9, 0.5],
  ['transparent', 1, 0],
  ['nonsense(', 1, 0],
])('%s is read as a colour', (css, lightness, alpha) => {
  const colour = readColour(css);
  expect(colour.lightness).toBeCloseTo(lightness);
  expect(colour.alpha).toBeCloseTo(alpha);
});
