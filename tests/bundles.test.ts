/** The three laws, held once more on what is shipped. Builds first where a build is absent or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../lib/messages/protocol.ts';
import { OPEN_PANEL } from '../lib/panel/open.ts';
import { OUTPUT, ROOT } from '../tools/run.ts';

const BUILDS = [
  { browser: 'chrome', folder: join(OUTPUT, 'chrome-mv3') },
  { browser: 'firefox', folder: join(OUTPUT, 'firefox-mv3') },
] as const;

const newest = (cwd: string, pattern: string): number =>
  Math.max(0, ...globSync(pattern, { cwd }).map((path) => statSync(join(cwd, path)).mtimeMs));

function isStale(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  const sources = '{lib,components,entrypoints,public}/**/*.{ts,tsx,css,html,json}';
  return (
    !existsSync(manifest) || statSync(manifest).mtimeMs < Math.max(newest(ROOT, sources), newest(ROOT, 'wxt.config.ts'))
  );
}

describe.each(BUILDS)('the build for $browser', ({ browser, folder }) => {
  beforeAll(() => {
    if (!isStale(folder)) return;
    const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    // Inside Vitest NODE_ENV is "test", and a build for tests carries file names.
    const env = { ...process.env, NODE_ENV: 'production' };
    const built = spawnSync(process.execPath, [wxt, 'build', '-b', browser], { cwd: ROOT, env, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The build for ${browser} fails: ${built.stdout}${built.stderr}`);
  }, 120_000);

  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const scriptsOf = (paths: readonly string[]): string =>
    paths.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
  const content = (): string => scriptsOf(manifest().content_scripts.flatMap((script) => script.js));
  const background = (): string => {
    const { service_worker: worker, scripts } = manifest().background;
    return scriptsOf(worker === undefined ? (scripts ?? []) : [worker]);
  };

  test('everything that can be asked of a page can be given a key', () => {
    expect(Object.keys(manifest().commands).toSorted()).toEqual([...COMMANDS, OPEN_PANEL].toSorted());
  });

  test('the side panel shows its page before it fetches the ledger of a claim', () => {
    const page = readFileSync(join(folder, 'sidepanel.html'), 'utf8');
    const first = [...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, path = '']) => path);
    expect(first.length).toBeGreaterThan(1);
    expect(found(scriptsOf(first), /claim-history/g), 'Import components/claim when it is opened (loadClaim).').toEqual(
      [],
    );
  });

  test('law 1: the content script opens no database', () => {
    expect(found(content(), /\b(?:indexedDB|Dexie|localStorage)\b/g), 'Ask the background by message.').toEqual([]);
  });

  test('law 2: what detects sees no page', () => {
    const page =
      /\bdocument\.(?:querySelector|createElement|body|documentElement|createTreeWalker)\b|\bXMLHttpRequest\b/g;
    expect(found(background(), page), 'The background has no page: reading one belongs to lib/page.').toEqual([]);
  });

  test('law 3: the content script carries no model', () => {
    expect(found(content(), /models\/|\.bin\b|claimlight-detect/g), 'Detection runs in the background.').toEqual([]);
    expect(content().length, 'Is a word list or a model in it?').toBeLessThan(400_000);
  });

  test('texts stand in their catalogues alone: the browser reads one of them, and no script carries any', () => {
    const code = globSync('**/*.js', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));
    expect(code.flatMap((text) => found(text, /mostly supported|überwiegend belegt/g))).toEqual([]);
  });

  test('models and word lists are small', () => {
    const models = globSync('**/*.bin', { cwd: folder }).map((path) => readFileSync(join(folder, path)));
    expect(models.length, 'Where are the models?').toBeGreaterThan(2);
    const sizes = [...models, Buffer.from(background())].map((file) => gzipSync(file, { level: 9 }).length);
    const size = sizes.reduce((sum, part) => sum + part, 0);
    expect(size, 'Three megabytes, compressed, are all that models and the lists may take.').toBeLessThan(3_000_000);
  });

  test('the background is one file, and asks for nothing but files of the extension', () => {
    expect(found(background(), /\bfetch\(\s*[`"']https?:/g)).toEqual([]);
  });

  test('no permission to read what the reader did not open, and no remote code', () => {
    const {
      permissions,
      optional_permissions: optional,
      host_permissions: hosts,
      content_security_policy: policy,
    } = manifest();
    expect(
      permissions.filter((name) => !EXPECTED_PERMISSIONS.has(name)),
      'Say why in docs/decisions first.',
    ).toEqual([]);
    expect(optional).toEqual(['downloads']);
    expect(hosts ?? [], 'Content scripts need none.').toEqual([]);
    expect(JSON.stringify(policy ?? {})).not.toMatch(/https?:|unsafe/);
  });

  test('every permission has its words on the welcome page', () => {
    const { permissions, optional_permissions: later = [], host_permissions: hosts = [] } = manifest();
    const english = JSON.parse(readFileSync(join(folder, '_locales', 'en', 'messages.json'), 'utf8')) as object;
    const asked = [...permissions, ...later, ...hosts];
    const keys = asked.flatMap((name) => [`welcome_may_${name}`, `welcome_may_${name}_why`]);
    expect(
      keys.filter((key) => !(key in english)),
      'Say in public/_locales what it is and what it is for.',
    ).toEqual([]);
  });

  test('no address of the network stands in the code, but names of formats', () => {
    const code = globSync('**/*.{js,html,css}', { cwd: folder }).map((path) =>
      readFileSync(join(folder, path), 'utf8'),
    );
    const hosts = code.flatMap((text) =>
      [...text.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map((match) => match[1]),
    );
    expect(
      [...new Set(hosts)].filter(
        (host) => host !== undefined && !host.endsWith('.invalid') && !NAMES_OF_FORMATS.has(host),
      ),
    ).toEqual([]);
  });

  test('no path of a machine stands in it', () => {
    const code = globSync('**/*.{js,html,css,json}', { cwd: folder }).map((path) =>
      readFileSync(join(folder, path), 'utf8'),
    );
    expect(code.flatMap((text) => found(text, /(?<![\w.])\/(?:(?:home|Users)\/\w+|root|work)\/\w+/g))).toEqual([]);
  });
});

/** None warns anybody when Claimlight is installed: docs/decisions/005-permissions.md, 020-settings.md. */
const EXPECTED_PERMISSIONS: ReadonlySet<string> = new Set(['contextMenus', 'activeTab', 'sidePanel', 'offscreen']);

/** Namespaces and contexts: written into files, never asked for. */
const NAMES_OF_FORMATS: ReadonlySet<string> = new Set([
  'www.w3.org',
  'schema.org',
  'dexie.org',
  'bit.ly',
  'tinyurl.com',
  // Where Marked asks that its faults be reported, in the words of an error.
  'github.com',
]);

interface Manifest {
  readonly commands: Readonly<Record<string, unknown>>;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly content_security_policy?: unknown;
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
}

/** What a pattern finds, with what stands around it: enough to see where it came from. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)]
    .map((match) => text.slice(Math.max(0, match.index - 40), match.index + 60))
    .slice(0, 5);
}
