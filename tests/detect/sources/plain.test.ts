import { describe, expect, it } from 'vitest';
import type { SourcesModel } from '../../../lib/detect/sources/cue-model.ts';
import { tableOf } from '../../../lib/detect/table.ts';
import { linesOf } from './read.ts';

/** A model that has learnt nothing: only what is an attribution by its form alone is found. */
const nothing = tableOf(new Int32Array());
const untaught: SourcesModel = { threshold: 0, features: nothing, weights: new Float64Array(), words: nothing };

describe('plain by their form', () => {
  it.each([
    ['According to Ana Roy, the ward was full.', 'Ana Roy | According to | the ward was full'],
    ['The ward was full, according to Ana Roy.', 'Ana Roy | according to | The ward was full'],
    ['The ward reportedly closed.', '– | reportedly | The ward'],
    ['Roy: “The ward is full.”', 'Roy | : | “The ward is full.”'],
    ['“The ward is full,” said Ana Roy.', 'Ana Roy | said | “The ward is full,”'],
    ['The ward is full, said Ana Roy.', 'Ana Roy | said | The ward is full'],
    ['“The ward is full,” Ana Roy said.', 'Ana Roy | said | “The ward is full,”'],
    ['Ana Roy said that the ward was full.', 'Ana Roy | said | that the ward was full'],
    ['Ana Roy said “the ward is full”.', 'Ana Roy | said | “the ward is full”'],
    ['It is believed that the ward was full.', '– | is believed | that the ward was full'],
    ['We recall that the ward was full.', 'We | recall | that the ward was full'],
    ["Ana Roy's claim that the ward was full was wrong.", 'Ana Roy | claim | that the ward was full was wrong'],
    ['Critics fear that the ward is full.', 'Critics | fear | that the ward is full'],
    ['The closure was first reported by CNN.', 'CNN | was first reported by | The closure'],
    ['Ward full for days: officials', 'officials | : | Ward full for days'],
  ])('%s', (text, first) => expect(linesOf(text, untaught)).toContain(first));

  it.each([
    'Ana Roy called the vote a farce.',
    'Ana Roy wants to leave.',
    'Ana Roy would say that the ward was full.',
    'To say that the ward was full is wrong.',
    'I hope that the ward is full.',
    'The vote was expected to be close.',
  ])('not plain: %s', (text) => expect(linesOf(text, untaught)).toEqual([]));
});
