import { type Annotation, type KeptPage, type Notebook, reasonOf, verdictOf } from '../../lib/domain/annotation.ts';
import { WebLink } from '../controls/WebLink.tsx';
import { Icon } from '../controls/Icon.tsx';
import { VerdictGlyph } from '../controls/VerdictGlyph.tsx';
import { Notice } from '../review/Notice.tsx';
import { hostOf } from '../review/PageHead.tsx';
import { say, sayCount, sayWith } from '../../lib/words/say.ts';
import { dayWords, scoreWords } from '../../lib/words/values.ts';

interface KeptPagesProps {
  readonly notebook: Notebook;
  readonly query: string;
  /** How many pages to show at once. */
  readonly limit: number;
  readonly deeds: KeptDeeds;
}

/** What can be done to what is kept, wherever its page is now. */
export interface KeptDeeds {
  readonly onTakeAway: (annotation: Annotation) => void;
  /** Lists again what was dismissed. */
  readonly onBringBack: (annotation: Annotation) => void;
}

/** Pages with what was kept of them, in the order given. */
export const KeptPages = ({ notebook, query, limit, deeds }: KeptPagesProps) => {
  if (notebook.pages.length === 0) {
    return query.trim() === '' ? (
      <Notice title={say('library_nothing_title')} text={say('library_nothing_text')} />
    ) : (
      <Notice title={say('library_no_match_title', { query: query.trim() })} text={say('library_no_match_text')} />
    );
  }
  const byPage = Map.groupBy(notebook.annotations, ({ pageId }) => pageId);
  const versions = new Map(notebook.chronicles?.map((one) => [one.pageId, one.versions.length]));
  return (
    <>
      {notebook.pages.slice(0, limit).map((page) => (
        <PageGroup
          key={page.id}
          page={page}
          annotations={byPage.get(page.id) ?? []}
          versions={versions.get(page.id) ?? 0}
          deeds={deeds}
        />
      ))}
    </>
  );
};

interface PageGroupProps {
  readonly page: KeptPage;
  readonly annotations: readonly Annotation[];
  /** How many are known of it. */
  readonly versions: number;
  readonly deeds: KeptDeeds;
}

const PageGroup = ({ page, annotations, versions, deeds }: PageGroupProps) => (
  <article class="kept-page">
    <header>
      <h3 dir="auto">
        <PageLink page={page} />
      </h3>
      <p class="facts">
        <bdi>{page.publisher ?? hostOf(page.url)}</bdi>
        {page.published && dayWords(page.published) && ` · ${dayWords(page.published)}`}
        {` · ${say('library_seen', { day: dayWords(page.lastSeen) ?? '' })}`}
        {versions > 1 && (
          <>
            {' · '}
            <a href={`#changes=${encodeURIComponent(page.id)}`}>{sayCount('library_versions', versions)}</a>
          </>
        )}
      </p>
    </header>
    {annotations.length === 0 ? (
      <p class="hint">{say('library_read_only')}</p>
    ) : (
      <ul>
        {annotations.map((annotation) => (
          <Kept key={annotation.id} annotation={annotation} deeds={deeds} />
        ))}
      </ul>
    )}
  </article>
);

const PageLink = ({ page }: { readonly page: KeptPage }) => (
  <WebLink url={page.url}>{page.title === '' ? page.url : page.title}</WebLink>
);

const Kept = ({ annotation, deeds }: Pick<PageGroupProps, 'deeds'> & { readonly annotation: Annotation }) => {
  const { finding, source, note, tags, evidence, status } = annotation;
  const verdict = verdictOf(annotation);
  const at = annotation.verdicts.at(-1)?.at;
  return (
    <li class="row" data-row={annotation.id} data-about="kept">
      <q class="quote" dir="auto">
        {annotation.quote.exact}
      </q>
      <div class="row-line">
        <p class="row-facts">
          {finding ? `${say(`claim_${finding.type}`)} · ${scoreWords(finding.score)}` : say('review_your_selection')}
          {source && (
            <>
              {' · '}
              <bdi>{source.name || say(`source_${source.kind}`)}</bdi>
            </>
          )}
          {status === 'dismissed' && (
            <>
              {` · ${say('status_dismissed')} `}
              <button type="button" class="link" onClick={() => deeds.onBringBack(annotation)}>
                {say('library_bring_back')}
              </button>
            </>
          )}
          {status === 'checking' && ` · ${say(`status_${status}`)}`}
        </p>
        <p class="verdict-button" data-verdict={verdict}>
          <VerdictGlyph verdict={verdict} />
          {say(`verdict_${verdict}`)}
          {at && verdict !== 'unchecked' && <span class="count">{dayWords(at)}</span>}
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={say('review_take_away')}
          title={say('review_take_away')}
          onClick={() => deeds.onTakeAway(annotation)}
        >
          <Icon name="dismiss" />
        </button>
      </div>
      {reasonOf(annotation) !== '' && (
        <p class="row-reason">
          {sayWith('review_verdict_reason', {
            verdict: say(`verdict_${verdict}`),
            reason: <bdi>{reasonOf(annotation)}</bdi>,
          })}
        </p>
      )}
      {note !== '' && (
        <p class="row-note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tags" aria-label={say('review_tags')}>
          {tags.map((tag) => (
            <li key={tag} dir="auto">
              #{tag}
            </li>
          ))}
        </ul>
      )}
      {evidence.length > 0 && (
        <ul class="evidence" aria-label={say('library_evidence')}>
          {evidence.map((item) => (
            <li key={item.id}>
              {sayWith('library_stance', {
                stance: say(`stance_${item.stance}`),
                quote: <q dir="auto">{item.quote}</q>,
                from: <bdi>{item.publisher ?? hostOf(item.url)}</bdi>,
              })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};
