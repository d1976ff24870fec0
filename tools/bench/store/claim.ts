import {
  EVIDENCE_RATINGS,
  REPLY_OUTCOMES,
  STANCES,
  type Evidence,
  type KeptFinding,
  type KeptSource,
  type Quote,
  type ReplyEntry,
} from '../../../lib/domain/annotation.ts';
import { CLAIM_FLAGS, QUOTE_FORMS, type ClaimType } from '../../../lib/domain/finding.ts';
import { uuidOf, type Chance } from './chance.ts';
import { isoOf } from './page.ts';
import { passageOf, sentenceOf, type Stock } from './words.ts';

// The parts of an annotation: the words it stands on, what the machine read there, and what a checker gathered.

/** Commonest first. */
const TYPES: readonly ClaimType[] = ['quantity', 'event', 'prediction', 'position', 'causal', 'attribute', 'law_rule'];
const CUES = [
  'number with unit',
  'superlative',
  'accusation',
  'cause named',
  'date given',
  'comparison',
  'share given',
];
const SPEECH = ['said', 'told', 'according to', 'wrote', 'announced', 'denied', 'warned'];
const UNNAMED = [
  'officials',
  'a senior official',
  'two people familiar with the matter',
  'sources',
  'three diplomats',
  'a person close to the talks',
];
const REASONS = ['because they were not authorised to speak', 'for fear of reprisals', 'because the talks are private'];
const WAYS = ['by e-mail', 'by telephone', 'by letter', 'in person'];

export function quoteOf(chance: Chance, stock: Stock, start: number): Quote {
  const { between, often } = chance;
  const exact = passageOf(chance, stock, between(80, 300));
  const isRepeated = often(0.05);
  return {
    exact,
    prefix: `${passageOf(chance, stock, between(32, 120))} `,
    suffix: ` ${passageOf(chance, stock, between(32, 120))}`,
    start,
    end: start + exact.length,
    block: { nth: Math.min(59, Math.floor(start / 300)), of: 60 },
    lookalikes: isRepeated
      ? { count: 2, nth: between(0, 1), left: between(0, 9), right: between(0, 9), near: [exact.slice(0, 60)] }
      : { count: 1, nth: 0, left: 0, right: 0, near: [] },
  };
}

export function findingOf({ between, often, pick, pickZipf }: Chance): KeptFinding {
  return {
    detector: 'claimlight-en 1',
    type: pickZipf(TYPES),
    flags: CLAIM_FLAGS.filter(() => often(0.1)),
    score: between(500, 990) / 1000,
    why: Array.from({ length: between(2, 5) }, () => ({ cue: pick(CUES), weight: between(-200, 300) / 100 })),
  };
}

export function sourceOf(chance: Chance, stock: Stock): KeptSource {
  const { often, pick, pickZipf } = chance;
  const said = { cue: pickZipf(SPEECH), quote: pick(QUOTE_FORMS), secondHand: often(0.1) };
  const relay = often(0.08) ? { relayedBy: pickZipf(stock.outlets).name } : {};
  if (often(0.55)) {
    const { name, role } = pickZipf(stock.people);
    const affiliation = often(0.4) ? { affiliation: pickZipf(stock.bodies) } : {};
    return { kind: 'named_person', name, role, rung: role === null ? 2 : 1, ...said, ...affiliation, ...relay };
  }
  if (often(0.4)) return { kind: 'named_org', name: pickZipf(stock.bodies), role: null, rung: 2, ...said, ...relay };
  if (often(0.3))
    return { kind: 'document', name: `${pickZipf(stock.bodies)} report`, role: null, rung: 2, ...said, ...relay };
  if (often(0.1)) return { kind: 'self', name: pickZipf(stock.outlets).name, role: null, rung: 2, ...said };
  const why = often(0.3) ? { anonymityReason: pick(REASONS) } : {};
  return { kind: 'unnamed', name: pickZipf(UNNAMED), role: null, rung: pick([3, 4, 5, 6]), ...said, ...why, ...relay };
}

export function evidenceOf(chance: Chance, stock: Stock, at: number): Evidence {
  const { between, often, pick, pickZipf } = chance;
  const { name, host } = pickZipf(stock.outlets);
  const title = sentenceOf(chance, stock, between(5, 12)).slice(0, -1);
  const url = `https://${host}/${pick(stock.words)}/${title.toLowerCase().replaceAll(' ', '-')}`;
  return {
    id: uuidOf(chance),
    quote: passageOf(chance, stock, between(60, 250)),
    url: often(0.97) ? url : '',
    title,
    publisher: often(0.9) ? name : null,
    stance: pick(STANCES),
    at: isoOf(at),
    ...(often(0.3) && { archiveUrl: `https://archive.example/${chance.hex(8)}` }),
    ...(often(0.6) && { rating: pick(EVIDENCE_RATINGS) }),
  };
}

export function replyOf(chance: Chance, stock: Stock, at: number): ReplyEntry {
  const { between, pick, pickZipf } = chance;
  return {
    id: uuidOf(chance),
    at: isoOf(at),
    who: pickZipf(stock.people).name,
    how: pick(WAYS),
    outcome: pick(REPLY_OUTCOMES),
    words: sentenceOf(chance, stock, between(5, 30)),
  };
}

/** A note in Markdown: a few sentences, often with a heading, a list, a link or a quote. */
export function noteOf(chance: Chance, stock: Stock): string {
  const { between, often, pick } = chance;
  const sentence = (): string => sentenceOf(chance, stock, between(6, 20));
  const parts = [
    ...(often(0.2) ? [`## ${sentence().slice(0, -1)}`] : []),
    ...Array.from({ length: between(1, 2) }, sentence),
    ...(often(0.3) ? [`**${pick(stock.words)}**: ${sentence()}`] : []),
    ...(often(0.25) ? [`* ${sentence()}\n* ${sentence()}`] : []),
    ...(often(0.15) ? [`See [${pick(stock.words)}](https://${pick(stock.outlets).host}/${pick(stock.words)}).`] : []),
    ...(often(0.1) ? [`> ${sentence()}`] : []),
  ];
  return parts.join('\n\n');
}
