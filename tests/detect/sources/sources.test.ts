import { describe, expect, it } from 'vitest';
import { attributionsOf, linesOf } from './read.ts';

describe('source, cue and content', () => {
  it.each([
    ['The mayor said that the bridge would reopen in May.', ['The mayor | said | that the bridge would reopen in May']],
    ['The bridge would reopen in May, the mayor said.', ['the mayor | said | The bridge would reopen in May']],
    ['The cut harms the ward, Ana Roy said.', ['Ana Roy | said | The cut harms the ward']],
    ['“We are ready,” said Ana Roy, a farmer in Velden.', ['Ana Roy, a farmer in Velden | said | “We are ready,”']],
    ['"We are ready," Ana Roy told Reuters on Monday.', ['Ana Roy | told | "We are ready,"']],
    [
      'According to Mara Lindqvist, the plant leaked for a week.',
      ['Mara Lindqvist | According to | the plant leaked for a week'],
    ],
    [
      'The plant leaked for a week, according to two officials familiar with the inquiry.',
      ['two officials familiar with the inquiry | according to | The plant leaked for a week'],
    ],
    ['Lindqvist: “The plant is safe.”', ['Lindqvist | : | “The plant is safe.”']],
    ["The ministry's statement said the dam was safe.", ["The ministry's statement | said | the dam was safe"]],
    ['The dam was safe, the ministry said in a statement on Monday.', ['the ministry | said | The dam was safe']],
    ['Omar Diallo accused the firm of hiding the leak.', ['Omar Diallo | accused | the firm of hiding the leak']],
    [
      'Susan Okello expressed concern that the river was rising.',
      ['Susan Okello | expressed | concern that the river was rising'],
    ],
    [
      'A study by Lund University found that bees sleep less near roads.',
      ['A study by Lund University | found | that bees sleep less near roads'],
    ],
    ['Critics say the law is too weak.', ['Critics | say | the law is too weak']],
    [
      'Omar Diallo, who runs the Harbour Board, said the port was full.',
      ['Omar Diallo, who runs the Harbour Board | said | the port was full'],
    ],
    ['Ana Roy, 38, a nurse, said the ward was full.', ['Ana Roy, 38, a nurse | said | the ward was full']],
    ['Ana Roy on Sunday said the ward was full.', ['Ana Roy | said | the ward was full']],
    ['Diallo is convinced that the vote was fair.', ['Diallo | convinced | that the vote was fair']],
    ['Noting that the dam was old, Ana Roy closed the road.', ['Ana Roy | Noting | that the dam was old']],
    [
      'Omar Diallo was quoted as saying that the port was full.',
      ['Omar Diallo | was quoted as saying | that the port was full'],
    ],
    ['It is a farce,” Ana Roy said.', ['Ana Roy | said | It is a farce,”']],
    ['The deal was first reported by CNN.', ['CNN | was first reported by | The deal']],
    [
      'A senior official of the ministry who asked not to be named said the dam was safe.',
      ['A senior official of the ministry who asked not to be named | said | the dam was safe'],
    ],
    [
      'Prosecutors representing the state said the dam was safe.',
      ['Prosecutors representing the state | said | the dam was safe'],
    ],
    [
      'Ana Roy, spokeswoman for the port, and Ana Roy, head of the harbour office said the dam was safe.',
      ['Ana Roy, head of the harbour office | said | the dam was safe'],
    ],
    ['The dam was safe, according to court records.', ['court records | according to | The dam was safe']],
    [
      'According to figures released by the bank in May, rents doubled.',
      ['figures released by the bank in May | According to | rents doubled'],
    ],
    ['According to the report, Velden, a port, grew.', ['the report | According to | Velden, a port, grew']],
    [
      'One of the guards, according to the file, had slept.',
      ['the file | according to | One of the guards', 'the file | according to | had slept'],
    ],
    ['Ana Roy, a nurse, told Reuters that the dam was safe.', ['Ana Roy, a nurse | told | that the dam was safe']],
    // What the outlet relays is read too.
    [
      'Officials said the road was closed, CNN reported.',
      ['CNN | reported | Officials said the road was closed', 'Officials | said | the road was closed'],
    ],
  ])('%s', (text, expected) => expect(linesOf(text)).toEqual(expected));
});

describe('content in pieces has one source and one cue', () => {
  it.each([
    [
      '“The law,” said Ana Roy, “is too weak for us.”',
      ['Ana Roy | said | “The law,”', 'Ana Roy | said | “is too weak for us.”'],
    ],
    ['The vote, Ana Roy said, was fair.', ['Ana Roy | said | The vote', 'Ana Roy | said | was fair']],
    [
      '“I saw it,” Ana Roy said. “It was red and it was fast.”',
      ['Ana Roy | said | “I saw it,”', 'Ana Roy | said | “It was red and it was fast.”'],
    ],
  ])('%s', (text, expected) => expect(linesOf(text)).toEqual(expected));
});

describe('nobody is named', () => {
  it.each([
    ['It is believed that the ship sank in 1911.', ['– | is believed | that the ship sank in 1911']],
    [
      'The temple has been described as the oldest in the valley.',
      ['– | has been described | The temple', '– | has been described | as the oldest in the valley'],
    ],
    [
      'The fund reportedly lost three million crowns.',
      ['– | reportedly | The fund', '– | reportedly | lost three million crowns'],
    ],
    ['The road said to be the oldest runs north.', ['– | said | to be the oldest runs north']],
  ])('%s', (text, expected) => expect(linesOf(text)).toEqual(expected));
});

describe('silence', () => {
  it.each([
    'Susan Okello told jokes all evening.',
    'Everything went according to plan.',
    'He called his mother.',
    'The report was found in a drawer.',
    'The price of bread rose by four percent in June.',
    'The claims office opens at nine.',
    'The “great wall” stands in the north.',
    'The notes were added to the file.',
    'They read the letter aloud.',
    'The train leaves at noon: bring a coat.',
    '',
    '?!',
  ])('%s', (text) => expect(linesOf(text)).toEqual([]));
});

describe('quotations run on', () => {
  it('over a paragraph that has no cue of its own', () => {
    const text = 'Ana Roy said the ward was full.\n\n“We have forty beds and sixty people. Nobody sleeps.”';
    expect(linesOf(text)).toEqual([
      'Ana Roy | said | the ward was full',
      'Ana Roy | said | “We have forty beds and sixty people. Nobody sleeps.”',
    ]);
  });

  it('over paragraphs of which only the last is closed', () => {
    const text =
      '“We have forty beds,” Ana Roy said.\n\n“We have sixty people in them.\n\n“Nobody in this house has slept.”';
    expect(attributionsOf(text).map(({ source }) => source?.name)).toEqual(['Ana Roy', 'Ana Roy', 'Ana Roy']);
  });

  it('after a paragraph that ends in a colon', () => {
    expect(linesOf('Ana Roy added:\n\n“There is no room left in the ward.”')).toEqual([
      'Ana Roy | added | “There is no room left in the ward.”',
    ]);
  });

  it('but a quotation with nobody to say it is left alone', () => {
    expect(linesOf('“There is no room left in the ward.”')).toEqual([]);
  });
});

describe('form of the content', () => {
  it.each([
    ['“We are ready,” said Ana Roy.', 'direct'],
    ['It is a farce,” Ana Roy said.', 'direct'],
    ['Ana Roy called the vote “a farce”.', 'mixed'],
    ['Ana Roy said the vote was a farce.', 'indirect'],
  ])('%s', (text, form) => expect(attributionsOf(text).map(({ quote }) => quote)).toEqual([form]));
});

describe('second hand', () => {
  it.each([
    ['CNN notes that the port is closed.', [true]],
    ['Reuters reported that officials said the port would close.', [true, true]],
    ['The port would close, the Velden newspaper reported.', [true]],
    ['Ana Roy said the port would close.', [false]],
  ])('%s', (text, expected) => expect(attributionsOf(text).map(({ secondHand }) => secondHand)).toEqual(expected));
});
