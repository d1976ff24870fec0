import { beforeAll, describe, expect, test } from 'vitest';
import type { Attribution, Entity, Findings } from '../../lib/domain/finding.ts';
import { wordsAt } from '../../lib/domain/span.ts';
import { markedWords, marked, settled } from './harness/page.ts';
import { useSession } from './harness/session.ts';
import { firstArticle, hasShared } from './harness/shared.ts';

describe.skipIf(!hasShared)('the article that the project began with (needs ../shared)', () => {
  const session = useSession();
  let text = '';
  let findings: Findings;
  let marks: readonly string[];

  beforeAll(async () => {
    const { browser, site } = session;
    site.serve('http://article.test/libya', { body: firstArticle() });
    const tab = await browser.open('http://article.test/libya');
    const state = await settled(browser, tab);
    if (state.state !== 'read') throw new Error(`The article was not read: ${JSON.stringify(state)}`);
    ({ text, findings } = state);
    marks = markedWords(await marked(tab));
  });

  const named = (name: string): Entity | undefined => findings.entities.find((entity) => entity.name === name);
  const sourced = (words: RegExp): readonly Attribution[] =>
    findings.attributions.filter(({ content, source, cue }) =>
      [content, source, cue].some((span) => span !== null && words.test(wordsAt(text, span))),
    );

  test.each([
    ['David Schenker', 'person'],
    ['Khalifa Haftar', 'person'],
    ['Libyan National Army', 'organization'],
    ['Tripoli', 'place'],
    ['Victoria Coates', 'person'],
  ])('%s is a %s', (name, type) => {
    expect(named(name)).toMatchObject({ type });
  });

  test('"According to Schenker" names David Schenker', () => {
    const [attribution] = sourced(/a large military contingent/);
    expect(attribution?.source).toMatchObject({ kind: 'named_person', name: 'David Schenker' });
  });

  test('the direct quote is given to David Schenker', () => {
    const [attribution] = sourced(/A significant number of Russian troops/);
    expect(attribution).toMatchObject({ quote: 'direct', source: { name: 'David Schenker' } });
  });

  test('"CNN notes" is second-hand', () => {
    const [attribution] = sourced(/^CNN$/);
    expect(attribution).toMatchObject({ secondHand: true, source: { kind: 'named_org' } });
  });

  test('"has been described as" is said by nobody', () => {
    const [attribution] = sourced(/most potent warlord/);
    expect(attribution).toMatchObject({ source: null });
  });

  test.each([
    /Pantsyr/,
    /Arms Embargo Imposed/,
    /Merkel/,
    /UN Chief/,
    /newsletter/,
    /responsive design/,
    /Send|send your article/,
  ])('what is no part of the story is not marked: %s', (words) => {
    expect(marks.filter((mark) => words.test(mark))).toEqual([]);
  });
});
