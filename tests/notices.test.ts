/** What is shipped of others' work is named in the notices that are shipped with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../tools/run.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const notices = read('public/THIRD-PARTY-NOTICES.txt');
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** The build puts parts of these into the scripts as well. */
const BUILT_IN = ['wxt', '@wxt-dev/webextension-polyfill', 'webextension-polyfill'];

test.each([...Object.keys(manifest.dependencies), ...BUILT_IN])('%s is named', (name) => {
  expect(notices).toMatch(new RegExp(`[( ,]${name}[),]`));
});

test.each([
  ['dexie', manifest.dependencies['dexie']],
  ['webextension-polyfill', manifest.devDependencies['webextension-polyfill']],
])('the notice of %s is that of %s', (name, version) => {
  expect(notices).toContain(`${version} (${name})`);
});

test('the Apache licence is there whole', () => {
  expect(read('public/licences/Apache-2.0.txt')).toBe(read('node_modules/dexie/LICENSE'));
});
