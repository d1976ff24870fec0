import type { Citation } from '../../lib/domain/finding.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { isWebAddress } from '../controls/address.ts';
import { hostOf } from './PageHead.tsx';
import { say } from '../../lib/words/say.ts';

interface CitationsProps {
  readonly citations: readonly Citation[];
  readonly onShow: (citation: Citation) => void;
}

/** What the article points to without saying what it says: links in its sentences, and its own "Source:" lines. */
export const Citations = ({ citations, onShow }: CitationsProps) =>
  citations.length === 0 ? null : (
    <section class="group">
      <h2>
        {say('review_cited')} <span class="row-facts">{citations.length}</span>
      </h2>
      <ul aria-label={say('review_cited')}>
        {citations.map((citation) => (
          <li key={citation.start} class="row" data-about="citation">
            <button type="button" class="row-main" onClick={() => onShow(citation)}>
              <bdi>{citation.name}</bdi>
            </button>
            <p class="row-facts">
              {say(`source_${citation.kind}`)} · {say(`citation_${citation.form}`)}
              {citation.url !== null && isWebAddress(citation.url) && (
                <>
                  {' · '}
                  <a href={citation.url} target="_blank" rel="noopener noreferrer" title={citation.url}>
                    {hostOf(citation.url)}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

/** A citation as a passage: something to jump to. */
export const passageOfCitation = (citation: Citation): Passage => ({
  key: `citation-${citation.start}`,
  span: citation,
  quote: citation.name,
  claim: null,
  attribution: null,
  cue: null,
  relayedBy: null,
  annotation: null,
});
