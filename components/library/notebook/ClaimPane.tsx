import type { ComponentChildren } from 'preact';
import { say, sayCount } from '../../../lib/words/say.ts';
import { dayWords, scoreWords, whenWords } from '../../../lib/words/values.ts';
import type { ClaimProps } from '../../claim/actions.ts';
import { Claim } from '../../claim/Claim.tsx';
import { hostOf } from '../../review/PageHead.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { WebLink } from '../../controls/WebLink.tsx';
import { type Item, sourceNameOf } from './ResultLine.tsx';

interface ClaimPaneProps extends Omit<ClaimProps, 'annotation'> {
  /** Null: no result is open. */
  readonly item: Item | null;
  /** How many versions of its page are known. */
  readonly versions: number;
  readonly onRemove: () => void;
  readonly onClose: () => void;
  /** Looks for all that this source is given for. */
  readonly onSource: (name: string) => void;
  /** Looks for all that was kept of this page. */
  readonly onPage: (title: string) => void;
}

/** One claim beside the list: its words, where they stand, and all that was made of it. */
export const ClaimPane = ({ item, versions, onRemove, onClose, onSource, onPage, ...rest }: ClaimPaneProps) => {
  if (item === null) return <p class="hint claim-pane">{say('notebook_open_one')}</p>;
  const { annotation, page } = item;
  const source = sourceNameOf(annotation);
  return (
    <section class="claim-pane" aria-label={say('notebook_claim')} key={annotation.id}>
      <header class="claim-head">
        <h2 dir="auto">
          <WebLink url={page.url}>{page.title || page.url}</WebLink>
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say('review_close')}
          title={say('review_close')}
          onClick={onClose}
        >
          <Icon name="dismiss" />
        </button>
      </header>
      <p class="facts">
        <button type="button" class="link" onClick={() => onPage(page.title || page.url)}>
          <bdi>{page.publisher ?? hostOf(page.url)}</bdi>
        </button>
        {page.published !== null && dayWords(page.published) !== null && ` · ${dayWords(page.published) ?? ''}`}
        {versions > 1 && (
          <>
            {' · '}
            <a href={`#changes=${encodeURIComponent(page.id)}`}>{sayCount('library_versions', versions)}</a>
          </>
        )}
        {' · '}
        <a href={`#pictures=${encodeURIComponent(page.id)}`}>{say('picture_article_open')}</a>
      </p>
      <blockquote class="quote" dir="auto">
        {annotation.quote.exact}
      </blockquote>
      <Claim annotation={annotation} {...rest}>
        <dl class="claim-facts">
          {annotation.finding && (
            <Fact name={say('notebook_found')}>
              {say(`claim_${annotation.finding.type}`)} · {scoreWords(annotation.finding.score)}
            </Fact>
          )}
          {source !== '' && (
            <Fact name={say('notebook_source')}>
              <button type="button" class="link" onClick={() => onSource(source)}>
                <bdi>{source}</bdi>
              </button>
              {annotation.source && <span class="soft"> · {say(`source_${annotation.source.kind}`)}</span>}
            </Fact>
          )}
          {annotation.finding?.about && (
            <Fact name={say('notebook_about')}>
              <bdi>{annotation.finding.about.join(' · ')}</bdi>
            </Fact>
          )}
          {annotation.taken && (
            <Fact name={say('notebook_taken')}>
              {whenWords(annotation.taken.at)}
              <details class="proof">
                <summary>{say('notebook_proof')}</summary>
                <code>{annotation.taken.textHash}</code>
              </details>
            </Fact>
          )}
        </dl>
      </Claim>
      <footer class="claim-foot">
        <span class="hint">{say('notebook_changed', { day: whenWords(annotation.updated) })}</span>
        <button type="button" class="link" onClick={onRemove}>
          {say('notebook_remove')}
        </button>
      </footer>
    </section>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
