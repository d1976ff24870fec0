import type { Layer } from './settings.ts';

/** What marks are drawn in: one colour for each layer. */
export const COLOUR_SETS = ['amber', 'okabe_ito', 'tol', 'own'] as const;
export type ColourSet = (typeof COLOUR_SETS)[number];

export interface ColourSettings {
  readonly set: ColourSet;
  /** As the reader picked them, "#8f5200". */
  readonly own: Readonly<Record<Layer, string>>;
}

/** What a mark stands on. */
export type Ground = 'light' | 'dark';

/** One colour, as it is drawn on light and on dark ground. */
export type Ink = Readonly<Record<Ground, string>>;
export type Inks = Readonly<Record<Layer, Ink>>;

const AMBER: Inks = {
  claims: { light: '#8f5200', dark: '#e3a544' },
  sources: { light: '#1f5d9e', dark: '#86b6ea' },
  names: { light: '#655e53', dark: '#aaa295' },
  mine: { light: '#6f3f98', dark: '#c6a0e8' },
};

/**
 * Colours that stay apart for every kind of colour blindness. Orange, blue and reddish purple of M. Okabe and K. Ito, "Color
 * Universal Design" (2008), https://jfly.uni-koeln.de/color/; blue, yellow, purple and grey of the scheme "bright" of P. Tol,
 * "Colour Schemes", SRON/EPS/TN/09-002 (2021). Of both, what is red or green is left out.
 */
const SEEDS: Readonly<Record<'okabe_ito' | 'tol', Readonly<Record<Layer, string>>>> = {
  okabe_ito: { claims: '#e69f00', sources: '#0072b2', names: '#000000', mine: '#cc79a7' },
  tol: { claims: '#4477aa', sources: '#ccbb44', names: '#bbbbbb', mine: '#aa3377' },
};

export const DEFAULT_COLOURS: ColourSettings = {
  set: 'amber',
  own: { claims: '#e69f00', sources: '#0072b2', names: '#777777', mine: '#aa3377' },
};

/** The inks of the set that is chosen. Whatever the reader picked, each can be seen on its ground, and none says right or wrong. */
export function inksOf({ set, own }: ColourSettings): Inks {
  if (set === 'amber') return AMBER;
  const { claims, sources, names, mine } = set === 'own' ? own : SEEDS[set];
  return { claims: inkOf(claims), sources: inkOf(sources), names: inkOf(names), mine: inkOf(mine) };
}

/** A colour ("#e69f00") as ink. */
export const inkOf = (colour: string): Ink => ({ light: inkOn(colour, 'light'), dark: inkOn(colour, 'dark') });

/**
 * How light an ink may be (relative luminance of WCAG 2), so that its line keeps 3:1 on grounds from white to #c9c9c9, or from
 * black to #454545, and its words keep 4.5:1 on our own surfaces.
 */
const MOST_ON_LIGHT = 0.15;
const LEAST_ON_DARK = 0.28;

/**
 * A colour in another lightness, just so far that it can be seen on its ground, and in the nearest other hue where it is red or
 * green: "#ff0000" → an orange brown, for a red mark would say "wrong".
 */
function inkOn(colour: string, ground: Ground): string {
  const { hue, saturation, lightness } = hslOf(channelsOf(colour));
  if (neutralHue(hue) === hue && isSeen(channelsOf(colour), ground)) return colour;
  const onTheSafeSide = ground === 'light' ? Math.floor : Math.ceil;
  // A hair to spare: 143/255 comes back as 142.99999.
  const hair = ground === 'light' ? 1e-6 : -1e-6;
  const at = (light: number): Channels => {
    const exact = channelsIn({ hue: neutralHue(hue), saturation, lightness: light });
    return eachOf(exact, (channel) => onTheSafeSide(channel * 255 + hair) / 255);
  };
  if (isSeen(at(lightness), ground)) return hexOf(at(lightness));
  // Black and white are seen, each on its ground: halve the way to them until it is less than a step of a channel.
  let [seen, unseen] = [ground === 'light' ? 0 : 1, lightness];
  for (let halves = 0; halves < 12; halves++) {
    const middle = (seen + unseen) / 2;
    if (isSeen(at(middle), ground)) seen = middle;
    else unseen = middle;
  }
  return hexOf(at(seen));
}

const isSeen = (channels: Channels, ground: Ground): boolean =>
  ground === 'light' ? luminance(channels) <= MOST_ON_LIGHT : luminance(channels) >= LEAST_ON_DARK;

/** The most of an ink that is laid behind words: text keeps 4.5:1 on it. */
export const DEEPEST_TINT = 0.3;

/** Hues that would say wrong or right, in degrees. Red begins below 360. */
const VERDICT_HUES = [
  { from: -30, until: 25 },
  { from: 62, until: 180 },
] as const;

/** The hue itself, or the nearest that is neither red nor green. */
export function neutralHue(hue: number): number {
  for (const { from, until } of VERDICT_HUES)
    for (const turned of [hue, hue - 360])
      if (turned > from && turned < until) return ((turned - from < until - turned ? from : until) + 360) % 360;
  return hue;
}

/** Red, green and blue, from 0 to 1. */
export type Channels = readonly [red: number, green: number, blue: number];

const eachOf = ([red, green, blue]: Channels, change: (channel: number) => number): Channels => [
  change(red),
  change(green),
  change(blue),
];

/** "#ff8000" → [1, 0.5, 0]. */
export const channelsOf = (hex: string): Channels =>
  eachOf([1, 3, 5], (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

const hexOf = (channels: Channels): string =>
  `#${eachOf(channels, (channel) => Math.round(channel * 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;

/** Relative luminance, from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance(channels: Channels): number {
  const [red, green, blue] = eachOf(channels, (channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Channels, other: Channels): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

interface Hsl {
  /** Degrees, from 0 to 360; of a grey 0. */
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** As CSS Color 4 has it. */
export function hslOf([red, green, blue]: Channels): Hsl {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, spread] = [(most + least) / 2, most - least];
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = (most - lightness) / Math.min(lightness, 1 - lightness);
  const sixth =
    most === red
      ? (green - blue) / spread + 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: (sixth * 60) % 360, saturation, lightness };
}

function channelsIn({ hue, saturation, lightness }: Hsl): Channels {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return eachOf([0, 8, 4], (turn) => {
    const at = (turn + hue / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  });
}
