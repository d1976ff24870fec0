import { describe, expect, it } from 'vitest';
import { linesOf } from './read.ts';

describe('where a content ends', () => {
  it.each([
    [
      'When asked whether the dam would hold, Ana Roy said it would.',
      ['– | asked | whether the dam would hold', 'Ana Roy | said | it would'],
    ],
    [
      'Ana Roy said the port was full, while Omar Diallo said it was empty.',
      ['Ana Roy | said | the port was full', 'Omar Diallo | said | it was empty'],
    ],
    [
      'She described the vote as fair and said that the port was full.',
      ['She | described | the vote as fair', 'She | said | that the port was full'],
    ],
    [
      'Ana Roy said the port was full and the road was wet.',
      ['Ana Roy | said | the port was full and the road was wet'],
    ],
    ['“Never,” Ana Roy said when asked about the dam.', ['Ana Roy | said | “Never,”']],
    ['“It is a farce,” Ana Roy said of the vote.', ['Ana Roy | said of | “It is a farce,”']],
  ])('%s', (text, lines) => expect(linesOf(text)).toEqual(lines));
});

describe('where a source begins and ends', () => {
  it.each([
    ['“We are full,” said Ana Roy, a nurse who works nights.', 'Ana Roy, a nurse who works nights'],
    [
      '“We are full,” said Ana Roy, the former envoy to the lake region.',
      'Ana Roy, the former envoy to the lake region',
    ],
    ['Ana Roy, a nurse from Velden, Lund, said the port was full.', 'Ana Roy, a nurse from Velden, Lund'],
    ['Ana Roy, the villagers’ lawyer, said the port was full.', 'Ana Roy, the villagers’ lawyer'],
    ['Ana Roy, citing the harbour log, said that the port was full.', 'Ana Roy'],
    ['Ana Roy, on 28 April, told the court that the port was full.', 'Ana Roy'],
    ['Ana Roy, 28 April, told the court that the port was full.', 'Ana Roy'],
    ['The company that runs the ferry said it would close.', 'The company that runs the ferry'],
    [
      'The group that owns most of it, Harbour Board, says the pier will open.',
      'The group that owns most of it, Harbour Board',
    ],
    ['Most of them said the port was full.', 'Most of them'],
    ['Those surveyed said the port was full.', 'Those surveyed'],
    ['All three officials said the port was full.', 'All three officials'],
    ['About a third of voters said the port was full.', 'About a third of voters'],
    ['She and her aides said the port was full.', 'She and her aides'],
    ['Ana Roy, 61, a nurse in Velden, Lund, said the port was full.', 'Ana Roy, 61, a nurse in Velden, Lund'],
    ['Ana Roy, editor of the Velden Post, said the port was full.', 'Ana Roy, editor of the Velden Post'],
    ['“We are full,” said Ana Roy last week.', 'Ana Roy'],
    ['Ana Roy, a nurse, says nights are long.', 'Ana Roy, a nurse'],
    ['The agency Veldenport.com, has said the port was full.', 'The agency Veldenport.com'],
    ['Half of those surveyed said the port was full.', 'Half of those surveyed'],
    ['The officials whose laws were overruled say the port is full.', 'The officials whose laws were overruled'],
    ['The plan, an inside source said, is to close the port.', 'an inside source'],
    ['The port is full, according to Veldenport.com.', 'Veldenport.com'],
    ['The port is full, according to a CNN tally.', 'a CNN tally'],
    ['Some say they hear the port at night.', 'Some'],
    ['The port was full, court records show.', 'court records'],
    ['Polls in New Velden show the port is full.', 'Polls in New Velden'],
  ])('%s', (text, source) => expect(linesOf(text).map((line) => line.split(' | ')[0])).toContain(source));
});

describe('other ways to say it', () => {
  it.each([
    ['As Ana Roy told the Velden Daily, the port is full.', ['Ana Roy | told | the port is full']],
    ['“The port is full,” Ana Roy told the Velden Daily.', ['Ana Roy | told | “The port is full,”']],
    ['The port is full, as Ana Roy noted.', ['Ana Roy | noted | The port is full']],
    ['The closure, first reported by CNN, is a blow.', ['CNN | reported | The closure']],
    ["Ana Roy said ''the port is full''.", ["Ana Roy | said | ''the port is full''"]],
    ['“The port is full,“ said Ana Roy.', ['Ana Roy | said | “The port is full,“']],
    ['“The port is full. Go home.” Ana Roy said.', ['Ana Roy | said | “The port is full. Go home.”']],
    ['That criticism was often fair, Ana Roy said.', ['Ana Roy | said | That criticism was often fair']],
    ['But she runs on another principle, she said.', ['she | said | But she runs on another principle']],
    ['Omar Diallo urged the ministers to close the port.', ['Omar Diallo | urged | the ministers to close the port']],
    ['A poll showed a small lead for the Harbour Board.', ['A poll | showed | a small lead for the Harbour Board']],
  ])('%s', (text, lines) => expect(linesOf(text)).toEqual(lines));

  it.each([
    'The port seems full.',
    'The tram stopped when asked by the driver of the bus.',
    'As the port closed, the tram stopped.',
    'They were seated according to the port protocols.',
    "The villagers' lawyer closed the villagers' port.",
  ])('but not: %s', (text) => expect(linesOf(text)).toEqual([]));
});

describe('what is added', () => {
  it.each([
    ['He added the collapse had been foreseen.', ['He | added | the collapse had been foreseen']],
    ['She added the four to a list of suspects.', []],
    ['Ana Roy added the port to a list of places to see.', []],
  ])('%s', (text, lines) => expect(linesOf(text)).toEqual(lines));
});
