/**
 * Backups that are made by themselves, in real browsers. That the reader is asked for the permission no program can see: so here
 * the extension has it from the start.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { BackupState } from '../../lib/domain/backup.ts';
import { OUTPUT } from '../../tools/run.ts';
import { type Browser, BUILDS, launch } from './harness/browser.ts';
import { marked } from './harness/page.ts';
import { judgeFirst, openPopup } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL } from './harness/session.ts';
import { type Site, startSite } from './harness/site.ts';

let folder: string;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimlight-granted-'));
  await cp(join(OUTPUT, BUILDS[inject('browser')]), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    permissions: string[];
    optional_permissions?: string[];
  };
  manifest.permissions.push('downloads');
  delete manifest.optional_permissions;
  await writeFile(path, JSON.stringify(manifest));
  site = await startSite();
  browser = await launch(inject('browser'), { proxyPort: site.port, extension: folder });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const change = (wanted: object) => browser.ask({ claimlight: 1, kind: 'settings.change', ask: { change: wanted } });

async function stateNow(): Promise<BackupState | null> {
  const rows = (await browser.rows('settings')) as readonly { readonly key: string; readonly value: BackupState }[];
  return rows.find(({ key }) => key === 'backupState')?.value ?? null;
}

/** What the browser says that it saved, the newest last, and the text of each file as it lies there. */
async function saved() {
  const page = await browser.openExtensionPage('library.html');
  const found = await page.evaluate(async () => {
    const { downloads } = (globalThis as unknown as { chrome: { downloads: DownloadsApi } }).chrome;
    return (await downloads.search({}))
      .filter(({ state }) => state === 'complete')
      .map(({ filename, startTime }) => ({ filename, startTime }));
  }, null);
  await page.close();
  return found.toSorted((a, b) => (a.startTime < b.startTime ? -1 : 1)).map(({ filename }) => filename);
}

interface DownloadsApi {
  search(query: object): Promise<readonly { filename: string; startTime: string; state: string }[]>;
}

test('a file arrives once something is kept, and files roll', async () => {
  const backup = { isOn: true, days: 365, changes: 1, copies: 2 };
  await change({ backup });
  expect(await stateNow()).toBe(null);
  site.serve(SAMPLE_URL, { body: SAMPLE });
  const tab = await browser.open(SAMPLE_URL);
  await marked(tab);
  const popup = await openPopup(browser, tab);
  await judgeFirst(popup, { digit: '6', verdict: 'wrong' });
  const madeFile = async () => (await stateNow())?.made?.file;
  await expect.poll(madeFile, { timeout: 20_000 }).toBe('claimlight-backup-1.json');
  expect((await stateNow())?.trouble).toBe(null);
  const [first = ''] = await saved();
  const text = await readFile(first, 'utf8');
  expect(text).toContain('"schemaVersion"');
  expect(text).toContain('"wrong"');

  const made: (string | undefined)[] = [];
  for (let round = 0; round < 2; round++) {
    await browser.ask({ claimlight: 1, kind: 'backup.make', ask: null });
    made.push(await madeFile());
  }
  expect(made).toEqual(['claimlight-backup-2.json', 'claimlight-backup-1.json']);
  expect(await saved()).toHaveLength(3);
  await browser.stopBackground();
  await browser.ask({ claimlight: 1, kind: 'backup.make', ask: null });
  expect(await madeFile()).toBe('claimlight-backup-2.json');
});
