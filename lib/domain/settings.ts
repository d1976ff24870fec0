import { DEFAULT_DENSITY, type DensityLevel } from './density.ts';

export const LAYERS = ['claims', 'sources', 'names', 'mine'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Settings {
  readonly marksOn: boolean;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly density: DensityLevel;
  /** Host names on which nothing is read. */
  readonly sitesOff: readonly string[];
  /** Keep every article read, not only those of which something was kept. */
  readonly keepEveryPage: boolean;
  /** May something be kept from a private window? */
  readonly keepFromPrivateWindows: boolean;
  readonly theme: 'system' | 'light' | 'dark';
}

/** Has the reader switched a host off? A name stands for its subdomains too. */
export const isHostOff = (sitesOff: readonly string[], host: string): boolean =>
  sitesOff.some((site) => host === site || host.endsWith(`.${site}`));

export const DEFAULT_SETTINGS: Settings = {
  marksOn: true,
  layers: { claims: true, sources: true, names: false, mine: true },
  density: DEFAULT_DENSITY,
  sitesOff: [],
  keepEveryPage: false,
  keepFromPrivateWindows: false,
  theme: 'system',
};
