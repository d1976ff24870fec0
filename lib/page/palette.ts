import { elementAround } from './dom.ts';

/** Which set of marks is readable: chosen by the page's own ground, not by the system's wish. */
export type Palette = 'light' | 'dark';

interface Colour {
  /** 0 (black) to 1 (white), as the eye sees it. */
  readonly lightness: number;
  readonly alpha: number;
}

/**
 * Samples what stands behind an element: its own background, or that of the first element around it that has one.
 * A page that paints its ground by a picture is told by the colour of its letters.
 */
export function paletteOf(element: Element): Palette {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  let showing = 1;
  let ground = 0;
  for (let at: Element | null = element; at && showing > 0.05; at = elementAround(at)) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage.includes('url(')) return isLight(readColour(style.color)) ? 'dark' : 'light';
    const { lightness, alpha } = readColour(style.backgroundColor);
    ground += showing * alpha * lightness;
    showing *= 1 - alpha;
  }
  const canvas = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const letters = readColour(view.getComputedStyle(element).color);
  // Nothing is painted at all: the browser's own canvas, which is dark only where the page allows it; its letters tell.
  if (showing > 0.95) return canvas.includes('dark') && isLight(letters) ? 'dark' : 'light';
  return ground + showing < 0.5 ? 'dark' : 'light';
}

const isLight = ({ lightness }: Colour): boolean => lightness > 0.6;

/** Reads a computed colour: rgb(), rgba(), color(), lab() and their kin. What cannot be read counts as not there. */
export function readColour(css: string): Colour {
  const [, name = '', inside = ''] = /^([a-z-]+)\((.*)\)$/.exec(css.trim()) ?? [];
  const [channels = '', slash] = inside.split('/');
  const parts = channels.split(/[\s,]+/).filter((part) => part !== '' && !/^[a-z]/.test(part));
  const values = parts.map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part)));
  const given = slash === undefined ? values[3] : readAlpha(slash);
  const alpha = given === undefined || Number.isNaN(given) ? 1 : given;
  const [one = 0, two = 0, three = 0] = values;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { lightness: lightnessOf(one / 255, two / 255, three / 255), alpha };
    case 'color':
      return { lightness: lightnessOf(one, two, three), alpha };
    case 'oklab':
    case 'oklch':
      return { lightness: one, alpha };
    case 'lab':
    case 'lch':
      return { lightness: parts[0]?.endsWith('%') ? one : one / 100, alpha };
    default:
      return { lightness: 1, alpha: 0 };
  }
}

const readAlpha = (text: string): number =>
  text.trim().endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);

/** Luma of gamma-coded red, green and blue (ITU-R BT.709): near enough to lightness to tell a dark page from a light one. */
const lightnessOf = (red: number, green: number, blue: number): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
