import type { SourceKind } from '../../lib/domain/finding.ts';
import type { Sourcing } from '../../lib/domain/sourcing.ts';
import { say } from '../../lib/words/say.ts';

/** Whole percent; what is there but too small to show is "<1". */
const percent = (share: number): string => (share > 0 && share < 0.005 ? '<1' : String(Math.round(share * 100)));

/** Who carries this article: a bar told apart by pattern, and the same in words and figures beneath it. */
export const SourcingBar = ({ sourcing }: { readonly sourcing: Sourcing }) => (
  <figure class="sourcing" aria-label={sentenceOf(sourcing)}>
    <div class="bar" aria-hidden="true">
      {sourcing
        .filter(({ share }) => share > 0)
        .map(({ kind, share }) => (
          <span key={kind} data-kind={kind} style={{ flexGrow: share }} />
        ))}
    </div>
    <dl>
      {sourcing.map(({ kind, share, sources }) => (
        <div key={kind} data-none={share === 0 || undefined} title={titleOf(kind, share, sources)}>
          <dt>
            <span class="swatch" data-kind={kind} aria-hidden="true" />
            {say(`column_${kind}`)}
          </dt>
          <dd>
            {percent(share)} %{sources > 0 && <span class="sources"> · {sources}</span>}
          </dd>
        </div>
      ))}
    </dl>
  </figure>
);

const titleOf = (kind: SourceKind, share: number, sources: number): string => {
  const values = { share: `${percent(share)} %`, whom: say(`carrier_${kind}`) };
  return sources > 0 ? say('review_rests_on_counted', { ...values, count: sources }) : say('review_rests_on', values);
};

const sentenceOf = (sourcing: Sourcing): string =>
  say('review_carriers', {
    parts: sourcing.map(({ kind, share }) => `${say(`carrier_${kind}`)} ${percent(share)} %`).join(', '),
  });
