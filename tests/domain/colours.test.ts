import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  channelsOf,
  COLOUR_SETS,
  contrast,
  DEFAULT_COLOURS,
  hslOf,
  inkOf,
  inksOf,
  neutralHue,
} from '../../lib/domain/colours.ts';
import { DEEPEST_TINT } from '../../lib/domain/colours.ts';
import { LAYERS } from '../../lib/domain/settings.ts';

/** The grounds on which a line must be seen, and our own surfaces, on which ink is text too. */
const GROUNDS = { light: ['#ffffff', '#c9c9c9'], dark: ['#000000', '#454545'] } as const;
const SURFACES = { light: ['#fcfbf8', '#ffffff', '#f3f0ea'], dark: ['#1a1917', '#24221f', '#121110'] } as const;
const TEXT = { light: '#1d1b18', dark: '#ece8e1' } as const;

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

const between = (one: string, other: string): number => contrast(channelsOf(one), channelsOf(other));

/** A colour over another, as thick as a share from 0 to 1. */
const over = (top: string, ground: string, share: number): string => {
  const mixed = channelsOf(top).map((channel, at) => channel * share + (channelsOf(ground)[at] ?? 0) * (1 - share));
  return `#${mixed
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

const isNeutral = (hex: string): boolean => {
  const channels = channelsOf(hex);
  // In a near grey or near black a step of one channel turns the hue by many degrees, and nobody sees it.
  if (Math.max(...channels) - Math.min(...channels) < 0.12) return true;
  const { hue } = hslOf(channels);
  return (hue > 23 && hue < 64) || (hue > 178 && hue < 332);
};

describe.each(['light', 'dark'] as const)('on %s ground', (ground) => {
  test('whatever colour is picked, its line keeps 3:1 and its words 4.5:1', () => {
    fc.assert(
      fc.property(colour, (picked) => {
        const ink = inkOf(picked)[ground];
        for (const page of GROUNDS[ground]) expect(between(ink, page)).toBeGreaterThanOrEqual(3);
        for (const surface of SURFACES[ground]) expect(between(ink, surface)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('whatever colour is picked, text on its deepest tint keeps 4.5:1', () => {
    fc.assert(
      fc.property(colour, (picked) => {
        for (const surface of SURFACES[ground])
          expect(between(TEXT[ground], over(inkOf(picked).dark, surface, DEEPEST_TINT))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('no mark is red or green, and one that is neither keeps its hue', () => {
    fc.assert(
      fc.property(colour, (picked) => {
        expect(isNeutral(inkOf(picked)[ground])).toBe(true);
      }),
    );
  });

  test('what can be seen and says nothing stays as it is', () => {
    fc.assert(
      fc.property(colour, (picked) => {
        const ink = inkOf(picked)[ground];
        const { hue } = hslOf(channelsOf(ink));
        fc.pre(neutralHue(hue) === hue);
        expect(inkOf(ink)[ground]).toBe(ink);
      }),
    );
  });

  test.each(COLOUR_SETS)('the set %s', (set) => {
    const inks = inksOf({ ...DEFAULT_COLOURS, set });
    for (const layer of LAYERS) {
      for (const page of GROUNDS[ground]) expect(between(inks[layer][ground], page)).toBeGreaterThanOrEqual(3);
      expect(isNeutral(inks[layer][ground])).toBe(true);
    }
    expect(new Set(LAYERS.map((layer) => inks[layer][ground])).size).toBe(LAYERS.length);
  });
});

test.each([
  [0, 25],
  [5, 25],
  [350, 330],
  [359, 25],
  [30, 30],
  [60, 60],
  [100, 62],
  [150, 180],
  [200, 200],
])('the hue %i becomes %i', (hue, neutral) => {
  expect(neutralHue(hue)).toBe(neutral);
});

test.each([
  ['#ff0000', { light: '#b64b00', dark: '#ff6b00' }],
  ['#00ff00', { light: '#6d7000', dark: '#f7ff00' }],
  ['#ffffff', { light: '#6c6c6c', dark: '#ffffff' }],
])('%s is drawn as %o', (picked, ink) => {
  expect(inkOf(picked)).toEqual(ink);
});
