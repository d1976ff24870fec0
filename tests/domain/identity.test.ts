import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey } from '../../lib/domain/address.ts';
import {
  compare,
  decide,
  electedOf,
  foldTitle,
  type Known,
  type Likeness,
  type Signs,
} from '../../lib/domain/identity.ts';

const PIER = 'https://www.courier.example/bay/old-pier-closes';
const SAME: Likeness = { says: 'same', share: 1 };
const MOSTLY: Likeness = { says: 'same', share: 0.65 };
const UNSURE: Likeness = { says: 'unsure', share: 0 };
const OTHER: Likeness = { says: 'other', share: 0.01 };

const signs = (address: string, named: readonly string[] = [], title = ''): Signs => ({
  address,
  named: named.map(addressKey),
  title: foldTitle(title),
});

describe('two addresses', () => {
  const HEAD = 'Old pier closes';
  const pier = signs(PIER, [PIER, PIER], HEAD);
  const copy = 'https://news.portal.example/a/12345';
  test.each([
    ['one address, whatever the text', pier, signs('http://courier.example/bay/old-pier-closes'), OTHER, 'same'],
    ['a form of it, no text to tell', pier, signs('https://m.courier.example/bay/old-pier-closes'), UNSURE, 'same'],
    ['a form of it, the same text', pier, signs('https://amp.courier.example/bay/old-pier-closes'), SAME, 'same'],
    ['a form of it, other text', pier, signs('https://m.courier.example/bay/old-pier-closes'), OTHER, 'other'],
    ['canonical of one is the other, same text', pier, signs('https://courier.example/p/9', [PIER]), MOSTLY, 'same'],
    ['canonical of one is the other, no text', pier, signs('https://courier.example/p/9', [PIER]), UNSURE, 'other'],
    ['two statements, no text', pier, signs('https://courier.example/p/9', [PIER, PIER]), UNSURE, 'same'],
    ['two statements, other text', pier, signs('https://courier.example/p/9', [PIER, PIER]), OTHER, 'other'],
    [
      'canonical in another folder, no text',
      pier,
      signs('https://courier.example/x/old-pier-closes', [PIER]),
      UNSURE,
      'same',
    ],
    ['a syndicated copy with canonical', pier, signs(copy, [PIER], 'Pier shut'), MOSTLY, 'same'],
    ['a syndicated copy with the same headline', pier, signs(copy, [], 'Old Pier Closes!'), SAME, 'same'],
    ['a part of it elsewhere, the same headline', pier, signs(copy, [], HEAD), MOSTLY, 'other'],
    ['the same text elsewhere, nothing else', pier, signs(copy, [], 'Harbour news'), SAME, 'other'],
    ['the same headline, other text', pier, signs(copy, [], HEAD), OTHER, 'other'],
    ['the same headline, no text', pier, signs(copy, [], HEAD), UNSURE, 'other'],
    ['another site that names it twice, no text', pier, signs(copy, [PIER, PIER], HEAD), UNSURE, 'other'],
    [
      'both name a third, other texts',
      signs('https://a.example/1', ['https://a.example/x']),
      signs('https://a.example/2', ['https://a.example/x']),
      OTHER,
      'other',
    ],
    ['nothing in common', pier, signs('https://courier.example/sport/rowing'), UNSURE, 'other'],
  ] as const)('%s', (_name, a, b, text, says) => {
    expect(compare(a, b, text).says).toBe(says);
    expect(compare(b, a, text)).toEqual(compare(a, b, text));
  });
});

test.each([
  ['the visited one', [], 'courier.example/bay/old-pier-closes'],
  ['against one statement', ['https://courier.example/other-story-here'], 'courier.example/bay/old-pier-closes'],
  ['not against two', ['https://courier.example/a', 'https://courier.example/a'], 'courier.example/a'],
  [
    'two that differ',
    ['https://courier.example/a', 'https://courier.example/b'],
    'courier.example/bay/old-pier-closes',
  ],
  ['not of another site', ['https://evil.example/a', 'https://evil.example/a'], 'courier.example/bay/old-pier-closes'],
])('the address elected: %s', (_name, named, elected) => {
  expect(electedOf(signs(PIER, named))).toBe(elected);
});

const known = (pageId: string, more: Partial<Known> = {}): Known => ({
  pageId,
  url: pageId,
  firstSeen: '2026-01-01T00:00:00.000Z',
  signs: signs(pageId),
  text: UNSURE,
  here: null,
  reader: null,
  ...more,
});
const later = { firstSeen: '2026-02-01T00:00:00.000Z' };
const mobile = 'https://m.courier.example/bay/old-pier-closes';
const elsewhere = 'https://courier.example/sport/rowing';

const at = (own: string, pages: readonly Known[], fresh = own) => decide({ signs: signs(own), fresh }, pages);

describe('which page is open', () => {
  test('a new one: as it says itself', () => {
    expect(at(mobile, [], PIER)).toEqual({ pageId: PIER, own: mobile, also: [], about: [] });
  });

  test('one kept under another form of its address', () => {
    const reasons = [{ sign: 'address', says: 'same' }];
    expect(at(mobile, [known(PIER)])).toMatchObject({
      pageId: PIER,
      about: [{ pageId: PIER, url: PIER, says: 'same', because: reasons }],
    });
  });

  test('one that is kept here is nothing to be told', () => {
    expect(at(PIER, [known(PIER, { text: OTHER })])).toMatchObject({ pageId: PIER, about: [] });
    expect(at('http://courier.example/bay/old-pier-closes', [known(PIER)])).toMatchObject({ pageId: PIER, about: [] });
  });

  test('of two, the one kept first; the other is one with it', () => {
    const pages = [known(PIER, later), known('http://courier.example/bay/old-pier-closes')];
    expect(at(PIER, pages)).toMatchObject({ pageId: 'http://courier.example/bay/old-pier-closes', also: [PIER] });
    expect(at(mobile, pages.toReversed())).toMatchObject({ also: [PIER] });
  });

  test('between two articles: the text of one at the address of the other', () => {
    const pages = [
      known(PIER, { text: OTHER, here: 'kept' }),
      known(elsewhere, { text: SAME, signs: signs(elsewhere, [PIER]) }),
    ];
    expect(at(PIER, pages)).toMatchObject({ pageId: elsewhere, also: [] });
  });

  test('not the identity of a page that it is not', () => {
    expect(at(mobile, [known(PIER, { text: OTHER })], PIER)).toMatchObject({
      pageId: mobile,
      about: [{ pageId: PIER, says: 'other' }],
    });
  });

  test('the reader goes before text and address', () => {
    expect(at(mobile, [known(PIER, { text: SAME, reader: 'other' })], PIER)).toMatchObject({
      pageId: mobile,
      about: [{ says: 'other', because: [{ sign: 'reader', says: 'other' }] }],
    });
    expect(at(elsewhere, [known(PIER, { text: OTHER, reader: 'same' })])).toMatchObject({
      pageId: PIER,
      about: [{ says: 'same', because: [{ sign: 'reader', says: 'same' }] }],
    });
  });

  test('pages that only name the same third address are not told of', () => {
    const lying = [elsewhere];
    const page = known('https://courier.example/2', { text: OTHER, signs: signs('https://courier.example/2', lying) });
    expect(decide({ signs: signs('https://courier.example/1', lying), fresh: 'x' }, [page]).about).toEqual([]);
  });
});

const address = fc
  .tuple(
    fc.constantFrom('', 'www.', 'm.', 'amp.'),
    fc.constantFrom('a.example', 'b.example'),
    fc.constantFrom('', '/amp', '/x', '/x-y-z', '/s/x-y-z'),
    fc.constantFrom('', '?id=1', '?utm_id=2'),
  )
  .map((parts) => `https://${parts.join('')}`);
const someSigns = fc.record({
  address,
  named: fc.array(address.map(addressKey), { maxLength: 3 }),
  title: fc.constantFrom('', 'old pier closes', 'the dam holds'),
});
const someLikeness = fc.constantFrom(SAME, MOSTLY, UNSURE, OTHER);

test('whatever the signs: what a is to b, b is to a, and a page is itself', () => {
  fc.assert(
    fc.property(someSigns, someSigns, someLikeness, (a, b, text) => {
      expect(compare(a, b, text)).toEqual(compare(b, a, text));
      expect(compare(a, a, text).says).toBe('same');
      expect(compare(a, b, OTHER).says === 'same').toBe(compare(a, b, OTHER).because[0]?.sign === 'address');
    }),
  );
});

test('whatever was kept: the page is one of those or itself, and one the reader parts is never it', () => {
  const some = fc.record({ signs: someSigns, text: someLikeness, reader: fc.constantFrom(null, 'same', 'other') });
  fc.assert(
    fc.property(someSigns, fc.uniqueArray(some, { selector: (one) => one.signs.address }), (mine, others) => {
      const pages = others.map((one) => known(one.signs.address, one as Partial<Known>));
      const { pageId, also, about } = decide({ signs: mine, fresh: mine.address }, pages);
      expect([mine.address, ...pages.map((page) => page.pageId)]).toContain(pageId);
      expect(also).not.toContain(pageId);
      const parted = pages.filter((page) => page.reader === 'other' && page.pageId !== mine.address);
      for (const page of parted) expect([pageId, ...also]).not.toContain(page.pageId);
      for (const { says, pageId: other } of about)
        expect([pageId, ...also].includes(other)).toBe(says === 'same' || other === mine.address);
      const again = decide({ signs: mine, fresh: mine.address }, pages.toReversed());
      expect([again.pageId, ...again.also]).toEqual([pageId, ...also]);
    }),
  );
});
