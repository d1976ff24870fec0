import { VERDICTS } from '../../lib/domain/annotation.ts';
import { LAYERS, type Settings } from '../../lib/domain/settings.ts';
import { say } from '../../lib/words/say.ts';

type Change = readonly [setting: string, value: string];

const onOff = (isOn: boolean): string => say(isOn ? 'setting_on' : 'setting_off');
const orNothing = (words: string): string => words.trim() || say('setting_none');

/** How each setting is said. What is the same before and after it is not told. */
const SAYERS: { readonly [K in keyof Settings]: (settings: Settings) => readonly Change[] } = {
  keepFromPrivateWindows: (one) => [[say('settings_keep_private'), onOff(one.keepFromPrivateWindows)]],
  keepEveryPage: (one) => [[say('settings_keep_every'), onOff(one.keepEveryPage)]],
  sitesDefault: (one) => [[say('settings_sites_default'), say(`settings_default_${one.sitesDefault}`)]],
  sites: (one) => one.sites.map(({ host, reading }) => [host, say(`settings_reading_${reading}`)]),
  // Which pages the reader had read goes into no file.
  pagesRead: () => [],
  backup: ({ backup }) => [
    [say('settings_backup'), onOff(backup.isOn)],
    [say('settings_backup_days'), String(backup.days)],
    [say('settings_backup_changes'), String(backup.changes)],
    [say('settings_backup_copies'), String(backup.copies)],
  ],
  review: ({ review }) => [
    [say('settings_reviewer_name'), orNothing(review.reviewer.name)],
    [say('settings_reviewer_kind'), say(`settings_reviewer_${review.reviewer.kind}`)],
    [say('settings_reviewer_url'), orNothing(review.reviewer.url)],
    [say('settings_published'), orNothing(review.published)],
    ...VERDICTS.map((verdict): Change => {
      const { isOffered, words, rating } = review.scale[verdict];
      const offered = `${say('settings_scale_offered')}: ${onOff(isOffered)}`;
      const called = words.trim() === '' ? [] : [`“${words.trim()}”`];
      const worth = `${say('settings_scale_rating')}: ${rating ?? say('settings_scale_none')}`;
      return [say(`verdict_${verdict}`), [...called, offered, worth].join(', ')];
    }),
  ],
  marksOn: (one) => [[say('popup_marks'), onOff(one.marksOn)]],
  layers: (one) => LAYERS.map((layer): Change => [say(`review_${layer}`), onOff(one.layers[layer])]),
  density: (one) => [[say('settings_density'), say(`density_${one.density}`)]],
  colours: ({ colours }) => [
    [
      say('settings_colours'),
      colours.set === 'own'
        ? `${say('settings_colours_own')} (${LAYERS.map((layer) => colours.own[layer]).join(', ')})`
        : say(`settings_colours_${colours.set}`),
    ],
  ],
  theme: (one) => [[say('settings_theme'), say(`settings_theme_${one.theme}`)]],
};

/** What would be otherwise if a change were made, in words: "Keep from private windows: on". What watches over the reader first. */
export function changesInWords(here: Settings, change: Partial<Settings>): readonly string[] {
  const there: Settings = { ...here, ...change };
  return Object.values(SAYERS).flatMap((sayer) => differing(sayer(here), sayer(there)));
}

/** What the second says otherwise than the first, and then what it says no more. */
function differing(before: readonly Change[], after: readonly Change[]): readonly string[] {
  const [known, now] = [new Map(before), new Map(after)];
  return [
    ...after.filter(([setting, value]) => known.get(setting) !== value),
    ...before.filter(([setting]) => !now.has(setting)).map(([setting]): Change => [setting, say('setting_gone')]),
  ].map(([setting, value]) => say('setting_is', { setting, value }));
}
