import { describe, expect, it } from 'vitest';
import { identityOf } from '../../lib/page/identity.ts';
import { plainAddress } from '../../lib/domain/address.ts';

const VISITED = 'https://www.courier.example/bay/old-terminal';
const other = 'https://www.courier.example/bay/new-pier';

describe('identity', () => {
  it.each([
    ['no statement', {}, VISITED, VISITED],
    ['tracking', {}, `${VISITED}?utm_source=x&fbclid=3&id=7#top`, `${VISITED}?id=7`],
    ['a trailing slash', {}, `${VISITED}/`, VISITED],
    ['canonical of the site root', { canonical: ['https://www.courier.example/'] }, VISITED, VISITED],
    ['an empty canonical', { canonical: [''] }, VISITED, VISITED],
    ['canonical of another site', { canonical: ['https://evil.example.org/bay/old-terminal'] }, VISITED, VISITED],
    ['canonical of a script', { canonical: ['javascript:alert(1)'] }, VISITED, VISITED],
    [
      'an AMP page',
      { canonical: [VISITED], openGraph: [VISITED] },
      'https://amp.courier.example/bay/old-terminal?amp=1',
      VISITED,
    ],
    ['a mobile page', { canonical: [VISITED] }, 'https://m.courier.example/bay/old-terminal', VISITED],
    [
      'canonical of another article, the rest of this one',
      { canonical: [other], openGraph: [VISITED], jsonLd: [VISITED] },
      VISITED,
      VISITED,
    ],
    ['two canonicals that differ', { canonical: [other, VISITED] }, VISITED, VISITED],
    ['a relative canonical', { canonical: ['/bay/old-terminal'] }, `${VISITED}?page=all`, VISITED],
    ['a default page', {}, 'https://courier.example/bay/index.html', 'https://courier.example/bay'],
    ['a file', {}, 'file:///pages/a.html', 'file:///pages/a.html'],
    ['no address', {}, 'not an address', 'not an address'],
  ])('%s', (_name, statements, visited, identity) => {
    expect(identityOf({ visited, canonical: [], openGraph: [], jsonLd: [], ...statements }).id).toBe(identity);
  });

  it.each([
    [
      'one of each kind',
      { canonical: [other], openGraph: [other], jsonLd: [VISITED] },
      ['new-pier', 'new-pier', 'old-terminal'],
    ],
    ['itself, of several', { canonical: [other, VISITED] }, ['old-terminal']],
    ['none of several others', { jsonLd: [other, `${other}-2`] }, []],
    ['the same twice', { jsonLd: [other, `${other}?utm_id=1`] }, ['new-pier']],
    ['not the front page', { canonical: ['https://www.courier.example/'] }, []],
    ['not the section', { openGraph: ['https://www.courier.example/bay'] }, []],
    ['what is no address', { canonical: ['javascript:alert(1)'], openGraph: [''] }, []],
  ])('names %s', (_name, statements, named) => {
    const said = identityOf({ visited: VISITED, canonical: [], openGraph: [], jsonLd: [], ...statements });
    expect(said.named).toEqual(named.map((name) => `courier.example/bay/${name}`));
  });

  it('does not depend on how one came to the page', () => {
    const ways = ['', '?utm_medium=mail', '#comments', '?fbclid=a&gclid=b'].map(
      (way) => identityOf({ visited: VISITED + way, canonical: [], openGraph: [], jsonLd: [] }).id,
    );
    expect(new Set(ways)).toEqual(new Set([VISITED]));
  });

  it('keeps parameters that say which page it is', () => {
    expect(plainAddress('https://courier.example/story.php?z=1&id=4&utm_campaign=x')).toBe(
      'https://courier.example/story.php?id=4&z=1',
    );
  });
});
