import { describe, expect, test } from 'vitest';
import type { Annotation, Notebook } from '../../lib/domain/annotation.ts';
import { labels } from '../../lib/formats/labels.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { storyPage } from '../store/stamps.ts';
import { annotation } from '../page/findings.ts';

const EXACT = 'The quay was closed on Friday.';
const PASSAGE = `Ines Valcourt spoke. ${EXACT} Boats were lost.`;
const own = (more: Partial<Annotation>): Annotation =>
  annotation({ quote: { exact: EXACT, prefix: '', suffix: '', start: 900, end: 900 + EXACT.length }, ...more });
const at = (more: object) => ({ passage: PASSAGE, at: 21, ...more });
const judged = (verdict: Annotation['verdicts'][number]['verdict']) => [
  { verdict, reason: '', at: '2026-03-12T08:00:00.000Z' },
];
const notebook = (annotations: readonly Annotation[]): Notebook => ({
  pages: [{ ...storyPage, id: annotations[0]?.pageId ?? '' }],
  annotations,
});
const linesOf = (annotations: readonly Annotation[]): readonly string[] =>
  writeAll(labels, notebook(annotations)).file.split('\n').slice(0, -1);
const written = (...annotations: readonly Annotation[]): readonly Record<string, unknown>[] =>
  linesOf(annotations).map((line) => JSON.parse(line) as Record<string, unknown>);

const FINDING = { detector: 'test 1', type: 'event', flags: [], score: 0.5, why: [] } as const;
const sentence = (check: number) => ({ text: EXACT, sentences: [{ start: 0, end: EXACT.length, check }] });
const place = { start: 21, end: 21 + EXACT.length };

describe('a label says what the reader said', () => {
  test.each([
    ['judged: worth checking', own({ verdicts: judged('mixed') }), sentence(2)],
    ['with evidence: worth checking', own({ evidence: [evidenceItem()] }), sentence(2)],
    ['dismissed: not worth it', own({ status: 'dismissed', finding: FINDING }), sentence(1)],
    ['not a claim', own({ verdicts: judged('not_a_claim') }), sentence(0)],
    [
      'judged twice: the last one counts',
      own({ verdicts: [...judged('wrong'), ...judged('not_a_claim')] }),
      sentence(0),
    ],
    [
      'the source is somebody of the passage',
      own({ correction: at({ source: 'Ines Valcourt' }) }),
      {
        text: PASSAGE,
        sentences: [],
        attributions: [{ source: [[0, 13]], cue: [], content: [[place.start, place.end]] }],
      },
    ],
    [
      'the source is somebody of elsewhere',
      own({ correction: at({ source: 'the Harbour Board' }) }),
      {
        attributions: [{ source: [], source_name: 'the Harbour Board', cue: [], content: [[place.start, place.end]] }],
      },
    ],
    [
      'the source is nobody',
      own({ correction: at({ source: '' }) }),
      { attributions: [{ source: [], cue: [], content: [[place.start, place.end]] }] },
    ],
    ['a place', own({ correction: at({ name: 'place' }) }), { entities: [{ ...place, type: 'LOC' }], no_names: [] }],
    ['a party', own({ correction: at({ name: 'group' }) }), { entities: [{ ...place, type: 'MISC' }] }],
    ['no name', own({ correction: at({ name: 'none' }) }), { entities: [], no_names: [[place.start, place.end]] }],
    [
      'a source and a verdict together',
      own({ verdicts: judged('wrong'), correction: at({ source: '' }) }),
      { text: PASSAGE, sentences: [{ ...place, check: 2 }] },
    ],
  ])('%s', (_, said, expected) => {
    const [line, ...more] = written(said);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ id: said.id, partial: true, ...expected });
  });

  test.each([
    ['nothing said', own({})],
    ['a note alone', own({ note: 'Ask the harbour master.' })],
    ['back to unchecked', own({ verdicts: [...judged('mixed'), ...judged('unchecked')] })],
    ['words of the reader’s own, dismissed', own({ status: 'dismissed', finding: null })],
  ])('silence: %s', (_, said) => {
    expect(written(said)).toEqual([]);
    expect(writeAll(labels, notebook([said])).lost[0]).toContain('1 annotation that says nothing');
  });

  test('line breaks of a passage end no line', () => {
    const said = own({ correction: { name: 'none', passage: 'one\u2028two\nthree', at: 0 } });
    const lines = writeAll(labels, notebook([said, said])).file.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
  });
});

function evidenceItem(): Annotation['evidence'][number] {
  return {
    id: 'one',
    quote: 'It was agreed.',
    url: 'https://ministry.example/report',
    title: 'Report',
    publisher: null,
    stance: 'supports',
    at: '2026-03-12T08:00:00.000Z',
  };
}
