import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../tools/run.ts';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files that match a pattern, in order of their paths. */
export function filesOf(...patterns: readonly string[]): readonly SourceFile[] {
  return globSync(patterns, { cwd: ROOT, exclude: (path) => /(^|\/)(node_modules|\.[a-z]+)(\/|$)/.test(path) })
    .filter((path) => /\.[a-z]+$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** All that we wrote ourselves in TypeScript. */
export const SOURCES = ['{lib,components,entrypoints,tools}/**/*.{ts,tsx,mjs}', '*.ts'] as const;

/**
 * What a file imports, exports from or loads, types too: packages by their names, our own files by their paths from
 * the root. "import { a } from './b.ts'", "export * from './b.ts'", "import './b.css'", "import('./b.ts')".
 */
export function importsOf(file: SourceFile): readonly string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  ];
  const named = patterns.flatMap((pattern) => [...file.text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return named.map((name) =>
    name.startsWith('.') ? join(dirname(file.path), name).replaceAll('\\', '/') : packageOf(name),
  );
}

/** "wxt/browser" and "node:fs/promises" name the packages wxt and node:fs. */
function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}

/** The code without its comments and without what stands in quotation marks. */
export const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''");
