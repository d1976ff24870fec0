import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from '../../run.ts';

/** Where the peers are installed, apart from everything else. */
export const WORKSPACE = join(ROOT, 'tools', 'bench', 'anchor');
const MODULES = join(WORKSPACE, 'node_modules');

/** Installs the peers on first use. Answers whether they are there. None of their own scripts is run. */
export async function installPeers(): Promise<boolean> {
  if (existsSync(join(MODULES, '.package-lock.json'))) return true;
  console.error('Installing what is compared with into tools/bench/anchor…');
  const flags = ['--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = await run('npm', 'ci', ...flags, '--prefix', WORKSPACE);
  return status === 0;
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
}

/** Its anchoring, and what that leans on. The rest of the client wants its server and its sidebar. */
const OF_ANCHORING = /^app:\/\/\/(src\/(?:annotator\/(?:anchoring|util)|shared|types)\/.*\.ts)$/;

/**
 * The anchoring of the Hypothesis client as its makers wrote it. Its package holds one bundle of everything, and beside it the
 * source map with every file: these are laid out among the installed packages, where nothing is ever committed.
 * @throws {Error} where the package is not installed
 */
export function hypothesisAnchoring(): string {
  const folder = join(MODULES, '.hypothesis');
  const entry = join(folder, 'src', 'annotator', 'anchoring', 'html.ts');
  if (existsSync(entry)) return entry;
  const file = join(MODULES, 'hypothesis', 'build', 'scripts', 'annotator.bundle.js.map');
  const map = JSON.parse(readFileSync(file, 'utf8')) as SourceMap;
  map.sources.forEach((name, at) => {
    const path = OF_ANCHORING.exec(name)?.[1];
    const source = map.sourcesContent[at];
    if (path === undefined || path.includes('..') || typeof source !== 'string') return;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  });
  return entry;
}
