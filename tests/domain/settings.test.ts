import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, publishedAt } from '../../lib/domain/settings.ts';

test.each([
  ['', null],
  ['https://desk.example/checks', 'https://desk.example/checks'],
  ['https://desk.example/checks#{id}', 'https://desk.example/checks#a%20b'],
  ['https://desk.example/{id}?of={id}', 'https://desk.example/a%20b?of=a%20b'],
])('checks published at "%s"', (published, address) => {
  expect(publishedAt({ ...DEFAULT_SETTINGS.review, published }, 'a b')).toBe(address);
});
