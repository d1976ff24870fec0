import * as v from 'valibot';
import type { Settings } from '../domain/settings.ts';
import { line, MANY } from './values.ts';

const entries = {
  marksOn: v.boolean(),
  layers: v.object({ claims: v.boolean(), sources: v.boolean(), names: v.boolean(), mine: v.boolean() }),
  density: v.picklist([0, 1, 2, 3, 4]),
  sitesOff: v.pipe(v.array(line), v.maxLength(MANY)),
  keepEveryPage: v.boolean(),
  keepFromPrivateWindows: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
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
});
