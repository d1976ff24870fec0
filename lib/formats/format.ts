import type { Notebook } from '../domain/annotation.ts';

/** Something of a file that was not taken: where it stands ("annotation 12", "line 40") and why. */
export interface Problem {
  readonly where: string;
  readonly reason: string;
}

/** What came of reading a file. Nothing is written anywhere: that is for a person to confirm. */
export type Reading =
  | { readonly state: 'read'; readonly notebook: Notebook; readonly problems: readonly Problem[] }
  /** Nothing could be taken; `reason` is a sentence for the person who gave the file. */
  | { readonly state: 'refused'; readonly reason: string };

export interface Reader {
  /** Does a file that begins so look like this format? */
  readonly recognises: (beginning: string) => boolean;
  /** Never throws, whatever the text; what it takes has the shape of lib/shapes, each annotation on a page that is there. */
  readonly read: (text: string) => Reading;
}

/** One form in which a notebook leaves, and perhaps comes back. To add one, write its file and name it in list.ts. */
export interface Format {
  /** As given to `npm run convert -- --to`. */
  readonly name: string;
  /** As shown in a menu. */
  readonly label: string;
  /** Of the file's name, without the full stop. */
  readonly extension: string;
  readonly mime: string;
  /** The file, piece by piece: join them, or hand them to a Blob. */
  readonly write: (notebook: Notebook) => Iterable<string>;
  /** What of this notebook the format cannot hold, one sentence each; empty where nothing is lost. */
  readonly cannotHold: (notebook: Notebook) => readonly string[];
  /** Null for formats that are only written. */
  readonly reader: Reader | null;
}
