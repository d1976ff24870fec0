import type { ClaimsModel } from './claims/claims-model.ts';
import { readClaims } from './claims/claims-model.ts';
import { cues } from './claims/cues.ts';
import { WordMemory } from '../text/words.ts';
import { fnv1a } from './hash.ts';
import { readSources, type SourcesModel } from './sources/cue-model.ts';
import { readNamesModel, type NamesModel } from './names/model.ts';

/** The trained parts of the detector, read once. Bytes come from files in public/models; who loads them is not our matter. */
export interface ModelFiles {
  readonly names: Uint8Array;
  readonly claims: Uint8Array;
  readonly sources: Uint8Array;
}

/** The trained parts, ready for use. */
export interface Model {
  readonly names: NamesModel;
  readonly claims: ClaimsModel;
  readonly sources: SourcesModel;
  /** Words that it knows and that a text so far held. */
  readonly words: WordMemory;
}

/** Reads the model's files. Throws an Error with a clear sentence where one is damaged or of another version. */
export function readModel(files: ModelFiles): Model {
  const names = readNamesModel(files.names);
  const claims = readClaims(files.claims, cues.length);
  const sources = readSources(files.sources);
  const isCommon = (lower: string): boolean => names.knows(lower) || sources.words.find(fnv1a(lower) | 0) >= 0;
  return { names, claims, sources, words: new WordMemory(isCommon) };
}
