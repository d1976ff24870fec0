import { expect, test } from 'vitest';
import { isReadable } from '../../entrypoints/content/silence.ts';

test.each([
  ['text/html', true],
  ['application/xhtml+xml', true],
  ['application/pdf', false],
  ['application/xml', false],
  ['image/svg+xml', false],
  ['text/plain', false],
])('a page of %s can be read: %s', (contentType, readable) => {
  expect(isReadable({ contentType } as Document)).toBe(readable);
});
