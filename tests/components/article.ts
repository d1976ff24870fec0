/** A small invented article with what was found in it. */
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Attribution, Claim, Entity, Findings, Sentence } from '../../lib/domain/finding.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import type { Reading } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';

const SENTENCES = [
  'The harbour lost 40 per cent of its boats, Mayor Ines Calloway said.',
  'The Port Office counted 212 boats in March.',
  'Officials said the quay would be closed.',
  'It was the worst storm in a century.',
] as const;
export const text = SENTENCES.join(' ');

export const spanOf = (words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
};

const claim = (index: 0 | 1 | 2 | 3, score: number, attribution: number | null): Claim => ({
  ...spanOf(SENTENCES[index]),
  clause: null,
  score,
  type: index === 3 ? 'attribute' : 'quantity',
  flags: [],
  why: [],
  attribution,
});

const attributions: readonly Attribution[] = [
  {
    source: {
      ...spanOf('Mayor Ines Calloway'),
      kind: 'named_person',
      name: 'Ines Calloway',
      rung: 1,
      role: 'Mayor',
      affiliation: null,
    },
    cue: spanOf('said.'),
    content: spanOf('The harbour lost 40 per cent of its boats'),
    quote: 'indirect',
    secondHand: false,
    relayedBy: null,
    reason: null,
  },
  {
    source: { ...spanOf('Officials'), kind: 'unnamed', name: 'Officials', rung: 5, role: null, affiliation: null },
    cue: { start: spanOf('Officials said').start + 10, end: spanOf('Officials said').end },
    content: spanOf('the quay would be closed'),
    quote: 'indirect',
    secondHand: false,
    relayedBy: null,
    reason: null,
  },
];

const entity = (words: string, type: Entity['type'], mentionOf: number): Entity => ({
  ...spanOf(words),
  type,
  name: words,
  mentionOf,
});

const sentenceOf = (words: string): Sentence => ({ ...spanOf(words), score: 0.5, type: 'event', factual: true });

export const findings: Findings = {
  detector: 'test 1',
  words: 33,
  sentences: SENTENCES.map(sentenceOf),
  claims: [claim(0, 0.9, 0), claim(1, 0.7, null), claim(2, 0.4, 1), claim(3, 0.2, null)],
  entities: [entity('Ines Calloway', 'person', 0), entity('Port Office', 'organization', 1)],
  attributions,
  citations: [],
};

export const reading: Reading = { text, findings, placed: [] };

export const page: PageFacts = {
  id: 'https://gazette.example/storm',
  url: 'https://www.gazette.example/storm',
  title: 'Storm empties the harbour',
  publisher: 'Harbour Gazette',
  byline: [],
  published: '2026-03-12',
  modified: null,
  language: 'en',
  reviews: [],
};

/** An annotation on words of the article. */
export const annotationOn = (words: string, more: Partial<Annotation> = {}): Annotation => ({
  id: `on ${words}`,
  pageId: page.id,
  quote: { exact: words, prefix: '', suffix: '', ...spanOf(words) },
  finding: null,
  source: null,
  verdicts: [],
  note: '',
  tags: [],
  evidence: [],
  status: 'to_check',
  created: '2026-03-12T10:00:00.000Z',
  updated: '2026-03-12T10:00:00.000Z',
  ...more,
});
