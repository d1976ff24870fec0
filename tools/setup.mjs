// @ts-check
// Makes a bare machine ready: runs before every npm script. Plain JavaScript for Node 20, without dependencies.
// Installs the packages of package-lock.json when they are absent or other than it says; does nothing otherwise.
// With --browsers it also sees to it that Chromium and Firefox are there. All that it prints goes to standard error.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.claimlight-lock');
const digest = (/** @type {string | Buffer} */ data) => createHash('sha256').update(data).digest('hex');

try {
  const wanted = digest(readFileSync(join(root, 'package-lock.json')));
  const isReady = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!isReady()) await alone(() => isReady() || installPackages(wanted));
  if (process.argv.includes('--browsers')) ensureBrowsers(['chromium', 'firefox']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {string} wanted
 * @throws {Error} when npm fails
 */
function installPackages(wanted) {
  console.error('Installing the packages of package-lock.json…');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit'];
  // `npm run -s` hands its silence down; a failed installation must be heard.
  const options = {
    cwd: root,
    stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]),
    env: { ...process.env, npm_config_loglevel: 'error' },
  };
  const done =
    npm === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], options);
  if (done.status !== 0)
    throw new Error('npm could not install the packages: see above. It needs the network the first time.');
  writeFileSync(stamp, wanted);
}

/**
 * Does something while no other set-up of this folder does. A lock whose owner is dead is taken over.
 * @param {() => unknown} deed
 */
async function alone(deed) {
  const lock = join(tmpdir(), `claimlight-setup-${digest(root).slice(0, 16)}`);
  while (!take(lock)) await wait(250);
  try {
    deed();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (!isOwned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function isOwned(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: it lives and is another user's. ENOENT: it was given back just now; try again.
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH';
  }
}
