import { isHostOff, type Settings } from '../../lib/domain/settings.ts';

/** Is this a page of text? A PDF, an image, a feed or a plain file is shown by the browser's own means. */
export const isReadable = ({ contentType }: Document): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';

/** Has the reader said that nothing is to be read on the site of this address? */
export const isSiteOff = ({ sitesOff }: Settings, url: string): boolean =>
  isHostOff(sitesOff, URL.canParse(url) ? new URL(url).hostname : '');
