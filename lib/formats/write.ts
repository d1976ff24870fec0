import type { Notebook } from '../domain/annotation.ts';
import type { Settings } from '../domain/settings.ts';
import { headOf, type Sheet, sheetsOf } from '../domain/sheet.ts';
import type { Format, Writing } from './format.ts';

interface Options {
  /** Called with how many annotations are written so far. */
  readonly onProgress?: (annotations: number) => void;
  readonly signal?: AbortSignal;
}

/** The pieces of a file, written as its sheets come; throws the signal's reason when it is called off. */
export async function* written(
  writing: Writing,
  batches: AsyncIterable<readonly Sheet[]>,
  { onProgress, signal }: Options = {},
): AsyncGenerator<string> {
  let annotations = 0;
  yield writing.head;
  for await (const sheets of batches) {
    signal?.throwIfAborted();
    yield sheets.map(writing.sheet).join('');
    for (const sheet of sheets) annotations += sheet.annotations.length;
    onProgress?.(annotations);
  }
  signal?.throwIfAborted();
  yield writing.foot();
}

/** A notebook that is there whole, as a file, and what of it the format cannot hold. */
export function writeAll(format: Format, notebook: Notebook, settings: Partial<Settings> | null = null) {
  const writing = format.begin(headOf(notebook, settings));
  const sheets = [...sheetsOf(notebook)].map(writing.sheet);
  return { file: [writing.head, ...sheets, writing.foot()].join(''), lost: writing.cannotHold() };
}
