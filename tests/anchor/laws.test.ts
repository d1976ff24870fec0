import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as quoteOf } from '../../lib/anchor/describe.ts';
import { locate } from '../../lib/anchor/locate.ts';
import { indexMemory } from '../../lib/anchor/memory.ts';
import { indexText, reindex, type TextIndex } from '../../lib/anchor/text-index.ts';
import { WordList } from '../../lib/anchor/words.ts';
import { fold } from '../../lib/anchor/fold.ts';
import { Keys } from '../../lib/anchor/keys.ts';
import type { Change, Located } from '../../lib/domain/located.ts';

// Random edits of random texts. The generator knows which of its words are guarded, and `locate` is never asked.

const PLAIN = (
  'river stone bridge paper window garden lantern bottle copper candle meadow harvest pocket ladder basket kitchen ' +
  'wooden silver hammer curtain painted carried gathered mended polished folded watched borrowed'
).split(' ');
const FRESH = 'umbrella marble thimble saddle trumpet velvet'.split(' ');
/** Words that may not differ, by kind: one is only ever replaced by another of its kind. */
const KINDS = [
  ['Varn', 'Oster', 'Petra', 'Lindale', 'Mirov'],
  ['17', '4,200', '3.5', 'eleven', 'twelfth', 'half'],
  ['Monday', 'Friday', 'March', 'August', 'yesterday'],
  ['tonnes', 'miles', 'percent', 'weeks'],
  ['not', 'never', 'without', 'hardly'],
  ['all', 'most', 'only', 'nearly'],
  ['may', 'must', 'allegedly', 'probably'],
  ['northern', 'south', 'eastern'],
] as const;
const GUARDED = new Set<string>(KINDS.flat());

const plain = fc.constantFrom(...PLAIN);
const guarded = fc.constantFrom(...KINDS.flat());
const word = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: guarded });
type Sentence = readonly string[];
const sentence: fc.Arbitrary<Sentence> = fc.array(word, { minLength: 4, maxLength: 14 });
const block = fc.array(sentence, { minLength: 1, maxLength: 4 });
type Article = readonly (readonly Sentence[])[];
const article: fc.Arbitrary<Article> = fc.array(block, { minLength: 2, maxLength: 6 });

const written = (words: Sentence): string => `The ${words.join(' ')} stood.`;
const textOf = (blocks: Article): string => blocks.map((sentences) => sentences.map(written).join(' ')).join('\n\n');

/** One edit of an article; numbers are taken modulo what there is. */
const edit = fc.record({
  kind: fc.constantFrom('plain', 'guarded', 'drop word', 'put in', 'drop', 'add', 'swap blocks'),
  at: fc.nat(1000),
  place: fc.nat(1000),
  word: fc.constantFrom(...FRESH),
  guard: guarded,
  sentence,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(blocks: Article, { kind, at, place, word: fresh, guard, sentence: added }: Edit): Article {
  if (kind === 'swap blocks') {
    const [one, other] = [at % blocks.length, place % blocks.length];
    return blocks.map((sentences, which) =>
      which === one ? blocks[other]! : which === other ? blocks[one]! : sentences,
    );
  }
  const target = at % blocks.length;
  return blocks
    .map((sentences, which) => (which === target ? editedBlock(sentences) : sentences))
    .filter((sentences) => sentences.length > 0);

  function editedBlock(sentences: readonly Sentence[]): readonly Sentence[] {
    const chosen = place % sentences.length;
    if (kind === 'add') return sentences.toSpliced(chosen, 0, added);
    if (kind === 'drop') return sentences.toSpliced(chosen, 1);
    const words = sentences[chosen]!;
    const spot = (place >> 2) % words.length;
    const old = words[spot]!;
    if (kind === 'plain') return GUARDED.has(old) ? sentences : sentences.with(chosen, words.with(spot, fresh));
    if (kind === 'guarded') return GUARDED.has(old) ? sentences.with(chosen, words.with(spot, guard)) : sentences;
    if (kind === 'drop word') return words.length < 2 ? sentences : sentences.with(chosen, words.toSpliced(spot, 1));
    return sentences.with(chosen, words.toSpliced(spot, 0, guard));
  }
}

const times = (text: string, part: string): number => text.split(part).length - 1;
const guardsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}.,]+/u)
    .map((one) => one.replace(/[.,]$/, ''))
    .filter((one) => GUARDED.has(one));

const differs = (one: string, other: string): boolean => guardsOf(one).join() !== guardsOf(other).join();

const placeOf = (found: Located) => (found.state === 'gone' ? found.candidate : found.span);

/** The spans of one side of a diff, joined. */
const side = (changes: readonly Change[], of: 'was' | 'now', text: string): string =>
  changes
    .flatMap((change) => (of === 'was' ? ('was' in change ? [change.was] : []) : 'now' in change ? [change.now] : []))
    .map(({ start, end }) => text.slice(start, end))
    .join('');

// Hundreds of texts: the limit is for a machine busy with other things.
describe('for random edits of random texts', { timeout: 120_000 }, () => {
  test('what survives is found; what does not is never attached to words that differ in a guarded one', () => {
    fc.assert(
      fc.property(article, fc.array(edit, { minLength: 1, maxLength: 6 }), (blocks, edits) => {
        const [before, after] = [textOf(blocks), textOf(edits.reduce(edited, blocks))];
        const then = indexText(before);
        const today = reindex(then, after);
        for (const one of blocks.flat().map(written)) {
          if (times(before, one) !== 1) continue;
          const start = before.indexOf(one);
          const found = locate(today, quoteOf(then, { start, end: start + one.length }));
          const place = after.indexOf(one);
          const wanted = { state: 'same', span: { start: place, end: place + one.length } };
          const isWrong =
            times(after, one) === 1
              ? JSON.stringify(found) !== JSON.stringify(wanted)
              : found.state !== 'gone' && differs(one, after.slice(found.span.start, found.span.end));
          expect({ one, found, isWrong }).toMatchObject({ isWrong: false });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('any words, not only sentences, are attached to nothing that differs in a guarded word', () => {
    fc.assert(
      fc.property(
        article,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(120),
        (blocks, edits, from, length) => {
          const [before, after] = [textOf(blocks), textOf(edits.reduce(edited, blocks))];
          const borders = [...before.matchAll(/(?<=^|\s)\S/g)].map(({ index }) => index);
          const start = borders[from % borders.length]!;
          const end = Math.min(
            before.length,
            before.indexOf(' ', start + length) === -1 ? before.length : before.indexOf(' ', start + length),
          );
          if (end <= start) return;
          const found = locate(indexText(after), quoteOf(indexText(before), { start, end }));
          if (found.state === 'gone') return;
          expect(guardsOf(after.slice(found.span.start, found.span.end))).toEqual(guardsOf(before.slice(start, end)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a diff lays out all of the quote, and all of the place', () => {
    fc.assert(
      fc.property(article, edit, fc.nat(), (blocks, one, which) => {
        const [before, after] = [textOf(blocks), textOf(edited(blocks, one))];
        const words = written(blocks.flat()[which % blocks.flat().length]!);
        const start = before.indexOf(words);
        const found = locate(indexText(after), quoteOf(indexText(before), { start, end: start + words.length }));
        const place = placeOf(found);
        if (found.state === 'same' || !found.diff || !place) return;
        expect(side(found.diff, 'was', words)).toBe(words);
        expect(side(found.diff, 'now', after)).toBe(after.slice(place.start, place.end));
      }),
    );
  });

  test('what read like a quote is never it, when its own place is gone', () => {
    fc.assert(
      fc.property(
        article,
        sentence,
        fc.array(fc.tuple(fc.nat(), plain), { minLength: 1, maxLength: 6 }),
        (blocks, own, changes) => {
          const copies = changes.map(([at, fresh]) => own.with(at % own.length, fresh));
          const kept = [...blocks, ...copies.map((copy) => [copy])];
          const before = textOf([...kept.slice(0, 2), [own], ...kept.slice(2)]);
          const words = written(own);
          if (times(before, words) !== 1) return;
          const start = before.indexOf(words);
          const quote = quoteOf(indexText(before), { start, end: start + words.length });
          expect(locate(indexText(textOf(kept)), quote).state).toBe('gone');
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a negation at its end', (words: string) => words.replace(/\.$/, ' not.')],
    ['a hedge at its end', (words: string) => words.replace(/\.$/, ', allegedly.')],
    ['a date at its end', (words: string) => words.replace(/\.$/, ' on Tuesday.')],
    ['a denial in front', (words: string) => words.replace(/^The/, 'Nobody believes the')],
    ['a doubt in front', (words: string) => words.replace(/^The/, 'Critics doubt that the')],
    ['a denial behind', (words: string) => words.replace(/\.$/, ', which is untrue.')],
  ])('%s makes it gone, and the whole is offered where nothing reads like it', (_name, change) => {
    fc.assert(
      fc.property(article, fc.nat(), (blocks, which) => {
        const before = textOf(blocks);
        const words = written(blocks.flat()[which % blocks.flat().length]!);
        if (times(before, words) !== 1) return;
        const start = before.indexOf(words);
        const quote = quoteOf(indexText(before), { start, end: start + words.length });
        const found = locate(indexText(before.replace(words, change(words))), quote);
        expect(found.state).toBe('gone');
        if (quote.lookalikes!.near.length > 0) return;
        const candidate = { start, end: start + change(words).length };
        expect(found).toMatchObject({ candidate });
        // Words that read nearly alike elsewhere can read more alike once the quote was edited: that is a reason, too.
        expect(['guarded_word_changed', 'lookalike']).toContain(found.state === 'gone' && found.reason);
      }),
    );
  });
});

/** All that an index says, keys by their names. */
const toldBy = (index: TextIndex) => ({
  text: index.text,
  blocks: index.blocks,
  words: Array.from({ length: index.words.count }, (_, at) => [
    index.words.starts[at],
    index.words.ends[at],
    index.keys.nameOf(index.words.keys[at]!),
    index.words.marks[at],
  ]),
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('\n', '\n\n', ' \u200b\n', 'one two.', 'Three “four”…', '5,000 -3'),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

/** One turn of a text's blocks; numbers are taken modulo what there is. */
const turn = fc.record({
  deed: fc.constantFrom('look', 'write', 'copy', 'tear', 'join', 'take', 'swap', 'say again', 'say in two'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  isLookedAt: fc.boolean(),
  sentence,
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

function turned(parts: readonly string[], said: readonly string[], { deed, at, to, sentence: words }: Turn): string[] {
  const [from, place] = [at % Math.max(1, parts.length), to % (parts.length + 1)];
  const [part, quote] = [parts[from] ?? '', said[at % said.length]!];
  const cutAt = (text: string): string[] => {
    const cut = text.indexOf(' ', to % Math.max(1, text.length));
    return cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
  };
  if (deed === 'look') return [...parts];
  if (deed === 'write') return parts.toSpliced(place, 0, written(words));
  if (deed === 'copy') return parts.toSpliced(place, 0, part);
  if (deed === 'tear') return parts.toSpliced(from, 1, ...cutAt(part));
  if (deed === 'join') return parts.toSpliced(from, 2, parts.slice(from, from + 2).join(' '));
  if (deed === 'take') return parts.toSpliced(from, 1);
  if (deed === 'swap') return parts.toSpliced(from, 1).toSpliced(place, 0, part);
  return parts.toSpliced(place, 0, ...(deed === 'say again' ? [quote] : cutAt(quote)));
}

describe('an index', { timeout: 120_000 }, () => {
  test('that took over blocks is the one that read them all, and finds the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, article.map(textOf)),
        fc.oneof(anyText, article.map(textOf)),
        fc.nat(),
        (older, newer, at) => {
          const parts = [...older.split('\n'), ...newer.split('\n')];
          const mixed = [...parts.slice(at % parts.length), ...parts.slice(0, at % parts.length)].join('\n');
          const then = indexText(older);
          const [taken, whole] = [reindex(then, mixed), indexText(mixed)];
          expect(toldBy(taken)).toEqual(toldBy(whole));
          if (older.trim() === '') return;
          const start = at % older.length;
          const quote = quoteOf(then, { start, end: Math.min(older.length, start + 40) });
          expect(locate(taken, quote)).toEqual(locate(whole, { ...quote }));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('knows where quotes stood, and says of them what it says of those it never saw', () => {
    fc.assert(
      fc.property(article, fc.array(turn, { minLength: 1, maxLength: 8 }), (blocks, turns) => {
        let parts = blocks.map((sentences) => sentences.map(written).join(' '));
        const said = blocks.flat().map(written);
        let index = indexText(parts.join('\n\n'));
        const quotes = said.map((words) => {
          const start = index.original.indexOf(words);
          return quoteOf(index, { start, end: start + words.length });
        });
        for (const one of turns) {
          parts = turned(parts, said, one);
          const text = parts.join('\n\n');
          index = reindex(index, text);
          const fresh = indexText(text);
          if (!one.isLookedAt) continue;
          for (const quote of quotes) expect(locate(index, quote)).toEqual(locate(fresh, { ...quote }));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is made once for a text, and the last two are remembered', () => {
    const indexOf = indexMemory();
    const [one, two] = [indexOf('One quay.'), indexOf('Two quays.')];
    expect([indexOf('One quay.'), indexOf('Two quays.')]).toEqual([one, two]);
    expect(indexOf('One quay.')).toBe(one);
    indexOf('Three quays.');
    expect(indexOf('Two quays.')).not.toBe(two);
  });

  test('of a text that ever changes does not grow for ever', () => {
    let index = indexText('');
    for (let version = 0; version < 30; version++) {
      index = reindex(index, Array.from({ length: 10_000 }, (_, at) => `w${version}x${at}`).join(' '));
    }
    expect(index.keys.size).toBeLessThan(250_000);
  });
});

/** The words of a folded text as one pattern says them: slow, and plain to see. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:'[\p{L}\p{M}]+)*|\p{N}+(?:[.,:]\p{N}+)*|[%$€£¥₹₽°]|(?<=^|[\s(])-(?=[\p{N}$€£])/gu;

test('words are cut as the pattern says, unit by unit or not', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      "don't",
      'U.S.',
      'e.g',
      '1,500',
      '10:30',
      '½',
      "l'été",
      '-5',
      '(-$3)',
      ' ',
      '.',
      "'",
      'é',
      '漢字',
      '%',
      'x',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { text } = fold(pieces.join(''));
      const words = new WordList(0);
      words.cut(text, 0, new Keys());
      const found = Array.from({ length: words.count }, (_, at) => text.slice(words.starts[at], words.ends[at]));
      expect(found).toEqual([...text.matchAll(WORD)].map(([raw]) => raw));
    }),
    { numRuns: 1000 },
  );
});
