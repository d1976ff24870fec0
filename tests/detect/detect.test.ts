import { expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { loadModel } from '../../tools/load-model.ts';

const model = loadModel();
const read = (text: string) => detect({ text, blocks: paragraphsOf(text), language: null }, model);

test('a page in another language is said to be so', () => {
  const text =
    'Der Minister sagte am Montag, dass die Brücke über den Fluss bis zum Ende des Jahres wegen Bauarbeiten gesperrt wird und die Anwohner informiert werden.';
  expect(read(text)).toEqual({ state: 'unsupported_language', language: 'de' });
});

test('a text without words is found to hold nothing', () => {
  const analysis = read(' \n\n ');
  expect(analysis).toMatchObject({
    state: 'found',
    findings: { words: 0, sentences: [], claims: [], entities: [], attributions: [] },
  });
});
