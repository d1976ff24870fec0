import * as v from 'valibot';
import { VERDICTS, type Verdict } from '../domain/annotation.ts';
import { BEST_RATING, type ReviewSettings, type Settings, type VerdictStep, WORST_RATING } from '../domain/settings.ts';
import { line, MANY, webAddress } from './values.ts';

const webAddressOrNone = v.union([v.literal(''), v.pipe(line, webAddress)]);

/** Verdicts of which a number would claim more than the reader said. */
const UNRATED: ReadonlySet<Verdict> = new Set(['unchecked', 'unverifiable', 'not_a_claim']);

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

const entries = {
  marksOn: v.boolean(),
  layers: v.object({ claims: v.boolean(), sources: v.boolean(), names: v.boolean(), mine: v.boolean() }),
  density: v.picklist([0, 1, 2, 3, 4]),
  sitesOff: v.pipe(v.array(line), v.maxLength(MANY)),
  keepEveryPage: v.boolean(),
  keepFromPrivateWindows: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  review: ReviewShape,
};

/** A change of some settings; a key that is absent stays as it is. */
export const SettingsChangeShape: v.GenericSchema<unknown, Partial<Settings>> = v.object({
  marksOn: v.exactOptional(entries.marksOn),
  layers: v.exactOptional(entries.layers),
  density: v.exactOptional(entries.density),
  sitesOff: v.exactOptional(entries.sitesOff),
  keepEveryPage: v.exactOptional(entries.keepEveryPage),
  keepFromPrivateWindows: v.exactOptional(entries.keepFromPrivateWindows),
  theme: v.exactOptional(entries.theme),
  review: v.exactOptional(entries.review),
});
