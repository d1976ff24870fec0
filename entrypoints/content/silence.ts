import { isHostOff, type Settings } from '../../lib/domain/settings.ts';

/** Why nothing can be read or marked at all, as the popup says it. */
export const UNREADABLE = {
  document: 'The browser shows a file here, not a web page. Only web pages are read.',
  browser: 'This browser is too old to mark words without changing the page. A newer version can.',
} as const;

/** Is this a page of text? A PDF, an image, a feed or a plain file is shown by the browser's own means. */
export const isReadable = ({ contentType }: Document): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';

/** Has the reader said that nothing is to be read on the site of this address? */
export const isSiteOff = ({ sitesOff }: Settings, url: string): boolean =>
  isHostOff(sitesOff, URL.canParse(url) ? new URL(url).hostname : '');
