import type { Verdict } from './annotation.ts';
import { type BackupSettings, DEFAULT_BACKUP } from './backup.ts';
import { type ColourSettings, DEFAULT_COLOURS } from './colours.ts';
import { DEFAULT_DENSITY, type DensityLevel } from './density.ts';
import type { SiteSettings } from './sites.ts';

export const LAYERS = ['claims', 'sources', 'names', 'mine'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Settings extends SiteSettings {
  readonly marksOn: boolean;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly colours: ColourSettings;
  readonly density: DensityLevel;
  /** Keep every article read, not only those of which something was kept. */
  readonly keepEveryPage: boolean;
  /** May something be kept from a private window? */
  readonly keepFromPrivateWindows: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly review: ReviewSettings;
  readonly backup: BackupSettings;
}

/** What of the settings goes into files and is taken from them: not which pages the reader had read, for files are handed on. */
export type SettingsInFile = Omit<Settings, 'pagesRead'>;

export function settingsForFile(settings: Settings): SettingsInFile {
  const { pagesRead: _, ...rest } = settings;
  return rest;
}

/** Who signs the reader's checks, where they are published, and what each verdict is called and worth in them. */
export interface ReviewSettings {
  readonly reviewer: Reviewer;
  /** The address at which checks are published, `{id}` in it standing for the identity of the annotation; empty: nowhere yet. */
  readonly published: string;
  readonly scale: Readonly<Record<Verdict, VerdictStep>>;
}

/** Texts are empty where the reader gave none. */
export interface Reviewer {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly url: string;
}

/** One verdict, as this reader uses it. What is kept is its key, whatever it is called. */
export interface VerdictStep {
  readonly isOffered: boolean;
  /** In the reader's own words; empty: as Claimlight calls it. */
  readonly words: string;
  /** From WORST_RATING to BEST_RATING, more is more true; null: it says nothing about how true a claim is. */
  readonly rating: number | null;
}

/** Verdicts of which a number would claim more than the reader said. */
export const UNRATED: ReadonlySet<Verdict> = new Set(['unchecked', 'unverifiable', 'not_a_claim']);

export const WORST_RATING = 1;
export const BEST_RATING = 5;

/** Where the check of an annotation is published; null: nowhere yet. */
export const publishedAt = ({ published }: ReviewSettings, id: string): string | null =>
  published === '' ? null : published.replaceAll('{id}', encodeURIComponent(id));

const step = (rating: number | null): VerdictStep => ({ isOffered: true, words: '', rating });

const DEFAULT_REVIEW: ReviewSettings = {
  reviewer: { name: '', kind: 'person', url: '' },
  published: '',
  scale: {
    unchecked: step(null),
    supported: step(5),
    mostly_supported: step(4),
    mixed: step(3),
    needs_context: step(3),
    mostly_wrong: step(2),
    wrong: step(1),
    unverifiable: step(null),
    not_a_claim: step(null),
  },
};

export const DEFAULT_SETTINGS: Settings = {
  marksOn: true,
  colours: DEFAULT_COLOURS,
  layers: { claims: true, sources: true, names: false, mine: true },
  density: DEFAULT_DENSITY,
  sitesDefault: 'on',
  sites: [],
  pagesRead: [],
  keepEveryPage: false,
  keepFromPrivateWindows: false,
  theme: 'system',
  review: DEFAULT_REVIEW,
  backup: DEFAULT_BACKUP,
};
