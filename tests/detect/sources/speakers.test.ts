import { describe, expect, it } from 'vitest';
import type { Rung, SourceKind } from '../../../lib/domain/finding.ts';
import { attributionsOf } from './read.ts';

const lastSource = (text: string) => attributionsOf(text).at(-1)?.source ?? null;

describe('kind and rung', () => {
  it.each<readonly [string, SourceKind, Rung]>([
    ['Harbour master Omar Diallo said the port was full.', 'named_person', 1],
    ['The Harbour Board said the port was full.', 'named_org', 1],
    ['A spokesman for the Harbour Board said the port was full.', 'named_org', 2],
    ['Two officials said the port was full.', 'unnamed', 3],
    ['Three people familiar with the talks said the port was full.', 'unnamed', 3],
    ['A person briefed on the talks said the port was full.', 'unnamed', 4],
    ['A senior official said the port was full.', 'unnamed', 4],
    ['Sources said the port was full.', 'unnamed', 5],
    ['A report said the port was full.', 'document', 1],
    ['A poll by Lund University found that most were tired.', 'document', 1],
    ['A tally by the union showed that forty people had left.', 'document', 1],
    ['The group that owns most of it, Harbour Board, said the port was full.', 'named_org', 1],
    ['We recall that the port closed in May.', 'self', 2],
    ['I said that the port closed in May.', 'self', 1],
    ['Economists at Lund University said the port was full.', 'unnamed', 4],
    ['The medical examiner said the port was full.', 'unnamed', 4],
    ['Local media said the port was full.', 'unnamed', 4],
    ['The Velden Examiner said the port was full.', 'named_org', 1],
    ['The opposition Reform List said the port was full.', 'named_org', 1],
    ['Lawyers representing Lund University said the port was full.', 'unnamed', 4],
    ['A statement issued in Velden by Ana Roy said the port was full.', 'document', 1],
    ['The port was wet. The junta said the port was full.', 'named_org', 1],
    ['The port was wet. A spokeswoman for the ministry said the port was full.', 'named_org', 2],
    ['A senior official of the ministry who asked not to be named said the port was full.', 'unnamed', 4],
    ['The Melbourne MP said the port was full.', 'named_person', 2],
    ['The ANI chief said the port was full.', 'named_person', 2],
    ['Veldenport.com said the port was full.', 'named_org', 1],
    ['Mr Day said the port was full.', 'named_person', 1],
    ['The Harbour Board said it was late. They said the port was full.', 'named_org', 1],
    ['Two engineers who had worked on the wall said the port was full.', 'unnamed', 3],
  ])('%s', (text, kind, rung) => expect(lastSource(text)).toMatchObject({ kind, rung }));
});

describe('whom a source stands for', () => {
  it.each([
    ['Omar Diallo met Susan Okello. She said the port was full.', 'Susan Okello'],
    ['Susan Okello met Omar Diallo. He said the port was full.', 'Omar Diallo'],
    ['The envoy Susan Okello came on Monday.\n\nShe expressed concern that the port was full.', 'Susan Okello'],
    ['Tawe Lindorf met Susan Okello. She said the port was full.', 'Susan Okello'],
    ['Omar Diallo spoke first. Diallo said the port was full.', 'Omar Diallo'],
    ['Deputy Secretary of Trade Omar Diallo came. “We are full,” the secretary of trade said.', 'Omar Diallo'],
    [
      'Susan Okello, the mayor of Velden, came late. The road was wet. The mayor said the port was full.',
      'Susan Okello',
    ],
    ['A report said the port was wet. It says the port was full too.', 'A report'],
    ['Ana Roy, who said the port was full, left early.', 'Ana Roy'],
    // Whoever spoke last goes before a man named since.
    ['Tawe Lindorf said the sea was wet. It had troubled Omar Diallo. “We are full,” he said.', 'Tawe Lindorf'],
  ])('%s', (text, name) => expect(attributionsOf(text).map(({ source }) => source?.name)).toContain(name));

  it('gives the role that the text gives', () => {
    expect(lastSource('Trade envoy Omar Diallo said the port was full.')?.role).toBe('Trade envoy');
    expect(lastSource('Susan Okello, the mayor of Velden, said the port was full.')?.role).toBe('mayor of Velden');
    expect(lastSource('Susan Okello, the mayor of Velden, came.\n\nOkello said the port was full.')?.role).toBe(
      'mayor of Velden',
    );
    expect(lastSource('In the meantime, the Greek trade minister, Omar Diallo, said the port was full.')?.role).toBe(
      'Greek trade minister',
    );
    expect(lastSource('Omar Diallo said the port was full.')?.role).toBeNull();
  });
});
