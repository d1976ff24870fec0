import { expect, test } from 'vitest';
import { isReadable, isSiteOff } from '../../entrypoints/content/silence.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';

test.each([
  [['courier.example'], 'https://courier.example/story', true],
  [['courier.example'], 'https://www.courier.example/story', true],
  [['courier.example'], 'https://notcourier.example/story', false],
  [['www.courier.example'], 'https://courier.example/story', false],
  [['courier.example'], 'https://other.example/?from=courier.example', false],
  [[], 'https://courier.example/story', false],
  [['courier.example'], 'no address', false],
])('with %j off, %s is off: %s', (sitesOff, url, off) => {
  expect(isSiteOff({ ...DEFAULT_SETTINGS, sitesOff }, url)).toBe(off);
});

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
