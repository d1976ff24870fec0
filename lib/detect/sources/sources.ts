import type { Attribution, Entity, QuoteForm, Source } from '../../domain/finding.ts';
import type { Span } from '../../domain/span.ts';
import type { TextDocument } from '../../text/document.ts';
import { grantsIn, type Grant } from './anonymity.ts';
import { byBlock, entitiesWithin, readBlock, type Found, type ReadBlock } from './blocks.ts';
import { findContinued } from './continuation.ts';
import type { SourcesModel } from './cue-model.ts';
import { Features } from './features.ts';
import { Cast } from './people.ts';
import type { Phrase } from './phrases.ts';
import { Reasons, type Heard, type Voice } from './reasons.ts';
import { describeSource } from './speakers.ts';
import type { Block, Word } from './words.ts';

const NOBODY: Voice = { source: null, cue: null, secondHand: false, reason: null };

/** An attribution before it is known which number its relayer has. `found` is its cue, or that of the quotation before. */
interface Entry extends Pick<Attribution, 'content' | 'quote'> {
  readonly voice: Voice;
  readonly found: Found | null;
}

/**
 * Who is given as the source of what, in text order. An attribution whose content is in pieces ("“A,” she said, “B”") stands once
 * for each piece, with the same source and cue. A content never overlaps its cue. Linear in the length of the text.
 */
export function findAttributions(
  document: TextDocument,
  entities: readonly Entity[],
  model: SourcesModel,
): readonly Attribution[] {
  const sorted = entities.toSorted((a, b) => a.start - b.start);
  const story = { cast: new Cast(), reasons: new Reasons() };
  const means = { features: new Features(), model };
  const entries: Entry[] = [];
  let before: Ending = { voice: null, runsOn: false };
  let sentence = 0;
  for (const sentences of byBlock(document.sentences)) {
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (!first || !last) continue;
    const read = readBlock(sentences, entitiesWithin(sorted, { start: first.start, end: last.end }), means);
    story.cast.meet(read.block, sentence);
    const { found, ending } = attribute(read, { ...story, sentence, before });
    for (const entry of found) entries.push(entry);
    before = ending;
    sentence += sentences.length;
  }
  return numbered(entries);
}

/** Who relays whom, by number. */
function numbered(entries: readonly Entry[]): readonly Attribution[] {
  const numbers = new Map<Found | null, number>([[null, -1]]);
  entries.forEach(({ found }, at) => numbers.has(found) || numbers.set(found, at));
  return entries.map(({ voice: { source, cue, secondHand, reason }, content, quote, found }) => {
    const relayer = numbers.get(found?.relayer ?? null) ?? -1;
    return { source, cue, content, quote, secondHand, relayedBy: relayer < 0 ? null : relayer, reason };
  });
}

/** How a block ended: who spoke last, and whether the next block's quotation is likely still theirs. */
interface Ending {
  readonly voice: Voice | null;
  readonly runsOn: boolean;
}

interface Story {
  readonly cast: Cast;
  readonly reasons: Reasons;
  /** Sentences of the article before this block. */
  readonly sentence: number;
  readonly before: Ending;
}

/** What a block says, and how it ends. */
interface Told {
  readonly found: readonly Entry[];
  readonly ending: Ending;
}

/** Of a block in which nobody says anything. */
const NOTHING: Told = { found: [], ending: { voice: null, runsOn: false } };

function attribute(read: ReadBlock, story: Story): Told {
  const { words } = read.block;
  const grants = grantsBySentence(read.block);
  if (read.found.length === 0 && read.quotations.length === 0 && grants.size === 0) return NOTHING;
  const all =
    grants.size === 0
      ? read.found
      : read.found.filter(({ cue }) => !isWhy(grants.get(words[cue.from]?.sentence ?? 0), cue));
  const voices = new Map<Found, Voice>();
  const heard: Heard[] = [];
  const entries: Entry[] = [];
  let latest: Voice | null = null;
  for (const found of all) {
    const { cue, source, contents } = found;
    const voice = voiceOf(words, found, story);
    latest = voice;
    voices.set(found, voice);
    heard.push({ voice, source, cue: cue.from, sentence: words[cue.from]?.sentence ?? 0 });
    for (const content of contents) {
      if (content.from >= content.to || (content.to > cue.from && content.from < cue.to)) continue;
      entries.push({ voice, found, content: spanOf(words, content), quote: formOf(words, content) });
    }
  }
  story.reasons.hear({ words, grants }, story.sentence, heard);
  for (const { content, speaker } of findContinued(words, read.quotations, all)) {
    const inherited = story.before.runsOn ? story.before.voice : null;
    const voice = (speaker && voices.get(speaker)) ?? inherited ?? NOBODY;
    if (!voice.source && !voice.cue) continue;
    entries.push({ voice, found: speaker, content: spanOf(words, content), quote: 'direct' });
    if (!speaker) latest ??= voice;
  }
  entries.sort((a, b) => a.content.start - b.content.start);
  return { found: entries, ending: { voice: latest, runsOn: latest !== null && latest.source !== null } };
}

const NO_GRANTS: ReadonlyMap<number, Grant> = new Map();

const grantsBySentence = (block: Block): ReadonlyMap<number, Grant> =>
  block.grants.length === 0
    ? NO_GRANTS
    : new Map(grantsIn(block).map((grant) => [block.words[grant.at]?.sentence ?? 0, grant]));

/** "because ‸ he feared for his job", after "on condition of anonymity": a reason, not what somebody says. */
function isWhy(grant: Grant | undefined, { from }: Phrase): boolean {
  const reason = grant?.reason;
  return reason ? reason.from <= from && from < Math.min(reason.to, reason.from + NEAR_OPENER) : false;
}

/** A cue so few words into a reason is the reason itself. */
const NEAR_OPENER = 4;

function voiceOf(words: readonly Word[], found: Found, { cast, sentence }: Story): Voice {
  const scene = { words, cast, sentence: sentence + (words[found.cue.from]?.sentence ?? 0) };
  const source: Source | null = found.source && describeSource(scene, found.source);
  return { source, cue: spanOf(words, found.cue), secondHand: found.relayer !== null || found.outlet, reason: null };
}

const spanOf = (words: readonly Word[], { from, to }: Phrase): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

/** Direct: all in quotation marks. Mixed: partly. */
function formOf(words: readonly Word[], { from, to }: Phrase): QuoteForm {
  let [quoted, plain] = [false, false];
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || word.kind === 'punctuation') continue;
    if (word.quote >= 0) quoted = true;
    else plain = true;
  }
  return quoted ? (plain ? 'mixed' : 'direct') : 'indirect';
}
