import type { Annotation, VerdictEntry } from '../../lib/domain/annotation.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { whenWords } from '../../lib/words/values.ts';
import { VerdictGlyph } from '../controls/VerdictGlyph.tsx';

/** What was concluded, when, why, and knowing what: the latest first. Nothing where nothing was ever concluded. */
export const VerdictHistory = ({ annotation: { verdicts, evidence } }: { readonly annotation: Annotation }) => {
  if (verdicts.length === 0) return null;
  const titles = new Map(evidence.map(({ id, title, url }) => [id, title || url]));
  return (
    <details class="claim-history">
      <summary>
        {say('ledger_history')} <span class="count">{verdicts.length}</span>
      </summary>
      <ol>
        {verdicts.toReversed().map((entry) => (
          <li key={`${entry.at} ${entry.verdict}`}>
            <time dateTime={entry.at}>{whenWords(entry.at)}</time>
            <span class="verdict-word">
              <VerdictGlyph verdict={entry.verdict} />
              {say(`verdict_${entry.verdict}`)}
            </span>
            {entry.reason !== '' && <span dir="auto">{entry.reason}</span>}
            <Known entry={entry} titles={titles} />
          </li>
        ))}
      </ol>
    </details>
  );
};

interface KnownProps {
  readonly entry: VerdictEntry;
  readonly titles: ReadonlyMap<string, string>;
}

/** The evidence that was there when a verdict was given; what was taken away since is counted all the same. */
const Known = ({ entry: { evidence }, titles }: KnownProps) => {
  if (evidence === undefined) return null;
  const named = evidence.flatMap((id) => titles.get(id) ?? []);
  return (
    <span class="hint">
      {evidence.length === 0 ? say('ledger_unknown_evidence') : sayCount('ledger_knew', evidence.length)}
      {named.length > 0 && (
        <>
          {': '}
          <bdi>{named.join(' · ')}</bdi>
        </>
      )}
    </span>
  );
};
