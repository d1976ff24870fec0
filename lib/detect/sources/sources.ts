import type { Attribution, Entity, QuoteForm, Source } from '../../domain/finding.ts';
import type { Span } from '../../domain/span.ts';
import type { TextDocument } from '../../text/document.ts';
import { byBlock, entitiesWithin, readBlock, type Found, type ReadBlock } from './blocks.ts';
import { findContinued } from './continuation.ts';
import type { SourcesModel } from './cue-model.ts';
import { Cast } from './people.ts';
import type { Phrase } from './phrases.ts';
import { describeSource, isOutlet } from './speakers.ts';
import type { Word } from './words.ts';

/** Source and cue of an attribution, as they go on into the next quotation. */
type Voice = Pick<Attribution, 'source' | 'cue' | 'secondHand'>;

const NOBODY: Voice = { source: null, cue: null, secondHand: false };

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
  const cast = new Cast();
  const attributions: Attribution[] = [];
  let before: Ending = { voice: null, runsOn: false };
  let sentence = 0;
  for (const sentences of byBlock(document.sentences)) {
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (!first || !last) continue;
    const read = readBlock(sentences, entitiesWithin(sorted, { start: first.start, end: last.end }), model);
    cast.meet(read.block.words, sentence);
    const { found, ending } = attribute(read, { cast, sentence, before });
    attributions.push(...found);
    before = ending;
    sentence += sentences.length;
  }
  return attributions;
}

/** How a block ended: who spoke last, and whether the next block's quotation is likely still theirs. */
interface Ending {
  readonly voice: Voice | null;
  readonly runsOn: boolean;
}

interface Story {
  readonly cast: Cast;
  /** Sentences of the article before this block. */
  readonly sentence: number;
  readonly before: Ending;
}

function attribute(read: ReadBlock, story: Story): { readonly found: readonly Attribution[]; readonly ending: Ending } {
  const { words } = read.block;
  const voices = new Map<object, Voice>();
  const found: Attribution[] = [];
  for (const candidate of read.found) {
    const voice = voiceOf(words, candidate, story);
    voices.set(candidate, voice);
    for (const content of candidate.contents) {
      if (content.from >= content.to || (content.to > candidate.cue.from && content.from < candidate.cue.to)) continue;
      found.push({ ...voice, content: spanOf(words, content), quote: formOf(words, content) });
    }
  }
  let latest = voices.get(read.found.at(-1) ?? NOBODY) ?? null;
  for (const { content, speaker } of findContinued(words, read.quotations, read.found)) {
    const inherited = story.before.runsOn ? story.before.voice : null;
    const voice = (speaker && voices.get(speaker)) ?? inherited ?? NOBODY;
    if (!voice.source && !voice.cue) continue;
    found.push({ ...voice, content: spanOf(words, content), quote: 'direct' });
    if (!speaker) latest ??= voice;
  }
  found.sort((a, b) => a.content.start - b.content.start);
  return { found, ending: { voice: latest, runsOn: latest !== null && latest.source !== null } };
}

function voiceOf(words: readonly Word[], candidate: Found, { cast, sentence }: Story): Voice {
  const scene = { words, cast, sentence: sentence + (words[candidate.cue.from]?.sentence ?? 0) };
  const source: Source | null = candidate.source && describeSource(scene, candidate.source);
  const outlet = candidate.source !== null && isOutlet(words, candidate.source);
  return { source, cue: spanOf(words, candidate.cue), secondHand: candidate.relayed || outlet };
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
