import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Full names and usual abbreviations, without the abbreviation's full stop. */
export const MONTHS = wordSet(`
January February March April May June July August September October November December
Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
`);

export const WEEKDAYS = wordSet(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
`);

/** The number of a month by the first three letters of its name. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').map((name, index) => [name, index + 1]),
);
