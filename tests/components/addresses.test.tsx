import { beforeEach, expect, test, vi } from 'vitest';
import { OtherAddresses, type OtherAddressesProps } from '../../components/review/OtherAddresses.tsx';
import type { Reason, Relation } from '../../lib/domain/identity.ts';
import { all, click, one, show } from './dom.ts';

const onSay = vi.fn<OtherAddressesProps['onSay']>();
beforeEach(() => vi.clearAllMocks());

const reasons = (...given: readonly `${Reason['sign']} ${Reason['says']}`[]): readonly Reason[] =>
  given.map((words) => {
    const [sign, says] = words.split(' ') as [Reason['sign'], Reason['says']];
    return { sign, says };
  });
const other = (says: Relation['says'], because: Relation['because'], at = 'bay/pier'): Relation => ({
  pageId: `https://www.gazette.example/${at}`,
  url: `https://www.gazette.example/${at}`,
  says,
  because,
});
const addresses = (...about: readonly Relation[]) => show(<OtherAddresses about={about} canKeep onSay={onSay} />);

test.each([
  [
    other('same', reasons('text same', 'named same')),
    'One page with gazette.example/bay/pier: the same text, they name one address. Keep apart',
    'other',
  ],
  [
    other('same', reasons('address same')),
    'One page with gazette.example/bay/pier: another form of the same address. Keep apart',
    'other',
  ],
  [
    other('other', reasons('text other', 'named same')),
    'Another page than gazette.example/bay/pier: other text, though they name one address. The same page',
    'same',
  ],
  [
    other('other', reasons('named same')),
    'Another page than gazette.example/bay/pier: too little agrees, though they name one address. The same page',
    'same',
  ],
  [other('same', reasons('reader same')), 'You made this one page with gazette.example/bay/pier. Undo', null],
  [other('other', reasons('reader other')), 'You keep this apart from gazette.example/bay/pier. Undo', null],
] as const)('what was decided, why, and the way to say otherwise: %#', (relation, words, says) => {
  addresses(relation);
  expect(one('li').textContent).toBe(words);
  const button = one('button');
  expect(button.getAttribute('aria-label')).toBe(`${button.textContent}: gazette.example/bay/pier`);
  click('button');
  expect(onSay).toHaveBeenCalledWith(relation, says);
});

test('nothing where there is none, and no more than a few of many', () => {
  addresses();
  expect(all('ul, li')).toEqual([]);
  addresses(...Array.from({ length: 9 }, (_, at) => other('other', reasons('text other'), `${at}`)));
  expect(all('li')).toHaveLength(3);
});

test('in a private window of which nothing is kept it is told, and nothing can be said', () => {
  show(<OtherAddresses about={[other('same', reasons('text same'))]} canKeep={false} onSay={onSay} />);
  expect(one('li').textContent).toBe('One page with gazette.example/bay/pier: the same text');
  expect(all('button')).toEqual([]);
});

test('an address is only ever text', () => {
  addresses(other('same', reasons('text same'), '<img src=x onerror=alert(1)>'));
  expect(all('img')).toEqual([]);
});
