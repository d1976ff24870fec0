import type { Annotation } from '../../lib/domain/annotation.ts';
import { begin } from '../../lib/domain/edit.ts';
import type { Claim, Entity, Findings } from '../../lib/domain/finding.ts';

/** Findings of a text of 1,000 words, with what a test names and nothing else. */
export const findings = (found: Partial<Findings>): Findings => ({
  detector: 'test 1',
  words: 1_000,
  sentences: [],
  claims: [],
  entities: [],
  attributions: [],
  citations: [],
  ...found,
});

export const claim = (start: number, end: number, score = 0.7): Claim => ({
  start,
  end,
  clause: null,
  score,
  type: 'event',
  flags: [],
  why: [{ cue: 'an official act', weight: 1 }],
  attribution: null,
});

export const entity = (start: number, end: number, name: string): Entity => ({
  start,
  end,
  name,
  type: 'person',
  mentionOf: 0,
});

/** An annotation on some words; a finding is kept with it where the words were a claim. */
export function annotation(change: Partial<Annotation> = {}): Annotation {
  const subject = {
    pageId: 'https://courier.example/tunnel',
    quote: { exact: 'words', prefix: '', suffix: '', start: 0, end: 5 },
    finding: null,
    source: null,
  };
  return {
    ...begin(subject, { id: '3f0e2b1c-0000-4000-8000-000000000001', at: '2026-03-12T08:00:00.000Z' }),
    ...change,
  };
}
