/** How sure a way of giving something to its source sounds. Word lists as data: English, lower case. */

const list = (words: string): readonly string[] => words.split(' ');

/** The source stands for it, or it is put as settled. */
const FIRM = list(
  'confirmed confirms confirm confirming revealed reveals showed shows shown proved proves proven established found finds determined concluded concludes ' +
    'announced announces ruled verified documented demonstrated discovered testified admitted admits acknowledged conceded disclosed',
);
/** The source is not said to know it, or the writer stands back. */
const FAINT = list(
  'believes believe believed thinks think thought fears feared hopes hoped suspects suspected claims claim claimed claiming alleges alleged allegedly ' +
    'suggests suggest suggested suggesting hinted hints implied speculated speculates reportedly apparently supposedly purportedly rumoured rumored ' +
    'may might could appears appeared seems seemed expects expected',
);

const STRENGTH: ReadonlyMap<string, number> = new Map([
  ...FIRM.map((word) => [word, 3] as const),
  ...FAINT.map((word) => [word, 1] as const),
]);

/** 3: settled ("confirmed"); 2: plain ("said", "according to"); 1: held off ("claims", "believes", "reportedly"). */
export function strengthOf(cue: string): 1 | 2 | 3 {
  const words = cue.toLowerCase().split(/[^\p{L}]+/u);
  const strengths = new Set(words.map((word) => STRENGTH.get(word) ?? 2));
  if (strengths.has(1)) return 1;
  return strengths.has(3) ? 3 : 2;
}
