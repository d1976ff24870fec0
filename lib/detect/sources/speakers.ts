import type { Entity, Rung, Source, SourceKind } from '../../domain/finding.ts';
import { DOCUMENT_NOUNS, OUTLET_WORDS } from '../lists/source-nouns.ts';
import { hasNoun, type Phrase } from './phrases.ts';
import type { Candidate } from './verb-cues.ts';
import type { Word } from './words.ts';

export interface Scene {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly people: Entity[];
}

/** What kind of source a phrase is, how far down the anonymity ladder, and whom it names. */
export function describeSource(scene: Scene, words: readonly Word[], { from, to }: Phrase): Source {
  const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  const kind = kindOf(words, from, to);
  const rung: Rung = kind === 'unnamed' ? 5 : 1;
  return { ...span, kind, name: scene.text.slice(span.start, span.end), rung, role: null };
}

function kindOf(words: readonly Word[], from: number, to: number): SourceKind {
  let named: SourceKind | null = null;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) continue;
    if (word.entity?.type === 'person') return 'named_person';
    if (word.entity) named = 'named_org';
    else if (word.tag === 'name' && !named) named = 'named_org';
    if (hasNoun(DOCUMENT_NOUNS, word.lower)) return 'document';
  }
  return named ?? 'unnamed';
}

export function isSecondHand(source: Source | null, candidate: Candidate): boolean {
  void candidate;
  return source !== null && source.kind === 'named_org' && OUTLET_WORDS.has(source.name.toLowerCase());
}
