/** Why there is no list to show: each has a title and a text, `notice_…`, which say what was looked for and what to do. */
export const NOTICE_KINDS = [
  'reading',
  'not_article',
  'unsupported_language',
  'translated',
  'site_off',
  'site_ask',
  'failed',
  'browser_page',
  'needs_reload',
  'local_file',
  'unreachable',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
