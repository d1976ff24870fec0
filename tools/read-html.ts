import { parseHTML } from 'linkedom';
import { readPage, type Reading } from '../lib/page/read.ts';

/** An HTML string as a document without a browser: no scripts, no styles. A fragment is put into a page. */
export function documentOf(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** Reads an HTML page as the extension would read it (visibility by markup alone). `url` is the address it was visited at. */
export const readHtml = (html: string, url: string): Reading => readPage(documentOf(html), url);
