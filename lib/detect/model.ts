/** The trained parts of the detector, read once. Bytes come from files in public/models; who loads them is not our matter. */
export interface ModelFiles {
  readonly names: Uint8Array;
  readonly claims: Uint8Array;
}
