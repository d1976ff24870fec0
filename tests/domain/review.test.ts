import { describe, expect, test } from 'vitest';
import { annotationOn, findings, reading, spanOf, text } from '../components/article.ts';
import type { Claim } from '../../lib/domain/finding.ts';
import { matcher } from '../../lib/words/filter.ts';
import {
  claimPassages,
  hiddenClaims,
  keptPassages,
  namedThings,
  placeKept,
  type Reading,
  sourceGroups,
} from '../../lib/domain/review.ts';

const FIRST = 'The harbour lost 40 per cent of its boats, Mayor Ines Calloway said.';
const having = (...placed: Reading['placed']): Reading => ({ ...reading, placed });

describe('rows of claims', () => {
  test('come in text order with their words, source and cue', () => {
    const [first, second] = claimPassages(reading, 4);
    expect(first).toMatchObject({ quote: FIRST, cue: 'said.', attribution: { source: { name: 'Ines Calloway' } } });
    expect(second).toMatchObject({ attribution: null, cue: null });
  });

  test('what a denser step would add is counted', () => {
    expect(hiddenClaims(reading, 4)).toBe(0);
    expect(hiddenClaims(reading, 0)).toBe(3);
  });

  test('carry the annotation on the same words, even if the detector cut them a little differently', () => {
    const annotation = annotationOn(FIRST);
    const shorter = { start: 0, end: FIRST.length - 6 };
    expect(claimPassages(having({ annotation, span: shorter }), 4)[0]?.annotation).toBe(annotation);
  });

  test('keep their keys when the text around them changes, and those that read the same are told apart', () => {
    const [first, second] = claimPassages(reading, 4);
    const added = `Correction: the day was wrong. ${FIRST} `;
    const { claims } = findings;
    const moved = claims.map((claim) => ({
      ...claim,
      start: claim.start + added.length,
      end: claim.end + added.length,
    }));
    const again = { ...claims[0]!, start: added.indexOf(FIRST), end: added.indexOf(FIRST) + FIRST.length };
    const rows = (found: readonly Claim[]) =>
      claimPassages({ text: added + text, findings: { ...findings, claims: found }, placed: [] }, 4);
    expect(rows(moved)[0]?.key).toBe(first?.key);
    expect(rows([again, ...moved])[2]?.key).toBe(second?.key);
    expect(new Set(rows([again, ...moved]).map(({ key }) => key)).size).toBe(5);
  });

  test('do not carry an annotation on a few words of theirs, nor one that is gone', () => {
    const annotation = annotationOn('40 per cent');
    const few = claimPassages(having({ annotation, span: spanOf('40 per cent') }), 4);
    const gone = claimPassages(having({ annotation: annotationOn(FIRST), span: null }), 4);
    expect([...few, ...gone].filter((row) => row.annotation !== null)).toEqual([]);
  });

  test('of two annotations carry the one touched last', () => {
    const span = spanOf(FIRST);
    const old = annotationOn(FIRST, { id: 'old', updated: '2026-03-01T00:00:00.000Z' });
    const young = annotationOn(FIRST, { id: 'young', updated: '2026-03-02T00:00:00.000Z' });
    for (const placed of [
      [old, young],
      [young, old],
    ]) {
      const rows = claimPassages(having(...placed.map((annotation) => ({ annotation, span }))), 4);
      expect(rows[0]?.annotation).toBe(young);
    }
  });
});

describe('sources', () => {
  test('are grouped by name, most statements first, nobody last', () => {
    const [calloway, officials] = findings.attributions;
    const nobody = { ...officials!, source: null };
    const again = { ...calloway!, source: { ...calloway!.source!, name: 'INES CALLOWAY', role: null } };
    const attributions = [nobody, nobody, nobody, officials!, again, calloway!];
    const groups = sourceGroups({ ...reading, findings: { ...findings, attributions } });
    expect(groups.map(({ source, passages }) => [source?.role ?? source?.name, passages.length])).toEqual([
      ['Mayor', 2],
      ['Officials', 1],
      [undefined, 3],
    ]);
  });
});

describe('names', () => {
  test('each thing once, with all its mentions', () => {
    const [ines, port] = findings.entities;
    const again = { ...ines!, start: 100, end: 103 };
    const things = namedThings({ ...reading, findings: { ...findings, entities: [ines!, port!, again] } });
    expect(things.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Ines Calloway', 2],
      ['Port Office', 1],
    ]);
  });

  test('two of one name have keys of their own', () => {
    const entities = findings.entities.map((entity, mentionOf) => ({ ...findings.entities[0]!, ...entity, mentionOf }));
    const twice = [...entities, { ...entities[0]!, mentionOf: 9 }];
    const keys = namedThings({ ...reading, findings: { ...findings, entities: twice } }).map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['person Ines Calloway', 'organization Port Office']);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('what is mine', () => {
  test('in text order, the gone last, the dismissed not at all', () => {
    const rows = keptPassages(
      having(
        { annotation: annotationOn('worst storm'), span: null },
        { annotation: annotationOn('212 boats'), span: spanOf('212 boats') },
        { annotation: annotationOn('the quay', { status: 'dismissed' }), span: spanOf('the quay') },
        { annotation: annotationOn('40 per cent'), span: spanOf('40 per cent') },
      ),
    );
    expect(rows.map(({ quote }) => quote)).toEqual(['40 per cent', '212 boats', 'worst storm']);
  });

  test('stands where the page found it, or where it was taken if the page was not asked yet', () => {
    const kept = [annotationOn('212 boats'), annotationOn('the quay'), annotationOn('worst storm')];
    const moved = { start: 3, end: 12 };
    const changed = { ...kept[2]!, quote: { ...kept[2]!.quote, exact: 'best storm' } };
    const placed = placeKept(text, [kept[0]!, kept[1]!, changed], [{ annotation: kept[0]!, span: moved }]);
    expect(placed.map(({ span }) => span)).toEqual([moved, spanOf('the quay'), null]);
  });

  test('what was put on other words since stands there, not where the first ones were found', () => {
    const [was, now] = [annotationOn('worst storm'), annotationOn('the quay')];
    const put = { ...was, quote: now.quote };
    const found = { state: 'gone', reason: 'not_found', candidate: null, guard: null, diff: null } as const;
    expect(placeKept(text, [put], [{ annotation: was, span: null, found }])).toEqual([
      { annotation: put, span: spanOf('the quay') },
    ]);
  });

  test('a note whose words are gone says why, and one that was edited how it reads today', () => {
    const annotation = annotationOn('the quay');
    const gone = { state: 'gone', reason: 'not_found', candidate: null, guard: null, diff: null } as const;
    const span = spanOf('worst storm');
    const changed = { state: 'changed', span, edits: 1, diff: [] } as const;
    const rows = keptPassages(having({ annotation, span: null, found: gone }, { annotation, span, found: changed }));
    expect(rows.map(({ gone: why, today }) => [why?.why ?? null, today ?? null])).toEqual([
      [null, 'worst storm'],
      [{ reason: 'nothing_like' }, null],
    ]);
  });
});

describe('the filter', () => {
  test.each([
    ['', ['anything'], true],
    ['  ', [], true],
    ['zurich', ['Zürich'], true],
    ['ZÜRICH', ['zurich'], true],
    ['port office', ['the Office of the port'], true],
    ['port zebra', ['the port'], false],
    ['a', [null, undefined], false],
    ['.*', ['anything'], false],
  ])('“%s” in %j: %s', (query, fields, isFound) => expect(matcher(query)(fields)).toBe(isFound));
});
