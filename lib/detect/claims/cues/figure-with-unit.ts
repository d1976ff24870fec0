import type { Cue, SentenceView } from '../cue.ts';

const SCALES =
  'hundred thousand million billion trillion dozen hundreds thousands millions billions dozens half third quarter twice double';
const UNITS =
  'people persons men women children civilians soldiers troops workers patients victims families households residents students refugees migrants voters votes seats members cases deaths jobs homes houses vehicles cars barrels tonnes tons kg kilograms kilometres kilometers km miles metres meters feet acres hectares litres liters degrees megawatts mw gw hours minutes days weeks months years times copies countries companies schools hospitals doses tests units points goals shares square cubic';
const AFTER = new Set(`${SCALES} ${UNITS}`.split(' '));
const SPELLED = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);

/** "4,000 people", "two dozen soldiers", "2.4 million". Not a year, a day or a house number. */
export const figureWithUnit: Cue = {
  name: 'a figure with its unit',
  strength: (view: SentenceView) => {
    let found = 0;
    view.tokens.forEach((token, at) => {
      if (token.kind !== 'number' && !SPELLED.has(view.words[at] ?? '')) return;
      const [next, afterNext] = [view.words[at + 1] ?? '', view.words[at + 2] ?? ''];
      if (AFTER.has(next) || (AFTER.has(afterNext) && !/^[^\p{L}]+$/u.test(next))) found++;
    });
    return Math.min(found, 2);
  },
};
