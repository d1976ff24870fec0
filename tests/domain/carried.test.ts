import { describe, expect, test } from 'vitest';
import { evidenceFrom, isFiled, passageSpokenOf } from '../../lib/domain/carried.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { annotationOn } from '../components/article.ts';

const passage = (quote: string): Passage => ({
  key: quote,
  span: { start: 0, end: quote.length },
  quote,
  claim: null,
  attribution: null,
  cue: null,
  relayedBy: null,
  annotation: null,
});

const passages = [
  'The Port Office counted 212 boats in March, officials said.',
  'The quay will stay closed until autumn.',
  'It was the worst storm in a century.',
].map(passage);

const review = (claim: string) => ({ claim, rating: 'Mostly wrong', reviewer: 'Fact Desk', url: null });

test.each([
  ['The quay is closed.', 'The quay will stay closed until autumn.'],
  ['212 boats were counted at the port in March', 'The Port Office counted 212 boats in March, officials said.'],
  ['WORST STORM of the century!', 'It was the worst storm in a century.'],
  ['All ferries sank.', undefined],
  ['The mayor of the port resigned in 2019.', undefined],
  ['', undefined],
  ['a b c', undefined],
])('“%s” speaks of “%s”', (claim, quote) => {
  expect(passageSpokenOf(review(claim), passages)?.quote).toBe(quote);
});

describe('as evidence', () => {
  const given = { title: 'Fact-check: Mostly wrong', carrier: 'https://harbour.example/quay' };
  test.each([
    ['https://desk.example/quay', 'https://desk.example/quay'],
    [null, 'https://harbour.example/quay'],
    ['file:///etc/passwd', 'https://harbour.example/quay'],
  ])('that stands at %j it stands at %j, and only gives context', (url, place) => {
    expect(evidenceFrom({ ...review('The quay is closed.'), url }, given)).toEqual({
      quote: 'The quay is closed.',
      url: place,
      title: 'Fact-check: Mostly wrong',
      publisher: 'Fact Desk',
      stance: 'context',
    });
  });

  test('it is filed once', () => {
    const evidence = evidenceFrom(review('The quay is closed.'), given);
    const annotation = annotationOn('It was the worst storm in a century.');
    const kept = { ...evidence, id: 'e', at: annotation.created };
    const one = passage('x');
    expect(isFiled(one, evidence)).toBe(false);
    expect(isFiled({ ...one, annotation }, evidence)).toBe(false);
    expect(isFiled({ ...one, annotation: { ...annotation, evidence: [kept] } }, evidence)).toBe(true);
    expect(isFiled({ ...one, annotation: { ...annotation, evidence: [{ ...kept, title: 'Other' }] } }, evidence)).toBe(
      false,
    );
  });
});
