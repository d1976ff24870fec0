import { type ArticleChange, CHANGE_KINDS, type ChangeKind } from '../domain/changes.ts';
import { say, sayCount } from './say.ts';

/** "number changed": the kind as a label of one sentence. */
export const changeWords = (kind: ChangeKind): string => say(`change_${kind}`);

/** "2 numbers changed, a source no longer named, 3 sentences added": each change once, by its weightiest kind. */
export function sayChanges(changes: readonly Pick<ArticleChange, 'kinds'>[]): string {
  const counts = new Map<ChangeKind, number>();
  for (const { kinds } of changes) {
    const [kind] = kinds;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return CHANGE_KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [sayCount(`changes_${kind}`, count)];
  }).join(', ');
}
