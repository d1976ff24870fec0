import type { Claim, Findings } from '../../lib/domain/finding.ts';
import { sourceOf } from '../../lib/domain/kept-source.ts';
import { namesOf } from '../../lib/domain/review.ts';
import { overlaps, wordsAt } from '../../lib/domain/span.ts';
import type { Cite, Topic } from './topic.ts';

/** What the card of a claim shows: the same over a page and in the practice article. */
export const claimTopic = (text: string, findings: Findings, claim: Claim): Extract<Topic, { kind: 'claim' }> => ({
  kind: 'claim',
  type: claim.type,
  score: claim.score,
  flags: claim.flags,
  why: claim.why,
  source: sourceOf(text, findings, claim),
  names: namesOf(findings),
  clause: claim.clause && wordsAt(text, claim.clause),
  cites: citesOf(findings, claim),
});

/** What a claim's sentence links to, or cites as its source, each address once. */
function citesOf({ citations }: Findings, claim: Claim): readonly Cite[] {
  const own = citations.filter((citation) => overlaps(citation, claim));
  return [...new Map(own.map(({ name, url }) => [url ?? name, { name, url }])).values()];
}
