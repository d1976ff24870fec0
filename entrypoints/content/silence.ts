/** Is this a page of text? A PDF, an image, a feed or a plain file is shown by the browser's own means. */
export const isReadable = ({ contentType }: Document): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';
