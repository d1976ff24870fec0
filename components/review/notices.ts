/** Why there is no list to show. Each row says what was looked for and what to do. */
export const NOTICES = {
  reading: { title: 'Reading this page…', text: 'Claims, names and sources will be listed here in a moment.' },
  not_article: {
    title: 'This is not an article.',
    text: 'Claimlight looked for a body of running text and found none, so nothing is marked. Open a single article to see its claims.',
  },
  unsupported_language: {
    title: 'This page is not in English.',
    text: 'Claimlight reads English, so nothing is marked here. You can still select words and annotate them.',
  },
  translated: {
    title: 'This page is shown in translation.',
    text: 'These are not the author’s words, so nothing is marked and no note is put on them. Show the original to go on; what you kept is safe.',
  },
  site_off: {
    title: 'Claimlight is off on this site.',
    text: 'Nothing is read or marked here. Switch “This site” on below to change that.',
  },
  failed: { title: 'This page could not be read.', text: 'Nothing was lost. Reload the page to try again.' },
  browser_page: {
    title: 'The browser does not let extensions see this page.',
    text: 'Its own pages, its add-on store and pages of other extensions stay closed. Open a news article to see its claims.',
  },
  needs_reload: {
    title: 'Reload this page to read it.',
    text: 'It was open before Claimlight was installed or updated, or it did not load. If a reload changes nothing, it is no web page but a PDF, say.',
  },
  local_file: {
    title: 'This is a file on your device.',
    text: 'Claimlight reads pages from the web. For files, print what it finds with its command line.',
  },
  unreachable: {
    title: 'Claimlight cannot see this page.',
    text: 'A web page that was open before Claimlight was installed must be reloaded once. Files, the browser’s own pages and its add-on store stay closed to extensions.',
  },
} as const satisfies Record<string, { readonly title: string; readonly text: string }>;
export type NoticeKind = keyof typeof NOTICES;
