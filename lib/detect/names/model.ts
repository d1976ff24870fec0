/** The trained tagger of names. Empty until trained: names are then found by their capitals and the lists alone. */
export interface NamesModel {
  readonly size: number;
}

/** Reads `public/models/names.bin`. An empty file is an empty model. */
export function readNamesModel(bytes: Uint8Array): NamesModel {
  return { size: bytes.length };
}
