import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ColourSettings, DEFAULT_COLOURS } from '../../lib/domain/colours.ts';
import { createInkwell, FILLINGS, inkName } from '../../lib/page/inkwell.ts';
import { ROOT } from '../../tools/run.ts';
import { marksStyle } from '../../tools/style/marks.ts';

const own = (claims: string): ColourSettings => ({ set: 'own', own: { ...DEFAULT_COLOURS.own, claims } });

/** A browser's register of properties: a name is given once. */
function pretend() {
  const given = new Map<string, string | undefined>();
  const inkwell = createInkwell(({ name, initialValue }) => {
    if (given.has(name)) throw new Error(`${name} is taken.`);
    given.set(name, initialValue);
  });
  return { given, inkwell };
}

describe('an inkwell', () => {
  test('declares nothing for the colours that the style sheet has', () => {
    const { given, inkwell } = pretend();
    inkwell(DEFAULT_COLOURS);
    inkwell({ ...DEFAULT_COLOURS, own: own('#123456').own });
    expect(given.size).toBe(0);
  });

  test('declares each choice once, and the way back too', () => {
    const { given, inkwell } = pretend();
    for (const colours of [own('#123456'), own('#123456'), DEFAULT_COLOURS]) inkwell(colours);
    expect([0, 1, 2].map((filling) => given.get(inkName('claims', 'light', filling)))).toEqual([
      '#123456',
      '#8f5200',
      undefined,
    ]);
    expect(given.size).toBe(16);
  });

  test('goes on where an earlier copy of Claimlight declared some', () => {
    const { given, inkwell } = pretend();
    given.set(inkName('claims', 'light', 0), '#abcdef');
    inkwell(own('#123456'));
    expect(given.get(inkName('claims', 'light', 0))).toBe('#abcdef');
    expect(given.get(inkName('claims', 'light', 1))).toBe('#123456');
  });

  test('that is used up leaves the colours as they are', () => {
    const { given, inkwell } = pretend();
    for (let shade = 0; shade < FILLINGS + 3; shade++) inkwell(own(`#0000${(0x40 + shade).toString(16)}`));
    expect(given.size).toBe(FILLINGS * 8);
  });
});

/** However it is folded into lines. */
const plain = (css: string): string => css.replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')');

test('the style sheet of marks is as it is written', () => {
  const written = readFileSync(join(ROOT, 'entrypoints/content/style.css'), 'utf8');
  expect(plain(written)).toBe(plain(marksStyle()));
});
