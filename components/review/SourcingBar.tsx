import type { SourceKind } from '../../lib/domain/finding.ts';
import type { Sourcing } from '../../lib/domain/sourcing.ts';

/** Short labels for the columns, long ones for the sentence that is read aloud. */
const COLUMNS: Readonly<Record<SourceKind, { readonly short: string; readonly long: string }>> = {
  named_person: { short: 'people', long: 'named people' },
  named_org: { short: 'bodies', long: 'named bodies' },
  document: { short: 'documents', long: 'documents' },
  unnamed: { short: 'unnamed', long: 'unnamed sources' },
  self: { short: 'writer', long: 'the writer alone' },
};

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
            {COLUMNS[kind].short}
          </dt>
          <dd>
            {percent(share)} %{sources > 0 && <span class="sources"> · {sources}</span>}
          </dd>
        </div>
      ))}
    </dl>
  </figure>
);

const titleOf = (kind: SourceKind, share: number, sources: number): string =>
  `${percent(share)} % of the words rest on ${COLUMNS[kind].long}${sources > 0 ? ` (${sources})` : ''}`;

const sentenceOf = (sourcing: Sourcing): string =>
  `Who carries this article, by words: ${sourcing.map(({ kind, share }) => `${COLUMNS[kind].long} ${percent(share)} %`).join(', ')}.`;
