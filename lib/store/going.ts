/** A long work that can be watched and stopped. It stops between two parts; what is done by then stays done. */
export interface Going {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}
