/** Writes the style sheet of marks: `node tools/style/marks.ts > entrypoints/content/style.css`. A test holds that it was. */
import { DEEPEST_TINT, DEFAULT_COLOURS, type Ground, inksOf } from '../../lib/domain/colours.ts';
import type { Layer } from '../../lib/domain/settings.ts';
import { FILLINGS, inkName } from '../../lib/page/inkwell.ts';
import { type Ink, INKS } from '../../lib/page/marks.ts';
import { highlightName } from '../../lib/page/painter.ts';

interface Look {
  /** Whose ink the line is drawn in. */
  readonly line: Layer;
  readonly stroke: string;
  /** How far below the letters. */
  readonly offset: string;
  /** Whose ink is laid behind the words, and how much of it on light and on dark ground, in percent. */
  readonly tint: { readonly of: Layer; readonly light: number; readonly dark: number } | null;
}

const deepest = DEEPEST_TINT * 100;

const LOOKS: Readonly<Record<Ink, Look>> = {
  name: { line: 'names', stroke: 'dotted 1px', offset: '0.3em', tint: null },
  source: { line: 'sources', stroke: 'dotted 2px', offset: '0.36em', tint: { of: 'sources', light: 18, dark: 14 } },
  'claim-1': { line: 'claims', stroke: 'solid 1px', offset: '0.18em', tint: { of: 'claims', light: 10, dark: 10 } },
  'claim-2': { line: 'claims', stroke: 'solid 2px', offset: '0.18em', tint: { of: 'claims', light: 17, dark: 17 } },
  'claim-3': { line: 'claims', stroke: 'solid 3px', offset: '0.18em', tint: { of: 'claims', light: 25, dark: 25 } },
  judged: { line: 'mine', stroke: 'dashed 2px', offset: '0.18em', tint: { of: 'claims', light: 17, dark: 17 } },
  mine: { line: 'mine', stroke: 'double 2px', offset: '0.14em', tint: { of: 'mine', light: 24, dark: 18 } },
  active: {
    line: 'claims',
    stroke: 'solid 3px',
    offset: '0.18em',
    tint: { of: 'claims', light: deepest, dark: deepest },
  },
};

const inks = inksOf(DEFAULT_COLOURS);

/** The ink of the newest filling; without any, the colour of the first set. */
const inkIn = (layer: Layer, ground: Ground): string =>
  Array.from({ length: FILLINGS }, (_, filling) => inkName(layer, ground, filling)).reduce(
    (older, name) => `var(${name}, ${older})`,
    inks[layer][ground],
  );

function ruleOf(ink: Ink, ground: Ground): string {
  const { line, stroke, offset, tint } = LOOKS[ink];
  // On either ground a tint is of the lighter ink: the darker one would dim the letters.
  const background = tint && `color-mix(in srgb, ${inkIn(tint.of, 'dark')} ${tint[ground]}%, transparent)`;
  return [
    `  ::highlight(${highlightName(ink, ground)}) {`,
    ...(background === null ? [] : [`    background-color: ${background};`]),
    `    text-decoration: underline ${stroke} ${inkIn(line, ground)};`,
    `    text-underline-offset: ${offset};`,
    '  }',
  ].join('\n');
}

const HEAD = `/*
 * Written by tools/style/marks.ts. How marks look: rules for our own highlight names alone, so that nothing of the page is touched.
 * Letters keep their colour. A solid line is a claim (thin, medium, thick by score), dashed one that was judged, double what is
 * the reader's own, dotted a source or a name: colour is never the only sign, and never red or green. Two sets, for light and
 * for dark ground; lines keep 3:1 on white to #c9c9c9 and on black to #454545. What stands in var() is declared only where the
 * reader chose other colours (lib/page/inkwell.ts). Only on screen: a print is the page's own.
 */
@media screen {`;

export const marksStyle = (): string =>
  [
    HEAD,
    (['light', 'dark'] as const).flatMap((ground) => INKS.map((ink) => ruleOf(ink, ground))).join('\n\n'),
    '}',
    '',
  ].join('\n');

if (import.meta.main) process.stdout.write(marksStyle());
