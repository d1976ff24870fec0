import { ANY_NUMBER, wordAt, words, type Cue } from '../cue.ts';

const SCALES =
  'hundred thousand million billion trillion dozen hundreds thousands millions billions dozens half third quarter twice double';
const UNITS =
  'people persons men women children civilians soldiers troops workers patients victims families households residents students refugees migrants voters votes seats members cases deaths jobs homes houses vehicles cars barrels tonnes tons kg kilograms kilometres kilometers km miles metres meters feet acres hectares litres liters degrees megawatts mw gw hours minutes days weeks months years times copies countries companies schools hospitals doses tests units points goals shares square cubic';
const AFTER = new Set(words(`${SCALES} ${UNITS}`));
const SPELLED = words(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety',
);

/** "4,000 people", "two dozen soldiers", "2.4 million". Not a year, a day or a house number. */
export const figureWithUnit: Cue = {
  name: 'a figure with its unit',
  at: [ANY_NUMBER, ...SPELLED],
  holds: (view, at) => {
    const next = wordAt(view, at + 1);
    return AFTER.has(next) || (AFTER.has(wordAt(view, at + 2)) && !/^[^\p{L}]+$/u.test(next));
  },
  most: 2,
};
