import type { ComponentChildren } from 'preact';
import type { PageFacts } from '../../lib/domain/page.ts';
import { OtherAddresses, type OtherAddressesProps } from './OtherAddresses.tsx';

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
          {page.published && dayOf(page.published) && (
            <>
              {' · '}
              <time dateTime={page.published}>{dayOf(page.published)}</time>
            </>
          )}
          {words !== null && ` · ${words.toLocaleString('en')}\u00a0${words === 1 ? 'word' : 'words'}`}
        </p>
      )}
      {addresses && <OtherAddresses {...addresses} />}
    </div>
    <div class="head-buttons">{children}</div>
  </header>
);

/** "www.example.com" is "example.com" to a reader. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** "8 May 2020" in the reader's time zone (a date without a time is that date everywhere); null: no date can be read. */
export function dayOf(iso: string): string | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const timeZone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat('en-GB', { ...DAY, ...timeZone }).format(date);
}
