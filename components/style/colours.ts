import { type ColourSettings, type Ink, inksOf } from '../../lib/domain/colours.ts';

/** What our own views are drawn in where the reader chose the colours: the names of tokens.css, and their values. */
export function colourTokens(colours: ColourSettings): Readonly<Record<string, string>> {
  const { claims, sources, names, mine } = inksOf(colours);
  return {
    '--cl-claim': lineOf(claims),
    '--cl-claim-tint': tintOf(claims),
    '--cl-source': lineOf(sources),
    '--cl-source-tint': tintOf(sources),
    '--cl-name': lineOf(names),
    '--cl-mine': lineOf(mine),
    '--cl-mine-tint': tintOf(mine),
  };
}

const lineOf = ({ light, dark }: Ink): string => `light-dark(${light}, ${dark})`;

/** On either ground of the lighter ink: the darker one would dim the letters. */
const tintOf = ({ dark }: Ink): string => `color-mix(in srgb, ${dark} 20%, transparent)`;

/** The same as declarations of a style sheet; none for the colours that tokens.css has. */
export const colourStyle = (colours: ColourSettings): string =>
  colours.set === 'amber'
    ? ''
    : Object.entries(colourTokens(colours))
        .map(([name, value]) => `${name}: ${value};`)
        .join(' ');

/** Puts the reader's colours on this document. */
export function showColours(colours: ColourSettings): void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(colourTokens(colours)))
    if (colours.set === 'amber') style.removeProperty(name);
    else style.setProperty(name, value);
}
