import type { ClaimsModel } from './claims/claims-model.ts';
import { readClaims } from './claims/claims-model.ts';
import { cues } from './claims/cues.ts';
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
}

/** Reads the model's files. Throws an Error with a clear sentence where one is damaged or of another version. */
export const readModel = (files: ModelFiles): Model => ({
  names: readNamesModel(files.names),
  claims: readClaims(files.claims, cues.length),
  sources: readSources(files.sources),
});
