/** A colleague's file brought into a notebook: looked through first, compared, taken in, undone. And files that are none. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verdictOf, type Annotation, type Notebook } from '../../lib/domain/annotation.ts';
import { backup } from '../../lib/formats/backup.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { notebookOf } from '../../tools/bench/store/notebook.ts';
import { faultsOf } from './harness/axe.ts';
import type { RawTab } from './harness/browser.ts';
import { importFile } from './harness/popup.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

const TABLES = ['pages', 'annotations', 'bin', 'addresses', 'versions', 'projects', 'searches', 'journal', 'replaced'];

const generated = notebookOf({ seed: 11, pages: 12, annotations: 60 });
const sheets = [...generated.sheets()];
const mine: Notebook = {
  pages: sheets.map(({ page }) => page),
  annotations: sheets.flatMap((sheet) => sheet.annotations),
  projects: generated.projects,
};
const LATER = '2027-01-01T00:00:00.000Z';

/** The claim that both judged, otherwise; and one on a page of which nothing is here. */
const judged = mine.annotations.find((one) => verdictOf(one) === 'wrong')!;
const otherwise: Annotation = {
  ...judged,
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  note: '',
  evidence: [],
  tags: [],
  verdicts: [{ verdict: 'supported', reason: 'The ledger was found.', at: LATER }],
  updated: LATER,
};
const newPage = { ...mine.pages[0]!, id: 'https://quarry.example/strike', url: 'https://quarry.example/strike' };
const elsewhere: Annotation = { ...otherwise, id: 'aaaaaaaa-0000-4000-8000-000000000002', pageId: newPage.id };
const theirPage = mine.pages.find(({ id }) => id === judged.pageId)!;
const theirs: Notebook = { pages: [theirPage, newPage], annotations: [otherwise, elsewhere] };
const theirFile = writeAll(backup, theirs).file;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimlight-import-'));
  await importFile(session.browser, await fileOf('mine.json', writeAll(backup, mine).file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

let library: RawTab;
beforeEach(async () => {
  library = await session.browser.openExtensionPage('library.html#bring-in');
  await library.activate();
  await until('the import of the library', () =>
    library.evaluate(() => document.querySelector('input[type=file]') !== null, null),
  );
  return () => library.close();
});

/** Everything that is kept, table by table. */
const everything = async (tables = TABLES) =>
  Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await session.browser.rows(table)] as const)),
  );

/** What is kept, without what is known of what was done. */
const kept = () => everything(TABLES.filter((table) => !['bin', 'journal', 'replaced'].includes(table)));

async function look(path: string): Promise<string> {
  await library.choose('input[type=file]', path);
  return outcome();
}

const outcome = () =>
  until('what would come, or came, of the file', () =>
    library.evaluate(() => {
      const said = document.querySelector<HTMLElement>('.outcome');
      return said !== null && said.querySelector('progress') === null && said.innerText;
    }, null),
  );

const click = (selector: string) =>
  library.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

async function confirm(): Promise<string> {
  await click('.outcome .strong');
  return until('what came of it', async () => {
    const said = await outcome();
    return (await library.evaluate(() => document.querySelector('.outcome .strong') === null, null)) && said;
  });
}

test('a colleague’s file says where both agree, and writes nothing until it is confirmed', async () => {
  const before = await everything();
  const said = await look(await fileOf('theirs.json', theirFile));
  expect(said).toMatch(/1 claim is judged otherwise/);
  expect(said).toContain(judged.quote.exact.slice(0, 30));
  expect(said).toMatch(/Here: wrong\. In the file: supported\./);
  expect(await faultsOf(library)).toEqual([]);
  expect(await everything()).toEqual(before);
});

test('what was looked through stays while another section is open, and what was brought in is undone in its place', async () => {
  const before = await kept();
  const said = await look(await fileOf('theirs.json', theirFile));
  await library.evaluate(() => void (location.hash = '#taken'), null);
  await until('another section', () =>
    library.evaluate(() => document.querySelector('input[type=file]') === null, null),
  );
  await library.evaluate(() => void (location.hash = '#bring-in'), null);
  expect(await outcome()).toBe(said);
  await confirm();
  expect(await session.browser.rows('annotations')).toHaveLength(mine.annotations.length + 2);
  expect(await faultsOf(library)).toEqual([]);
  await click('.outcome button');
  await until('what came of undoing it', async () => /Undone/.test(await outcome()));
  expect(await kept()).toEqual(before);
});

test('it is brought in, found by its tag, undone in one step, and changes nothing a second time', async () => {
  const before = await kept();
  const path = await fileOf('theirs.json', theirFile);
  await look(path);
  await click('.outcome input[type=checkbox]');
  expect(await confirm()).toMatch(/was taken in\.[^]*2 new[^]*tagged “differs”/);
  expect(await session.browser.rows('annotations')).toHaveLength(mine.annotations.length + 2);
  await click('.outcome button');
  await until('both to be found', () =>
    library.evaluate(() => document.querySelectorAll('.result').length === 2, null),
  );

  await library.press('z', 'Control');
  await until('the undo', () =>
    library.evaluate(() => document.querySelector('.message output')?.textContent?.includes('Undone') === true, null),
  );
  expect(await kept()).toEqual(before);

  await importFile(session.browser, path);
  const once = await kept();
  expect(await importFile(session.browser, path)).toMatch(/2 here already/);
  expect(await kept()).toEqual(once);
});

test('a file that was cut off gives what was whole, and says what was not', async () => {
  const cut = writeAll(backup, mine).file;
  const said = await look(await fileOf('cut.json', cut.slice(0, Math.floor(cut.length * 0.7))));
  expect(said).toMatch(/here already/);
  expect(said).toMatch(/unreadable, left out/);
});

test.each([
  ['a newer version', theirFile.replace(/("schemaVersion": ?)\d+/, '$199'), /newer|version/i],
  ['JSON of something else', '{"menu": [{"dish": "soup"}]}', /\S/],
  ['no text at all', '\u0000\u0001\u0002', /\S/],
])('%s is refused with a reason, and nothing is changed', async (_name, text, reason) => {
  const before = await everything();
  const said = await look(await fileOf('foreign.json', text));
  expect(said).toMatch(/was not taken\. Nothing was changed\./);
  expect(said.split('Nothing was changed.')[1]).toMatch(reason);
  expect(await everything()).toEqual(before);
});

test('what a file says is shown as text, whatever it says', async () => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const hostile: Annotation = {
    ...otherwise,
    id: 'aaaaaaaa-0000-4000-8000-000000000003',
    quote: { ...otherwise.quote, exact: `${judged.quote.exact} ${evil}` },
    verdicts: [{ verdict: 'mixed', reason: evil, at: LATER }],
    note: `javascript:alert(1) ${evil}`,
    tags: [evil],
  };
  const file = writeAll(backup, { pages: [{ ...theirPage, title: evil }], annotations: [hostile] }).file;
  const title = await library.evaluate(() => document.title, null);
  const said = await look(await fileOf('hostile.json', file.replace('"tags"', '"__proto__":{"polluted":1},"tags"')));
  expect(said).toContain(evil);
  const seen = await library.evaluate(
    () => ({
      nodes: document.querySelectorAll('.outcome img, .outcome script').length,
      title: document.title,
      polluted: 'polluted' in {},
    }),
    null,
  );
  expect(seen).toEqual({ nodes: 0, title, polluted: false });
});
