import type { Failure, Reply } from './protocol.ts';

/** What a person reads when something could not be done. `Reply.detail` is for the curious and stands beneath. */
export const FAILURE_SENTENCES: Readonly<Record<Failure, string>> = {
  bad_message: 'Claimlight did not understand what was asked, and changed nothing.',
  private_window: 'This is a private window, so nothing was kept. The settings can allow it.',
  store_full: 'The disk is full, so this was not kept. What was kept before is safe. Free some space and try again.',
  store_failed: 'This could not be kept. What was kept before is safe. Please try again.',
  not_found: 'This note is no longer there. It may have been taken away in another window.',
  words_gone: 'These words are no longer on this page.',
  changed_elsewhere: 'This note was changed in another window since, so it was left as it is.',
  detector_failed: 'The page was read, but its claims could not be found. Please try again.',
  page_gone: 'This page cannot be reached. Reload it and try again.',
  failed: 'Something went wrong in Claimlight. Nothing was lost. Please try again.',
};

/** The answer to what was asked. */
export const done = <T>(value: T): Reply<T> => ({ ok: true, value });

/** Why there is no answer. */
export const refused = (failure: Failure, detail = ''): Reply<never> => ({ ok: false, failure, detail });

/** What an unknown thrown thing says of itself. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
