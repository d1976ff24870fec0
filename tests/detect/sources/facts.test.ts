import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../../lib/domain/span.ts';
import { attributionsOf } from './read.ts';

/** "source: reason" of the attributions of a text that have one. */
const reasonsOf = (text: string): readonly string[] =>
  attributionsOf(text).flatMap(({ source, reason }) =>
    reason ? [`${source ? wordsAt(text, source) : '–'}: ${wordsAt(text, reason)}`] : [],
  );

describe('why a source is not named', () => {
  it.each([
    [
      'Two officers who asked not to be named for fear of reprisals said the port was full.',
      ['Two officers who asked not to be named for fear of reprisals: for fear of reprisals'],
    ],
    [
      'The port is full, said an official, who spoke on condition of anonymity because he feared for his job.',
      ['an official, who spoke on condition of anonymity because he feared for his job: because he feared for his job'],
    ],
    [
      'A person who was not authorized to discuss the matter publicly said the port was full.',
      ['A person who was not authorized to discuss the matter: not authorized to discuss the matter publicly'],
    ],
    [
      'The port is full, according to an aide who requested anonymity to discuss private talks.',
      ['an aide who requested anonymity to discuss private talks: to discuss private talks'],
    ],
    [
      'Fearing reprisals, a trader who declined to be identified said the port was full.',
      ['a trader who declined to be identified: Fearing reprisals'],
    ],
    // In a sentence of its own, and for what the same people say later.
    [
      'Officials said the port was full.\n\nThey spoke on condition of anonymity because they were not allowed to speak publicly.\n\nThe officials said the road was wet.',
      [
        'Officials: because they were not allowed to speak publicly',
        'The officials: because they were not allowed to speak publicly',
      ],
    ],
  ])('%s', (text, reasons) => expect(reasonsOf(text)).toEqual(expect.arrayContaining([...reasons])));

  it.each([
    ['no reason is given', 'An official who asked not to be named said the port was full.'],
    ['the source is named', 'Ana Roy, who was not authorised to close it, said the port was full.'],
    ['somebody else was granted it', 'A trader said so. A nurse who spoke on condition of anonymity said no.'],
    ['the quotation tells of another', 'An aide said: “He asked not to be named because he was shy.”'],
  ])('but not where %s', (_name, text) => expect(reasonsOf(text)).toEqual([]));

  it('asking not to be named is nothing that somebody says', () => {
    expect(attributionsOf('Two officers asked not to be named.')).toEqual([]);
  });
});

describe('where a source belongs', () => {
  it.each([
    ['Ana Roy, a spokeswoman for the Harbour Board, said the port was full.', 'Harbour Board'],
    ['Ana Roy, a spokeswoman for the Harbour Board, came late. “We are full,” Roy said.', 'Harbour Board'],
    ['Omar Diallo, the mayor of Velden, said the port was full.', 'Velden'],
    ['Velden mayor Omar Diallo said the port was full.', 'Velden'],
    ['Economists at Lund University said the port was full.', 'Lund University'],
    ['Harbour Board officials said the port was full.', 'Harbour Board'],
    ['The Harbour Board met. A spokesman for the board said the port was full.', 'Harbour Board'],
    ['Velden officials said the port was full.', 'Velden'],
    ['A spokesman for the ministry said the port was full.', 'the ministry'],
    ['Ana Roy said the port was full.', null],
    ['Ana Roy, a nurse in Velden, said the port was full.', null],
    ['Residents of Velden said the port was full.', null],
    ['The Harbour Board said the port was full.', null],
    ['Officials said the port was full.', null],
  ])('%s', (text, affiliation) => expect(attributionsOf(text).at(-1)?.source?.affiliation ?? null).toBe(affiliation));
});

describe('who relays whom', () => {
  it.each([
    ['Reuters reported that officials said the port would close.', [null, 0]],
    ['Officials said the port would close, CNN reported.', [null, 0]],
    ['Ana Roy said that it was cold. CNN reported that aides said that it rained.', [null, null, 1]],
    ['Ana Roy said the port would close.', [null]],
    ['Ana Roy said CNN was late.', [null]],
  ])('%s', (text, expected) => expect(attributionsOf(text).map(({ relayedBy }) => relayedBy)).toEqual(expected));
});

describe('whom a pronoun stands for where nobody is named', () => {
  it.each([
    ['Officials said the port was full. They added that it would close.', 'Officials'],
    ['An aide said the port was full. He added that it would close.', 'An aide'],
    // Somebody has been named since.
    ['An aide said the port was full. Omar Diallo came late. He added that it would close.', 'Omar Diallo'],
    ['Officials said the port was full. Ana Roy left. She added that it would close.', 'Ana Roy'],
    // Too long ago.
    ['Some aides said it was full. It rained. It snowed. It froze. They added that it would close.', 'They'],
  ])('%s', (text, name) => expect(attributionsOf(text).at(-1)?.source?.name).toBe(name));
});
