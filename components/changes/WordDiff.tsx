import { useMemo } from 'preact/hooks';
import { diffWords, type WordChange } from '../../lib/domain/word-diff.ts';

interface WordDiffProps {
  /** Null: it was added. */
  readonly was: string | null;
  /** Null: it was removed. */
  readonly now: string | null;
  /** One side alone, for laying both beside one another; else both in one. */
  readonly side?: 'was' | 'now';
}

/** What was taken out and put in, word by word: struck out and underlined, and said aloud in words. */
export const WordDiff = ({ was, now, side }: WordDiffProps) => {
  const parts = useMemo(() => partsOf(was, now), [was, now]);
  const shown = side
    ? parts.filter((part) => part.do === 'keep' || (part.do === 'remove') === (side === 'was'))
    : parts;
  return (
    <span class="word-diff" dir="auto">
      {shown.map((part, at) => (
        <Part key={`${at} ${part.words}`} part={part} />
      ))}
    </span>
  );
};

const Part = ({ part }: { readonly part: WordChange }) => {
  if (part.do === 'keep') return <>{part.words}</>;
  const lead = part.words.length - part.words.trimStart().length;
  const [space, words] = [part.words.slice(0, lead), part.words.slice(lead)];
  return part.do === 'remove' ? (
    <>
      {space}
      <del>
        <span class="unseen">[taken out: </span>
        {words}
        <span class="unseen">] </span>
      </del>
    </>
  ) : (
    <>
      {space}
      <ins>
        <span class="unseen">[put in: </span>
        {words}
        <span class="unseen">] </span>
      </ins>
    </>
  );
};

function partsOf(was: string | null, now: string | null): readonly WordChange[] {
  if (was === null) return now === null ? [] : [{ do: 'insert', words: now }];
  return now === null ? [{ do: 'remove', words: was }] : diffWords(was, now);
}
