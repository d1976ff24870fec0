import { expect, test } from 'vitest';
import { cues } from '../../lib/detect/claims/cues.ts';
import { sayIfKnown } from '../../lib/words/say.ts';
import { cueWords } from '../../lib/words/reasons.ts';
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import { interpreterOf, speakEnglish } from '../../tools/english.ts';
import { speakWith } from '../../lib/words/say.ts';

/** What the detector says beside the names of its cues. */
const OTHERS = ['where every sentence starts', 'what the article is about', 'its wording'];

test.each([...cues.map(({ name }) => name), ...OTHERS])('“%s” has a text of its own', (name) => {
  const key = `why_${name
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$/g, '')}`;
  expect(sayIfKnown(key), `Add ${key} to every catalogue.`).not.toBe(null);
  expect(cueWords(name).replace(/[“”"]/g, '')).toBe(name.replaceAll('"', ''));
});

test.each([
  ['a superlative', 'ein Superlativ'],
  ['words like “convicted”, “prisoners”', 'Wörter wie “convicted”, “prisoners”'],
  ['a sign of some later version', 'a sign of some later version'],
])('%s, in German', (cue, words) => {
  speakWith(interpreterOf(de));
  expect(cueWords(cue)).toBe(words);
  speakEnglish();
});
