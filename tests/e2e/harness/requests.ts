/** What the browsers ask of their makers by themselves, whatever is installed. */
const THE_BROWSERS_OWN: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'update.googleapis.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'content-signature-2.cdn.mozilla.net',
]);

/** "CONNECT example.org:443", "GET http://example.org/a" → "example.org". */
const hostOf = (request: string): string => /^\S+ (?:https?:\/\/)?([^/:]+)/.exec(request)?.[1] ?? request;

/** Requests without those that a browser makes by itself. */
export const withoutTheBrowsersOwn = (requests: readonly string[]): readonly string[] =>
  requests.filter((request) => !THE_BROWSERS_OWN.has(hostOf(request)));
