/** "Source: Harbour Board, Reuters", "Data sources: census office". */
const LINE = /^(?:data |information )?sources?\s*(?::|[–—|-]\s)\s*(?=\S)/i;
/** "Sources", alone above a list. */
const HEADING = /^(?:sources?|references)\s*:?$/i;
/** A longer line is prose, whatever it begins with. */
const LONGEST = 400;

/** Where the first source is named in a line by which a page gives its own sources; null where the line is none. */
export const sourcesStart = (line: string): number | null =>
  line.length > LONGEST ? null : (LINE.exec(line)?.[0].length ?? null);

/** Does a line stand above a list of sources? */
export const isSourcesHeading = (line: string): boolean => line.length < 20 && HEADING.test(line);
