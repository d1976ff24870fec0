import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import {
  MOST_PAGES_READ,
  readingAt,
  ruleOf,
  type SiteRule,
  withoutOff,
  withPageRead,
  withRule,
} from '../../lib/domain/sites.ts';

const rules: readonly SiteRule[] = [
  { host: 'courier.example', reading: 'off' },
  { host: 'sport.courier.example', reading: 'on' },
  { host: 'bank.example', reading: 'ask' },
];

test.each([
  ['https://courier.example/story', 'off'],
  ['https://www.courier.example/story', 'off'],
  ['https://sport.courier.example/story', 'on'],
  ['https://notcourier.example/story', 'on'],
  ['https://other.example/?from=courier.example', 'on'],
  ['https://bank.example/login', 'ask'],
  ['https://bank.example/news/a?utm_source=mail#top', 'on'],
  ['https://courier.example/kept', 'off'],
  ['http://ada@Courier.example:8080', 'off'],
  ['no address', 'on'],
])('the page at %s: %s', (url, reading) => {
  const pagesRead = ['https://bank.example/news/a', 'https://courier.example/kept'];
  expect(readingAt({ sitesDefault: 'on', sites: rules, pagesRead }, url)).toBe(reading);
});

test.each([
  ['https://elsewhere.example/a', 'ask'],
  ['https://sport.courier.example/a', 'on'],
  ['no address', 'ask'],
])('where every site asks, the page at %s: %s', (url, reading) => {
  expect(readingAt({ ...DEFAULT_SETTINGS, sitesDefault: 'ask', sites: rules }, url)).toBe(reading);
});

test('a rule takes the place of one for the same host, and no other', () => {
  const rule = { host: 'bank.example', reading: 'off' } as const;
  expect(withRule(rules, rule)).toEqual([rules[0], rules[1], rule]);
});

test('a site comes on with the names that it stands under, and no rule is lost that does not stand in its way', () => {
  expect(withoutOff(rules, 'www.courier.example')).toEqual([rules[1], rules[2]]);
  expect(withoutOff(rules, 'bank.example')).toEqual(rules);
});

test('whatever the rules, the longest name that fits counts, and a word on a host is what that host has', () => {
  const host = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  const rule = fc.record({ host, reading: fc.constantFrom('on', 'ask', 'off') });
  fc.assert(
    fc.property(fc.array(rule), rule, host, (sites, said, other) => {
      const now = withRule(sites, said);
      expect(ruleOf(now, said.host)).toEqual(said);
      const fits = now
        .filter(({ host: name }) => `.${other}`.endsWith(`.${name}`))
        .map(({ host: name }) => name.length);
      expect(ruleOf(now, other)?.host.length ?? -1).toBe(Math.max(-1, ...fits));
    }),
  );
});

test('the pages that were read are remembered once each, the newest last, and not without end', () => {
  const urls = Array.from({ length: MOST_PAGES_READ + 2 }, (_, at) => `https://bank.example/${at}`);
  const all = urls.reduce(withPageRead, [] as readonly string[]);
  expect(all).toEqual(urls.slice(2));
  expect(withPageRead(['https://a.example/x', 'https://b.example/y'], 'https://a.example/x?utm_source=z')).toEqual([
    'https://b.example/y',
    'https://a.example/x',
  ]);
});
