/**
 * Which blocks may be teasers, sign-up boxes or notices at all: nearly all paragraphs of a story are told apart by their words,
 * so that the patterns of `isBoilerplate` are tried on the rest alone. Every such pattern needs one of these words; a new
 * pattern's words are to be added here.
 */
const HOLDS = 1;

/** Words that tell only where one of each list stands in a block. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['us', 'follow like find join'],
  ['your', 'home homes device devices phone phones e-mail e-mails email emails'],
  ['our', 'youtube facebook twitter instagram telegram whatsapp website channel podcast'],
];

/** Words that a block may begin with to be one of these. */
const OPENING =
  /^[^a-z0-9]*(?:also|must|please|further|continue|keep|read|see|watch|listen|view|more|related|recommended|don't|you|most|up|trending|editor|top|what|sponsored|article|story|scroll|promoted|click|tap|advertis|loading|share|tweet|e-?mail|print|save|copy|leave|follow|subscribe|sign|log|close|next|previous|tag|topic|back|getty|gift|contact|reach|write|send|by|photo|image|picture|credit|source|via|video|graphic|illustration|file|last|updated|published|posted|modified|editorial|staff|news|web|c\b|[©>]|(?![a-z])\p{L})/u;

/** Words that one of these may hold anywhere. */
const HELD =
  'newsletter newsletters subscribe register sign log app reserved reached contacted emailed reproduce reproduced rewritten broadcast published cookie cookies affiliate commission reporter comment comments push unsubscribe inbox privacy click advertise advertisement advertising google googleplay appstore terms pages missed copyright inboxes';

/** What words say of their block, as bits: HOLDS, then two for each pair. */
export const noticeWords = [
  ...HELD.split(' ').map((word) => [word, HOLDS] as const),
  ...PAIRS.flatMap((pair, at) =>
    pair.flatMap((list, side) => list.split(' ').map((word) => [word, 2 << (2 * at + side)] as const)),
  ),
];

/** May a block be a notice, by its first word and the bits of all? */
export function mayBeNotice(opening: string, bits: number): boolean {
  if (bits & HOLDS || OPENING.test(opening)) return true;
  return PAIRS.some((_, at) => ((bits >> (2 * at)) & 6) === 6);
}
