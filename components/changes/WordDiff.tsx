import { useMemo } from 'preact/hooks';
import { diffWords, type WordChange } from '../../lib/domain/word-diff.ts';
import { sayWith } from '../../lib/words/say.ts';

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
  // A screen reader hears "[taken out: 40]"; what stands around the words is for it alone.
  const [before, after] = around(part.do === 'remove' ? 'diff_taken_out' : 'diff_put_in');
  const Mark = part.do === 'remove' ? 'del' : 'ins';
  return (
    <>
      {space}
      <Mark>
        <span class="unseen">{before}</span>
        {words}
        <span class="unseen">{after} </span>
      </Mark>
    </>
  );
};

/** What a text says before and behind the words that are put into it. */
function around(key: 'diff_taken_out' | 'diff_put_in'): readonly [before: string, after: string] {
  const parts = sayWith(key, { words: null });
  const at = parts.indexOf(null);
  return [parts.slice(0, at).join(''), parts.slice(at + 1).join('')];
}

function partsOf(was: string | null, now: string | null): readonly WordChange[] {
  if (was === null) return now === null ? [] : [{ do: 'insert', words: now }];
  return now === null ? [{ do: 'remove', words: was }] : diffWords(was, now);
}
