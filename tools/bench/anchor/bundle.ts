import { join } from 'node:path';
import { build } from 'vite';
import { hypothesisAnchoring, WORKSPACE } from './workspace.ts';

/** One script for a page, from a file of `page/` and all that it imports. Vite comes with WXT, which builds the extension. */
export async function scriptOf(file: string): Promise<string> {
  const alias = file === 'hypothesis.ts' ? { 'hypothesis-anchoring': hypothesisAnchoring() } : {};
  const built = await build({
    configFile: false,
    root: WORKSPACE,
    logLevel: 'silent',
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(WORKSPACE, 'page', file), formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${file} made no script.`);
  return chunk.code;
}
