import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where builds go: chrome-mv3 and firefox-mv3 stand in it. */
export const OUTPUT = resolve(ROOT, process.env['WXT_OUT'] ?? '.output');

/** What tests and the sample leave behind to look at. */
export const ARTIFACTS = join(ROOT, '.artifacts');

export interface Ran {
  readonly status: number;
  /** Standard output; empty where it was shown instead. */
  readonly output: string;
}

/** Runs a command of node_modules/.bin (or the system) in the repository, showing all that it prints. */
export const run = (command: string, ...args: readonly string[]): Promise<Ran> => spawned(command, args, 'inherit');

/** The same, but its standard output is handed back instead of shown. */
export const read = (command: string, ...args: readonly string[]): Promise<Ran> => spawned(command, args, 'pipe');

function spawned(command: string, args: readonly string[], stdout: 'inherit' | 'pipe'): Promise<Ran> {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((settle, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', stdout, 'inherit'],
      shell: process.platform === 'win32',
    });
    const parts: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    child.on('error', reject);
    child.on('close', (status) => settle({ status: status ?? 1, output: parts.join('') }));
  });
}
