// @ts-check
// Finds the two real browsers, and installs them where the system can. Plain JavaScript for Node 20, without
// dependencies: setup.mjs runs it before anything is installed. All that it prints goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * @typedef {object} Kind
 * @property {string} variable Environment variable that names the program
 * @property {readonly string[]} commands Names looked for on the PATH
 * @property {readonly string[]} paths Usual places
 * @property {string} debianPackage
 * @property {string} advice What a person should install
 */

/** @type {Readonly<Record<BrowserName, Kind>>} */
const KINDS = {
  chromium: {
    variable: 'CLAIMLIGHT_CHROMIUM',
    // Google Chrome itself no longer takes --load-extension; its testing build and Chromium do.
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    paths: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      String.raw`C:\Program Files\Chromium\Application\chrome.exe`,
      join(process.env['LOCALAPPDATA'] ?? '', 'Chromium', 'Application', 'chrome.exe'),
    ],
    debianPackage: 'chromium',
    advice:
      'Chromium 140 or newer (Debian: apt-get install chromium; elsewhere: a Chromium build, or Chrome for Testing)',
  },
  firefox: {
    variable: 'CLAIMLIGHT_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
    ],
    debianPackage: 'firefox-esr',
    advice: 'Firefox 142 or newer (Debian: apt-get install firefox-esr; elsewhere: from mozilla.org)',
  },
};

/**
 * The program of a browser, or null where none is found. A variable that names a missing file is an error.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const kind = KINDS[name];
  const chosen = process.env[kind.variable];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`${kind.variable} names ${chosen}, and there is no such file.`);
    return chosen;
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => kind.commands.map((command) => join(folder, command)));
  return [...kind.paths, ...onPath].find((path) => existsSync(path)) ?? null;
}

/**
 * The browsers asked for, installed from the system's packages if need be.
 * @param {readonly BrowserName[]} names
 * @returns {Record<BrowserName, string | null>} null only for those not asked for
 * @throws {Error} saying exactly what to install
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0 && canInstall()) installPackages(missing.map((name) => KINDS[name].debianPackage));
  const still = missing.filter((name) => findBrowser(name) === null);
  if (still.length > 0) throw new Error(adviceFor(still));
  return {
    chromium: names.includes('chromium') ? findBrowser('chromium') : null,
    firefox: names.includes('firefox') ? findBrowser('firefox') : null,
  };
}

/** @param {readonly BrowserName[]} names */
function adviceFor(names) {
  const lines = names.map((name) => `  ${KINDS[name].advice}, or set ${KINDS[name].variable} to where it is`);
  return ['A browser is missing. Please install:', ...lines].join('\n');
}

/** Root on Debian or one of its children (Ubuntu). */
function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {readonly string[]} packages */
function installPackages(packages) {
  console.error(`Installing ${packages.join(' and ')} from the system's packages…`);
  const options = {
    stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const apt = ['-q', '-o', 'DPkg::Lock::Timeout=600'];
  spawnSync('apt-get', [...apt, 'update'], options);
  spawnSync('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...packages], options);
}
