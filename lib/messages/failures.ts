import type { Failure, Reply } from './protocol.ts';

/** The answer to what was asked. */
export const done = <T>(value: T): Reply<T> => ({ ok: true, value });

/** Why there is no answer. What a person reads of it is `say(`failure_…`)`; `detail` is for the curious and stands beneath. */
export const refused = (failure: Failure, detail = ''): Reply<never> => ({ ok: false, failure, detail });

/** What an unknown thrown thing says of itself. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
