import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as quoteOf } from '../../lib/anchor/describe.ts';
import { endOf, fold, foldedAt, startOf } from '../../lib/anchor/fold.ts';
import { locate } from '../../lib/anchor/locate.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import { isSpanOf } from '../../lib/domain/span.ts';
import { STORY } from './story.ts';

const PLAIN =
  'river stone bridge paper window garden lantern bottle copper candle meadow harvest pocket ladder basket'.split(' ');
const NAMES = ['Varn', 'Oster', 'Petra', 'Lindale', 'Mirov'];

/** A sentence that no other sentence of the text is like. */
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...PLAIN), { minLength: 6, maxLength: 14 }),
    fc.constantFrom(...NAMES),
    fc.integer({ min: 100, max: 99_999 }),
  )
  .map(([words, name, number]) => `The ${words.join(' ')} of ${name} held ${number} pieces.`);
const article = fc.uniqueArray(sentence, { minLength: 3, maxLength: 12 });
const join = (sentences: readonly string[]): string => sentences.join(' ');

const spanIn = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

// Hundreds of texts: the limit is for a machine busy with other things.
describe('for any article', { timeout: 60_000 }, () => {
  test('what is described is found in place, whatever its borders', () => {
    fc.assert(
      fc.property(spanIn(STORY), (span) => {
        const found = locate(indexText(STORY), quoteOf(indexText(STORY), span));
        const words = STORY.slice(span.start, span.end);
        if (!/[\p{L}\p{N}]/u.test(words)) return;
        const lead = words.length - words.trimStart().length;
        expect(found).toMatchObject({ state: 'same', span: { start: span.start + lead } });
      }),
      { numRuns: 500 },
    );
  });

  test('sentences survive whatever is put in front, behind and between', () => {
    fc.assert(
      fc.property(article, article, fc.nat(), (story, others, which) => {
        const kept = story[which % story.length] ?? '';
        const fresh = others.filter((other) => !story.includes(other));
        const before = join(story);
        const after = story.flatMap((one, at) => [fresh[at] ?? '', one]).join(' ');
        const start = before.indexOf(kept);
        const found = locate(indexText(after), quoteOf(indexText(before), { start, end: start + kept.length }));
        expect(found).toEqual({
          state: 'same',
          span: { start: after.indexOf(kept), end: after.indexOf(kept) + kept.length },
        });
      }),
    );
  });

  test('one plain word for another is found, and found whole', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (story, which, place) => {
        const old = story[which % story.length] ?? '';
        const plain = [...old.matchAll(/(?<=\s)[a-z]{5,}(?=\s)/g)].filter((match) => PLAIN.includes(match[0]));
        const chosen = plain[place % plain.length];
        if (!chosen) return;
        const now = `${old.slice(0, chosen.index)}umbrella${old.slice(chosen.index + chosen[0].length)}`;
        const [before, after] = [join(story), join(story.map((one) => (one === old ? now : one)))];
        const start = before.indexOf(old);
        const found = locate(indexText(after), quoteOf(indexText(before), { start, end: start + old.length }));
        expect(found).toMatchObject({ state: 'changed', span: { start, end: start + now.length }, edits: 1 });
      }),
    );
  });

  test('another name or number is never attached, though all else stands', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.boolean(), (story, which, isName) => {
        const old = story[which % story.length] ?? '';
        const now = isName
          ? old.replace(/of \w+ held/, 'of Quillon held')
          : old.replace(/\d+/, (digits) => `${Number(digits) + 1}`);
        const [before, after] = [join(story), join(story.map((one) => (one === old ? now : one)))];
        const start = before.indexOf(old);
        const found = locate(indexText(after), quoteOf(indexText(before), { start, end: start + old.length }));
        expect(found).toMatchObject({ state: 'gone', reason: 'guarded_word_changed', candidate: { start } });
      }),
    );
  });

  test('what was taken out is never attached to what is left', () => {
    fc.assert(
      fc.property(article, fc.nat(), (story, which) => {
        const old = story[which % story.length] ?? '';
        const [before, after] = [join(story), join(story.filter((one) => one !== old))];
        const start = before.indexOf(old);
        expect(locate(indexText(after), quoteOf(indexText(before), { start, end: start + old.length })).state).toBe(
          'gone',
        );
      }),
    );
  });

  test('any quote in any text gets an answer that lies in the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, fc.integer(), (exact, prefix, after, start) => {
        const found = locate(indexText(after), { exact, prefix, suffix: prefix, start, end: start + exact.length });
        const span = found.state === 'gone' ? found.candidate : found.span;
        expect(span === null || isSpanOf(after.length, span)).toBe(true);
      }),
    );
  });
});

test('context is 32 to 212 units, or all there is, and splits no sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
      fc.assert(
        fc.property(spanIn(text), (span) => {
          const { prefix, suffix, exact } = quoteOf(indexText(text), span);
          expect(text.slice(span.start - prefix.length, span.end + suffix.length)).toBe(prefix + exact + suffix);
          expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, span.start));
          expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(212);
          expect(prefix.isWellFormed() || !text.slice(0, span.start).isWellFormed()).toBe(true);
        }),
        { numRuns: 5 },
      );
    }),
  );
});

test('folding maps every unit back to where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const folded = fold(text);
      let last = 0;
      for (let at = 0; at < folded.text.length; at++) {
        const [start, end] = [startOf(folded, at), endOf(folded, at)];
        expect(0 <= start && start < end && end <= text.length && start >= last).toBe(true);
        expect(foldedAt(folded, start)).toBeLessThanOrEqual(at);
        last = start;
      }
    }),
  );
});
