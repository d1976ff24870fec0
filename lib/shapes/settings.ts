import * as v from 'valibot';
import { VERDICTS, type Verdict } from '../domain/annotation.ts';
import { BACKUP_BOUNDS, BACKUP_TROUBLES, type BackupSettings, type BackupState } from '../domain/backup.ts';
import { COLOUR_SETS, type ColourSettings } from '../domain/colours.ts';
import {
  BEST_RATING,
  type ReviewSettings,
  type Settings,
  type SettingsInFile,
  UNRATED,
  type VerdictStep,
  WORST_RATING,
} from '../domain/settings.ts';
import { MOST_PAGES_READ, READINGS } from '../domain/sites.ts';
import { count, instant, line, MANY, type MustBe, webAddress, words } from './values.ts';

const webAddressOrNone = v.union([v.literal(''), v.pipe(line, webAddress)]);

const stepOf = (verdict: Verdict): v.GenericSchema<unknown, VerdictStep> =>
  v.object({
    // What nobody judged yet is always that.
    isOffered: verdict === 'unchecked' ? v.literal(true) : v.boolean(),
    words: v.pipe(v.string(), v.maxLength(200)),
    rating: UNRATED.has(verdict)
      ? v.null()
      : v.nullable(v.pipe(v.number(), v.integer(), v.minValue(WORST_RATING), v.maxValue(BEST_RATING))),
  });

const steps = Object.fromEntries(VERDICTS.map((verdict) => [verdict, stepOf(verdict)]));

const ReviewShape: v.GenericSchema<unknown, ReviewSettings> = v.object({
  reviewer: v.object({ name: line, kind: v.picklist(['person', 'organisation']), url: webAddressOrNone }),
  published: webAddressOrNone,
  scale: v.object(steps as Record<Verdict, v.GenericSchema<unknown, VerdictStep>>),
});

const colour = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/, 'colour' satisfies MustBe));

const ColoursShape: v.GenericSchema<unknown, ColourSettings> = v.object({
  set: v.picklist(COLOUR_SETS),
  own: v.object({ claims: colour, sources: colour, names: colour, mine: colour }),
});

const within = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const BackupShape: v.GenericSchema<unknown, BackupSettings> = v.object({
  isOn: v.boolean(),
  days: within(BACKUP_BOUNDS.days),
  changes: within(BACKUP_BOUNDS.changes),
  copies: within(BACKUP_BOUNDS.copies),
});

/** What became of backups, as the store has it. */
export const BackupStateShape: v.GenericSchema<unknown, BackupState> = v.object({
  made: v.nullable(v.object({ at: instant, file: line, changes: count })),
  next: within([1, BACKUP_BOUNDS.copies[1] + 1]),
  tried: v.nullable(instant),
  trouble: v.nullable(v.object({ why: v.picklist(BACKUP_TROUBLES), detail: words })),
});

const entries = {
  marksOn: v.boolean(),
  layers: v.object({ claims: v.boolean(), sources: v.boolean(), names: v.boolean(), mine: v.boolean() }),
  colours: ColoursShape,
  density: v.picklist([0, 1, 2, 3, 4]),
  sitesDefault: v.picklist(['on', 'ask']),
  sites: v.pipe(v.array(v.object({ host: line, reading: v.picklist(READINGS) })), v.maxLength(MANY)),
  pagesRead: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(MOST_PAGES_READ)),
  keepEveryPage: v.boolean(),
  keepFromPrivateWindows: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  review: ReviewShape,
  backup: BackupShape,
};

const fileEntries = {
  marksOn: v.exactOptional(entries.marksOn),
  layers: v.exactOptional(entries.layers),
  colours: v.exactOptional(entries.colours),
  density: v.exactOptional(entries.density),
  sitesDefault: v.exactOptional(entries.sitesDefault),
  sites: v.exactOptional(entries.sites),
  keepEveryPage: v.exactOptional(entries.keepEveryPage),
  keepFromPrivateWindows: v.exactOptional(entries.keepFromPrivateWindows),
  theme: v.exactOptional(entries.theme),
  review: v.exactOptional(entries.review),
  backup: v.exactOptional(entries.backup),
};

/** What a file says of settings. Pages that somebody had read are passed over: files of before told them. */
export const SettingsInFileShape: v.GenericSchema<unknown, Partial<SettingsInFile>> = v.object(fileEntries);

/** A change of some settings; a key that is absent stays as it is. */
export const SettingsChangeShape: v.GenericSchema<unknown, Partial<Settings>> = v.object({
  ...fileEntries,
  pagesRead: v.exactOptional(entries.pagesRead),
});
