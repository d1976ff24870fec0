import type { ComponentChildren } from 'preact';
import type { PageFacts } from '../../lib/domain/page.ts';
import { OtherAddresses, type OtherAddressesProps } from './OtherAddresses.tsx';
import { sayCount } from '../../lib/words/say.ts';
import { dayWords } from '../../lib/words/values.ts';

interface PageHeadProps {
  readonly page: PageFacts | null;
  /** Null where the page was not read. */
  readonly words: number | null;
  /** Null where the page was not read. */
  readonly addresses: OtherAddressesProps | null;
  /** Buttons at the right. */
  readonly children: ComponentChildren;
}

/** What the page says of itself. Its own words are fenced in, whatever their direction. */
export const PageHead = ({ page, words, addresses, children }: PageHeadProps) => (
  <header class="head">
    <div class="head-words">
      <h1 dir="auto" title={page?.title}>
        {page === null || page.title === '' ? 'Claimlight' : page.title}
      </h1>
      {page && (
        <p class="facts">
          <bdi>{page.publisher ?? hostOf(page.url)}</bdi>
          {page.published && dayWords(page.published) && (
            <>
              {' · '}
              <time dateTime={page.published}>{dayWords(page.published)}</time>
            </>
          )}
          {words !== null && ` · ${sayCount('count_word', words)}`}
        </p>
      )}
      {addresses && <OtherAddresses {...addresses} />}
    </div>
    <div class="head-buttons">{children}</div>
  </header>
);

/** "www.example.com" is "example.com" to a reader. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
