import type { Verdict } from '../../lib/domain/annotation.ts';

/** The part of the disc that is filled, for the verdicts that lie on a scale. A quarter each. */
const FILLED: Partial<Record<Verdict, string>> = {
  supported: 'M6 1a5 5 0 1 0 0 10a5 5 0 0 0 0-10z',
  mostly_supported: 'M6 6V1a5 5 0 1 1-5 5z',
  mixed: 'M6 1a5 5 0 0 1 0 10z',
  mostly_wrong: 'M6 6V1a5 5 0 0 1 5 5z',
};

/** What stands inside an empty ring, for the others. */
const INSIDE: Partial<Record<Verdict, string>> = {
  wrong: 'M2.7 9.3L9.3 2.7',
  needs_context: 'M3.5 6h.1M6 6h.1M8.5 6h.1',
  unverifiable: 'M4.6 4.8a1.4 1.4 0 1 1 2 1.2c-.4.2-.6.5-.6.9M6 8.6v.1',
  not_a_claim: 'M3.5 6h5',
};

/** A disc that is fuller the more of the claim was supported. The word always stands beside it. */
export const VerdictGlyph = ({ verdict }: { readonly verdict: Verdict }) => (
  <svg class="glyph" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
    <circle
      cx="6"
      cy="6"
      r="5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.2"
      stroke-dasharray={verdict === 'unchecked' ? '2 1.93' : undefined}
    />
    {FILLED[verdict] && <path d={FILLED[verdict]} fill="currentColor" />}
    {INSIDE[verdict] && (
      <path d={INSIDE[verdict]} fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" />
    )}
  </svg>
);
