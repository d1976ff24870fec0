import { candidateOf, type Candidate, type Site } from './candidate.ts';
import { openingAt, skipCircumstances } from './clause.ts';
import { contentAfter, contentBefore } from './contents.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Word } from './words.ts';
import { COMMA, ING, STOP, isAny } from './tags.ts';

/** "It is believed that …", "She was criticised by the union for …", "He was told that …" */
export function readPassive(site: Site): Candidate | null {
  const { reading, at, group, sentence } = site;
  const { words } = reading.block;
  if (site.verb.lemma === 'quote' && words[at + 1]?.lower === 'as') return readQuoted(site);
  const by = agentMark(words, at, sentence.to);
  const agent = by === null ? null : phraseAfter(words, by + 1, sentence.to);
  const start = skipCircumstances(words, agent && by === at + 1 ? agent.to : at + 1, sentence.to);
  const opening = openingAt(words, start, sentence.to);
  const after =
    opening === 'none'
      ? null
      : contentAfter(
          reading,
          start,
          agent && by !== at + 1 && by !== null ? { from: sentence.from, to: by } : sentence,
        );
  const subject = phraseBefore(words, group.from, sentence.from);
  const impersonal = subject !== null && words[subject.from]?.lower === 'it';
  const contents = [...(subject && !impersonal ? [subject] : []), ...(after ? [after] : [])];
  if (contents.length === 0) return null;
  const cue = { from: group.from, to: by === at + 1 ? at + 2 : at + 1 };
  return candidateOf(site, {
    cue,
    construction: agent ? 'agent' : 'passive',
    opening,
    fronted: false,
    source: agent,
    contents,
  });
}

/** "Roy was quoted ‸ as saying that it rained." The subject is the source. */
function readQuoted(site: Site): Candidate | null {
  const { reading, at, group, sentence } = site;
  const { words } = reading.block;
  const source = phraseBefore(words, group.from, sentence.from);
  const start = skipCircumstances(words, words[at + 2]?.tag === ING ? at + 3 : at + 2, sentence.to);
  const opening = openingAt(words, start, sentence.to);
  const front = source && opening === 'none' ? contentBefore(reading, source.from - 1, sentence) : null;
  const content = front ?? contentAfter(reading, start, sentence);
  if (!source || !content) return null;
  const cue = { from: group.from, to: start };
  return candidateOf(site, {
    cue,
    construction: 'subject',
    opening,
    fronted: front !== null,
    source,
    contents: [content],
  });
}

/** "agreed by telephone": how, not by whom. */
const MEANS = new Set(
  'telephone phone mail e-mail email letter post hand text fax radio law default mistake far'.split(' '),
);

/** The "by" of a passive's agent, at most a few words after the verb. */
function agentMark(words: readonly Word[], at: number, limit: number): number | null {
  for (let k = at + 1; k < Math.min(limit, at + 14); k++) {
    const word = words[k];
    if (!word || isAny(word, COMMA | STOP) || word.lower === 'that') return null;
    if (word.lower === 'by') return words[k + 1]?.tag === ING || MEANS.has(words[k + 1]?.lower ?? '') ? null : k;
  }
  return null;
}
