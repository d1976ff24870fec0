import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPage, rememberOpen, type OpenPage } from '../../entrypoints/background/identity.ts';
import type { KeptPage } from '../../lib/domain/annotation.ts';
import { unknownPage } from '../../lib/domain/page.ts';
import { identityOf, type Statements } from '../../lib/page/identity.ts';
import { sayOfPages } from '../../lib/store/page-words.ts';
import {
  beginAnnotation,
  eraseEverything,
  keepPage,
  removeAnnotation,
  restoreAnnotation,
} from '../../lib/store/changes.ts';
import { importNotebook } from '../../lib/store/import.ts';
import type { Store } from '../../lib/store/names.ts';
import { annotationsOf, notebookOf, pageAt, wholeNotebook } from '../../lib/store/queries.ts';
import { backup } from '../../lib/formats/backup.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { readHtml } from '../../tools/read-html.ts';
import { ROOT } from '../../tools/run.ts';
import { clock, freshStore, quoteAt } from '../store/stamps.ts';
import { DAM, PIER, PIER_EDITED, PIER_GROWN, textOf } from './articles.ts';

const AT = '2026-03-01T08:00:00.000Z';
const keep = { at: AT, pages: 'known' } as const;
const SITE = 'https://www.courier.example';
const AT_PIER = `${SITE}/bay/old-pier-closes`;

interface Article extends Partial<Omit<Statements, 'visited'>> {
  readonly at: string;
  readonly title?: string;
  readonly text?: readonly string[];
}

/** A page that is open, as it would be read. */
function open({ at, title = 'Old pier closes', text = PIER, ...said }: Article): OpenPage {
  const { id, named } = identityOf({ visited: at, canonical: [], openGraph: [], jsonLd: [], ...said });
  return { page: { ...unknownPage(at), id, named, title }, text: textOf(text) };
}

let taken = 0;
const stamps = clock();

/** The reader opens a page and notes something on it. */
async function note(store: Store, article: Article): Promise<string> {
  const asked = open(article);
  const { identity } = await openPage(store, asked, keep);
  const { named: _, ...facts } = { ...asked.page, id: identity.pageId };
  const page: KeptPage = { ...facts, words: 9, textHash: '', firstSeen: AT, lastSeen: AT };
  const subject = { pageId: page.id, quote: quoteAt(++taken), finding: null, source: null };
  const { after } = await beginAnnotation(store, { page, subject, edits: [] }, stamps);
  await rememberOpen(store, { ...asked, page: { ...asked.page, id: page.id } }, AT);
  return after.id;
}

const visit = async (store: Store, article: Article) => openPage(store, open(article), keep);

/** Is an article known again as the page on which something was noted? */
async function isOne(noted: Article, visited: Article): Promise<boolean> {
  const store = freshStore();
  await note(store, noted);
  const { identity, annotations } = await visit(store, visited);
  expect(annotations.length).toBe(identity.pageId === open(noted).page.id ? 1 : 0);
  return annotations.length === 1;
}

const pier: Article = { at: AT_PIER, canonical: [AT_PIER], openGraph: [AT_PIER], jsonLd: [AT_PIER] };
const named = { canonical: [AT_PIER] };

describe('one article', () => {
  test.each([
    ['itself', { at: AT_PIER }],
    ['unencrypted, without www', { at: 'http://courier.example/bay/old-pier-closes' }],
    ['tracked', { at: `${AT_PIER}?utm_source=post&fbclid=9` }],
    ['tracked in a way nobody knows, canonical', { at: `${AT_PIER}?zz_origin=3`, ...named }],
    ['mobile host', { at: 'https://m.courier.example/bay/old-pier-closes' }],
    ['AMP host with canonical', { at: 'https://amp.courier.example/bay/old-pier-closes', ...named }],
    ['AMP folder without canonical', { at: `${SITE}/amp/bay/old-pier-closes` }],
    ['AMP at an address of its own', { at: `${SITE}/a/9931.amp`, ...named }],
    [
      'AMP cache',
      { at: 'https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/bay/old-pier-closes', ...named },
    ],
    ['print', { at: `${AT_PIER}/print` }],
    ['print at an address of its own', { at: `${SITE}/print.php?id=99`, ...named }],
    ['a syndicated copy that names it', { at: 'https://portal.example/news/77', title: 'Pier shut', ...named }],
    ['a syndicated copy with the same headline', { at: 'https://portal.example/news/77' }],
    ['a syndicated copy, edited, that names it', { at: 'https://portal.example/news/77', text: PIER_EDITED, ...named }],
    ['a live blog that grew', { at: AT_PIER, text: PIER_GROWN }],
    [
      'a live blog that grew, at its mobile address',
      { at: 'https://m.courier.example/bay/old-pier-closes', text: PIER_GROWN },
    ],
    ['one that was written anew', { at: `${AT_PIER}?utm_id=1`, text: DAM }],
    [
      'a short one, all in other words, both statements',
      { at: `${SITE}/a/9931`, openGraph: [AT_PIER], text: DAM.slice(0, 3), ...named },
    ],
    ['a short one, both statements', { at: `${SITE}/a/9931`, openGraph: [AT_PIER], text: PIER.slice(0, 3), ...named }],
  ] satisfies readonly (readonly [string, Article])[])('%s', async (_name, other) => {
    expect(await isOne(pier, other)).toBe(true);
    expect(await isOne(other, pier)).toBe(true);
  });
});

describe('two articles', () => {
  const dam = { at: `${SITE}/valley/dry-spring-ahead`, title: 'Dry spring', text: DAM };
  const lied = `${SITE}/story`;
  test.each([
    ['a canonical that lies, alone', pier, { ...dam, ...named }],
    ['and og', pier, { ...dam, ...named, openGraph: [AT_PIER] }],
    ['and everything', pier, { ...dam, ...named, openGraph: [AT_PIER], jsonLd: [AT_PIER] }],
    [
      'both under the section',
      { ...pier, canonical: [`${SITE}/bay`] },
      { at: `${SITE}/bay/dry-spring`, text: DAM, canonical: [`${SITE}/bay`] },
    ],
    ['both under the front page', { ...pier, canonical: [SITE] }, { ...dam, canonical: [SITE] }],
    [
      'both under one that is neither, all say so',
      { at: AT_PIER, canonical: [lied], openGraph: [lied] },
      { ...dam, canonical: [lied], openGraph: [lied] },
    ],
    [
      'short ones under one canonical',
      { at: AT_PIER, canonical: [lied], text: PIER.slice(0, 3) },
      { ...dam, canonical: [lied], text: DAM.slice(0, 3) },
    ],
    [
      'short ones under their section, in two statements',
      { at: AT_PIER, canonical: [`${SITE}/bay`], openGraph: [`${SITE}/bay`], text: PIER.slice(0, 3) },
      { at: `${SITE}/bay/rain`, canonical: [`${SITE}/bay`], openGraph: [`${SITE}/bay`], text: DAM.slice(0, 3) },
    ],
    [
      'told apart by a parameter, under one canonical',
      { at: `${SITE}/s.php?id=4`, canonical: [`${SITE}/s.php`] },
      { at: `${SITE}/s.php?id=5`, text: DAM, canonical: [`${SITE}/s.php`] },
    ],
    ['the same headline, other text', pier, { ...dam, title: 'Old pier closes' }],
    ['the same headline at another site', pier, { ...dam, at: 'https://portal.example/1', title: 'Old pier closes' }],
    [
      'a part quoted elsewhere',
      pier,
      { at: 'https://portal.example/1', title: 'What others write', text: [...DAM, ...PIER.slice(0, 4)] },
    ],
    ['nothing in common', pier, dam],
  ] satisfies readonly (readonly [string, Article, Article])[])('%s', async (_name, one, other) => {
    expect(await isOne(one, other)).toBe(false);
    expect(await isOne(other, one)).toBe(false);
    const store = freshStore();
    await note(store, one);
    await note(store, other);
    for (const article of [one, other]) expect((await visit(store, article)).annotations).toHaveLength(1);
  });

  test('between two articles of one application: the text tells, and nothing is married', async () => {
    const store = freshStore();
    await note(store, pier);
    const early = await visit(store, { ...pier, at: dam.at });
    expect(early.identity.pageId).toBe(open(pier).page.id);
    const late = await visit(store, dam);
    expect(late).toMatchObject({ identity: { pageId: dam.at }, annotations: [] });
    await note(store, dam);
    expect((await visit(store, { ...pier, at: dam.at })).identity).toMatchObject({
      pageId: open(pier).page.id,
      also: [],
    });
    for (const article of [pier, dam]) expect((await visit(store, article)).annotations).toHaveLength(1);
  });

  test('a note taken in between stays where it was taken, and the next article is free', async () => {
    const store = freshStore();
    await note(store, pier);
    await note(store, { ...pier, at: dam.at });
    expect((await visit(store, dam)).identity.pageId).toBe(dam.at);
    expect((await visit(store, pier)).annotations).toHaveLength(2);
    expect(await pageAt(store, AT_PIER)).toMatchObject({ url: AT_PIER });
  });
});

const old = (id: string, more: Partial<KeptPage> = {}): KeptPage => {
  const { named: _, ...facts } = open({ at: id }).page;
  return { ...facts, id, words: 9, textHash: '', firstSeen: AT, lastSeen: AT, ...more };
};
const begin = (store: Store, page: KeptPage) => {
  const subject = { pageId: page.id, quote: quoteAt(++taken), finding: null, source: null };
  return beginAnnotation(store, { page, subject, edits: [] }, stamps);
};

describe('what was kept before', () => {
  test('two pages of one address show what is kept of both, whichever is open, and each note stays where it was', async () => {
    const store = freshStore();
    const ids = [
      'http://www.courier.example/bay/old-pier-closes',
      'https://courier.example/bay/old-pier-closes',
    ] as const;
    for (const id of ids) await keepPage(store, old(id));
    for (const id of ids) await begin(store, old(id));
    for (const at of [...ids, AT_PIER, 'https://m.courier.example/bay/old-pier-closes']) {
      const { identity, annotations } = await visit(store, { at });
      expect(annotations.map(({ pageId }) => pageId)).toEqual(ids);
      expect(await annotationsOf(store, identity.pageId)).toEqual(annotations);
      expect(await notebookOf(store, identity.pageId)).toMatchObject({ pages: [{}, {}], annotations });
    }
  });

  test('an identity is found at the address that it names', async () => {
    const store = freshStore();
    await importNotebook(store, { pages: [old(AT_PIER, { url: `${SITE}/a/9931` })], annotations: [] });
    expect(await pageAt(store, 'http://m.courier.example/bay/old-pier-closes?utm_id=3#top')).toMatchObject({
      id: AT_PIER,
    });
    expect(await pageAt(store, `${SITE}/a/9931`)).toMatchObject({ id: AT_PIER });
    expect(await pageAt(store, `${SITE}/a/9932`)).toBe(null);
    expect((await visit(store, { at: `${SITE}/a/9931` })).identity.pageId).toBe(AT_PIER);
  });

  test('a page that goes takes what it was known by with it, and has it again when it comes back', async () => {
    const store = freshStore();
    const id = await note(store, pier);
    const removed = await removeAnnotation(store, id, AT);
    expect([await store.addresses.count(), await store.prints.count()]).toEqual([0, 0]);
    await restoreAnnotation(store, { annotation: removed!, instead: null }, '2026-03-09T08:00:00.000Z');
    expect((await visit(store, { at: 'https://m.courier.example/bay/old-pier-closes' })).annotations).toEqual([
      removed,
    ]);
  });

  test('one of two that were one goes: the other is found by their address', async () => {
    const store = freshStore();
    const [first, second] = ['http://courier.example/bay/old-pier-closes', AT_PIER].map((id) => old(id));
    for (const page of [first!, second!]) await keepPage(store, page);
    const { after } = await begin(store, first!);
    await begin(store, second!);
    await visit(store, pier);
    await removeAnnotation(store, after.id, AT);
    expect((await visit(store, { at: 'https://m.courier.example/bay/old-pier-closes' })).annotations).toHaveLength(1);
  });

  test('two that turn out to be one, or two after all', async () => {
    const store = freshStore();
    const copy = 'https://portal.example/news/77';
    const pages = [old(AT_PIER), old(copy, { firstSeen: '2026-04-01T08:00:00.000Z' })];
    await importNotebook(store, { pages, annotations: [] });
    for (const page of pages) await begin(store, page);
    await visit(store, pier);
    expect((await visit(store, { at: copy })).annotations).toHaveLength(2);
    expect(await annotationsOf(store, AT_PIER)).toHaveLength(2);
    expect(await annotationsOf(store, copy)).toHaveLength(2);
    expect((await visit(store, { ...pier, text: DAM })).annotations).toHaveLength(1);
    expect(await annotationsOf(store, AT_PIER)).toHaveLength(1);
    expect(await annotationsOf(store, copy)).toHaveLength(1);
  });

  test('an erasure takes everything', async () => {
    const store = freshStore();
    await note(store, pier);
    await sayOfPages(store, { own: 'https://a.example/', other: AT_PIER, says: 'other' }, AT);
    await eraseEverything(store);
    expect([await store.addresses.count(), await store.prints.count()]).toEqual([0, 0]);
  });
});

const word = (own: string, says: 'same' | 'other' | null) => ({ own, other: AT_PIER, says });

describe('the reader says', () => {
  const mobile = { at: 'https://m.courier.example/bay/old-pier-closes' };
  const dam = { at: `${SITE}/valley/dry-spring-ahead`, title: 'Dry spring', text: DAM };

  test('the same after a backup was taken elsewhere, and a second time nothing', async () => {
    const store = freshStore();
    await note(store, pier);
    await sayOfPages(store, word(mobile.at, 'other'), AT);
    await note(store, mobile);
    await sayOfPages(store, word(dam.at, 'same'), AT);
    const given = await wholeNotebook(store);
    const reading = await readNotebook(writeAll(backup, given).file);
    if (reading.state === 'refused') throw new Error(reading.reason);
    expect(reading).toEqual({ state: 'read', notebook: given, problems: [] });
    const elsewhere = freshStore();
    await importNotebook(elsewhere, reading.notebook);
    for (const article of [pier, mobile, dam])
      expect((await visit(elsewhere, article)).annotations).toEqual((await visit(store, article)).annotations);
    expect(await importNotebook(elsewhere, given)).toMatchObject({ pages: { new: 0, changed: 0 } });
  });

  test('of what was said later here, an older backup takes nothing back', async () => {
    const store = freshStore();
    await note(store, pier);
    await sayOfPages(store, word(mobile.at, 'other'), AT);
    const given = await wholeNotebook(store);
    await sayOfPages(store, word(mobile.at, 'same'), '2026-03-02T08:00:00.000Z');
    await importNotebook(store, given);
    expect((await visit(store, mobile)).annotations).toHaveLength(1);
  });

  test('that two are two: each keeps its own, from either side, until it is taken back', async () => {
    const store = freshStore();
    await note(store, pier);
    await sayOfPages(store, word(mobile.at, 'other'), AT);
    const { identity, annotations } = await visit(store, mobile);
    expect(identity).toMatchObject({
      pageId: mobile.at,
      about: [{ pageId: AT_PIER, says: 'other', because: [{ sign: 'reader' }] }],
    });
    expect(annotations).toEqual([]);
    await note(store, mobile);
    expect((await visit(store, mobile)).annotations).toHaveLength(1);
    const back = await visit(store, pier);
    expect(back.annotations).toHaveLength(1);
    expect(back.identity.about).toMatchObject([{ pageId: mobile.at, says: 'other', because: [{ sign: 'reader' }] }]);
    expect(await annotationsOf(store, AT_PIER)).toHaveLength(1);

    await sayOfPages(store, { own: AT_PIER, other: mobile.at, says: null }, AT);
    expect((await visit(store, pier)).annotations).toHaveLength(2);
    expect((await visit(store, mobile)).annotations).toHaveLength(2);
    expect(await annotationsOf(store, AT_PIER)).toHaveLength(2);
  });

  test('that two are one: both show all, no note is rewritten, until it is taken back', async () => {
    const store = freshStore();
    await note(store, pier);
    await note(store, dam);
    const before = await wholeNotebook(store);
    await sayOfPages(store, word(dam.at, 'same'), AT);
    for (const article of [pier, dam]) {
      const { identity, annotations } = await visit(store, article);
      expect(annotations).toHaveLength(2);
      expect(identity.about).toMatchObject([{ says: 'same', because: [{ sign: 'reader' }] }]);
      expect(await annotationsOf(store, identity.pageId)).toHaveLength(2);
    }
    expect((await wholeNotebook(store)).annotations).toEqual(before.annotations);
    await sayOfPages(store, word(dam.at, null), AT);
    for (const article of [pier, dam]) {
      const { identity, annotations } = await visit(store, article);
      expect(annotations).toHaveLength(1);
      expect(await annotationsOf(store, identity.pageId)).toHaveLength(1);
    }
  });

  test('that two others are one with a page: all three are one', async () => {
    const store = freshStore();
    const rowing = { at: `${SITE}/sport/rowing`, title: 'Rowing', text: DAM.slice(0, 2) };
    for (const article of [pier, dam, rowing]) await note(store, article);
    for (const { at } of [pier, rowing]) await sayOfPages(store, { own: at, other: dam.at, says: 'same' }, AT);
    for (const article of [pier, dam, rowing]) expect((await visit(store, article)).annotations).toHaveLength(3);
    expect((await openPage(store, open(rowing), null)).annotations).toHaveLength(3);
  });

  test('one thing after the other: the last word counts', async () => {
    const store = freshStore();
    await note(store, pier);
    for (const says of ['other', 'same', 'other', 'same'] as const) {
      await sayOfPages(store, word(mobile.at, says), AT);
      expect((await visit(store, mobile)).annotations).toHaveLength(says === 'same' ? 1 : 0);
    }
    await sayOfPages(store, word(mobile.at, null), AT);
    expect(await store.addresses.filter(({ by }) => by === 'reader').count()).toBe(0);
  });
});

const everything = async (store: Store) =>
  Promise.all(store.tables.map(async (table) => [table.name, await table.toArray()] as const));

describe('what is written', () => {
  test('of a page of which nothing is kept: nothing, unless every page is', async () => {
    const store = freshStore();
    await visit(store, pier);
    expect((await everything(store)).flatMap(([, rows]) => rows)).toEqual([]);
    await openPage(store, open(pier), { at: AT, pages: 'every' });
    expect([await store.addresses.count(), await store.prints.count()]).toEqual([1, 1]);
  });

  test('in a private window: nothing, and what is kept is shown all the same', async () => {
    const store = freshStore();
    await note(store, pier);
    const before = await everything(store);
    const { annotations } = await openPage(store, open({ at: `${SITE}/a/1`, text: PIER_GROWN, ...named }), null);
    expect(annotations).toHaveLength(1);
    expect(await everything(store)).toEqual(before);
  });

  test('no word of the text', async () => {
    const store = freshStore();
    await note(store, pier);
    expect(JSON.stringify(await store.prints.toArray())).not.toMatch(/cracks|petition|Reed/i);
  });

  test('the same a second time: nothing', async () => {
    const store = freshStore();
    await note(store, pier);
    await visit(store, pier);
    const before = await everything(store);
    await openPage(store, open(pier), { at: '2027-01-01T00:00:00.000Z', pages: 'known' });
    expect(await everything(store)).toEqual(before);
  });
});

const VERSIONS = join(ROOT, '..', 'shared', 'pages', 'versions');
const pairs: readonly { readonly id: string; readonly url: string }[] = existsSync(VERSIONS)
  ? JSON.parse(readFileSync(join(VERSIONS, 'pairs.json'), 'utf8'))
  : [];

describe.skipIf(pairs.length === 0)('two captures of one article, years apart (needs ../shared)', () => {
  test.each(pairs)('$id', async ({ id, url }) => {
    const [before, after] = ['a', 'b'].map((name) => {
      const reading = readHtml(readFileSync(join(VERSIONS, id, `${name}.html`), 'utf8'), `https://${url}`);
      return { page: reading.page, text: reading.state === 'article' ? reading.article.text : '' };
    });
    const store = freshStore();
    await keepPage(store, { ...before!.page, words: 0, textHash: '', firstSeen: AT, lastSeen: AT });
    await rememberOpen(store, before!, AT);
    const { identity } = await openPage(store, after!, keep);
    expect(identity.pageId).toBe(before!.page.id);
    expect(identity.also).toEqual([]);
  });
});

const EDITS = join(ROOT, '..', 'shared', 'pages', 'versions_text');
const edits: readonly { readonly id: string }[] = existsSync(EDITS)
  ? JSON.parse(readFileSync(join(EDITS, 'index.json'), 'utf8'))
  : [];

describe.skipIf(edits.length === 0)('one story before and after an edit, at two addresses (needs ../shared)', () => {
  test.each(edits)('$id', async ({ id }) => {
    const [before, after] = ['old', 'new'].map((name) => readFileSync(join(EDITS, id, `${name}.txt`), 'utf8'));
    const store = freshStore();
    await note(store, { ...pier, text: [before!] });
    const { identity } = await visit(store, { at: `${SITE}/a/9931`, ...named, text: [after!] });
    expect(identity.pageId).toBe(AT_PIER);
  });
});
