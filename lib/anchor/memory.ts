import { indexText, reindex, type TextIndex } from './text-index.ts';

/**
 * The indexes of a page's texts, one version after another: `indexOf(text)` answers for a text it knows (the last two) what it
 * answered before, and reads of a newer one only the blocks that were not there.
 */
export function indexMemory(): (text: string) => TextIndex {
  let known: readonly TextIndex[] = [];
  return (text) => {
    const index =
      known.find(({ original }) => original === text) ?? (known[0] ? reindex(known[0], text) : indexText(text));
    if (known[0] !== index) known = [index, ...known.slice(0, 1)];
    return index;
  };
}
