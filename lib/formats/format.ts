import type { Head, Sheet } from '../domain/sheet.ts';

/** Something of a file that was not taken: where it stands ("annotation 12", "line 40") and why. */
export interface Problem {
  readonly where: string;
  readonly reason: string;
}

/** One file in the making. Whoever calls `head`, then `sheet` for each, then `foot`, has the file: join the pieces. */
export interface Writing {
  readonly head: string;
  readonly sheet: (sheet: Sheet) => string;
  readonly foot: () => string;
  /** What of all that was written the format cannot hold, one sentence each; empty where nothing is lost. Ask it last. */
  readonly cannotHold: () => readonly string[];
  /** What must still be done before the file is of use, in a sentence; null where that is nothing. Ask it last. */
  readonly needs?: () => string | null;
}

/** What a file can hold. */
export const KINDS = ['page', 'annotation', 'versions', 'pageWord', 'project', 'search', 'settings'] as const;
export type Kind = (typeof KINDS)[number];

/** What a reader makes of a piece of a file. Shapes are checked by whoever takes it (take.ts). */
export type Item =
  | {
      readonly kind: Kind;
      readonly where: string;
      readonly value: unknown;
      /** A page as told by an annotation: nothing new where the page is known already. */
      readonly isTold?: true;
    }
  | (Problem & { readonly kind: 'problem' })
  /** The file is of another kind or too new; nothing more is read. `reason` is a sentence for whoever gave the file. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One file being read, piece by piece as it comes. Neither throws, whatever the text; memory is that of one item. */
export interface ReadingOn {
  readonly take: (chunk: string) => readonly Item[];
  /** The file has ended: whole, or cut off. */
  readonly end: () => readonly Item[];
}

export interface Reader {
  /** Does a file that begins so look like this format? */
  readonly recognises: (beginning: string) => boolean;
  readonly begin: () => ReadingOn;
}

/** One form in which a notebook leaves, and perhaps comes back. To add one, write its file and name it in list.ts. */
export interface Format {
  /** As given to `npm run convert -- --to`. What it is called in menus is a text: `export_csv_label`. */
  readonly name: string;
  /** Of the file's name, without the full stop. */
  readonly extension: string;
  readonly mime: string;
  readonly begin: (head: Head) => Writing;
  /** Null for formats that are only written. */
  readonly reader: Reader | null;
}
