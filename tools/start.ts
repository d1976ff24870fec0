/**
 * Builds the extension, serves the sample article and opens it in a real browser with the extension loaded.
 * With a display it stays open until it is closed. Without one it reads the article, judges a claim as a person would,
 * saves pictures and exports in .artifacts/start, prints what was found, and ends.
 * `npm start -- --firefox` takes Firefox instead of Chromium.
 */
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Browser, type BrowserName, type Tab, launch } from '../tests/e2e/harness/browser.ts';
import { cardShown, command, marked, settled } from '../tests/e2e/harness/page.ts';
import { ENDINGS, type Format, exportAs, judgeFirst, openPopup } from '../tests/e2e/harness/popup.ts';
import { startSite } from '../tests/e2e/harness/site.ts';
import { until } from '../tests/e2e/harness/until.ts';
import { ensureBrowsers } from './browsers.mjs';
import { foundIn } from './found.ts';
import { ARTIFACTS, ROOT, run } from './run.ts';
import { speakEnglish } from './english.ts';

speakEnglish();

const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

ensureBrowsers([name]);
const built = await run('wxt', 'build', '-b', name === 'firefox' ? 'firefox' : 'chrome');
if (built.status !== 0) process.exit(built.status);

const site = await startSite();
site.serve('/harbour-tunnel', { body: await readFile(join(ROOT, 'tools', 'sample', 'index.html'), 'utf8') });
const browser = await launch(name, { headless: !hasDisplay });
try {
  const tab = await browser.open(`http://localhost:${site.port}/harbour-tunnel`);
  await (hasDisplay ? stayOpen(tab) : show(tab));
} finally {
  await browser.close();
  await site.close();
}

async function stayOpen(tab: Tab): Promise<void> {
  await tab.activate();
  console.log('\nThe sample article is open. Point at a mark; Alt+J goes to the next claim, Alt+C opens its card.');
  console.log('Close the browser to end.');
  await browser.closed();
}

async function show(tab: Tab): Promise<void> {
  const folder = join(ARTIFACTS, 'start');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const place = (file: string): string => join(folder, file);

  await marked(tab);
  await tab.screenshot(place('article.png'));
  const state = await settled(browser, tab);
  if (state.state !== 'read') throw new Error(`The sample was not read: ${JSON.stringify(state)}`);
  await picture(browser, tab, place('card.png'));
  const saved = await review(browser, tab, place);

  for (const line of foundIn(state)) console.log(line);
  console.log(`\nPictures and exports, in ${relative(ROOT, folder)}:`);
  for (const file of ['article.png', 'card.png', ...saved]) console.log(`  ${file}`);
}

/** Opens the card of the first claim, and takes its picture. */
async function picture(at: Browser, tab: Tab, path: string): Promise<void> {
  await tab.activate();
  await command(at, tab, 'next_claim');
  await command(at, tab, 'open_card');
  await until('the card', () => cardShown(tab));
  await tab.screenshot(path);
  await tab.press('Escape');
}

/** Judges the first claim in the popup, takes its picture, and exports in every format by its menu. */
async function review(at: Browser, tab: Tab, place: (file: string) => string): Promise<readonly string[]> {
  const popup = await openPopup(at, tab);
  await popup.resize(400, 600);
  await judgeFirst(popup, { digit: '4', verdict: 'needs_context' });
  await popup.screenshot(place('popup.png'));
  await popup.prefer('dark');
  await until('the colours to rest', () => popup.evaluate(() => document.getAnimations().length === 0, null));
  await popup.screenshot(place('popup-dark.png'));
  const files: string[] = ['popup.png', 'popup-dark.png'];
  for (const format of Object.keys(ENDINGS) as Format[]) {
    const { name: file, path } = await exportAs(at, popup, format);
    await copyFile(path, place(file));
    files.push(file);
  }
  return files;
}
