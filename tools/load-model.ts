import { existsSync, readFileSync } from 'node:fs';
import { readModel, type Model } from '../lib/detect/detect.ts';

const folder = new URL('../public/models/', import.meta.url);

/** The model as it is shipped, for tools and tests in Node. Throws where a file is missing or damaged. */
export function loadModel(): Model {
  return readModel({
    names: existsSync(new URL('names.bin', folder)) ? bytesOf('names.bin') : new Uint8Array(),
    claims: bytesOf('claims.bin'),
    sources: bytesOf('sources.bin'),
  });
}

function bytesOf(name: string): Uint8Array {
  const file = new URL(name, folder);
  if (!existsSync(file)) throw new Error(`public/models/${name} is missing; build it with: npm run train`);
  return readFileSync(file);
}
