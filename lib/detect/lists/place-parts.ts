import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Words in front of a place's own name that are left out later: "Mount Serandi", "Serandi". Lower case. */
export const PLACE_HEADS = wordSet(`mount mt lake river cape fort barangay`);

/** Words behind it that are left out later: "Klaten Regency", "Klaten". Not "city" or "river", which may be another place. */
export const DISTRICT_NOUNS = wordSet(`
county province district state region regency island islands governorate prefecture municipality shire township
`);

/** With them a name means another place: "Velden" is not "Velden North". */
export const DIRECTIONS = wordSet(`north south east west central`);
