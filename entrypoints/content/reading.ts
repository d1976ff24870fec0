import { fold } from '../../lib/anchor/fold.ts';
import { locate } from '../../lib/anchor/locate.ts';
import type { TextIndex } from '../../lib/anchor/text-index.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Since } from '../../lib/domain/changes.ts';
import { NOTHING_FOUND, type Findings } from '../../lib/domain/finding.ts';
import type { PageIdentity } from '../../lib/domain/identity.ts';
import { type PageFacts, type Rest, unknownPage } from '../../lib/domain/page.ts';
import { annotationAt, type Placed, type Pointed } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import { type Palette, paletteOf } from '../../lib/page/palette.ts';
import type { PageText } from '../../lib/page/read.ts';

/** An article that was read, and all that is known of it. */
export interface Read {
  /** What it says of itself, as the kept page that it is. */
  readonly page: PageFacts;
  /** Which page that is, and why; null where it could not be asked. */
  readonly identity: PageIdentity | null;
  readonly article: PageText;
  readonly findings: Findings;
  readonly placed: readonly Placed[];
  /** Null where the detector reads the language; else the language, and nothing was looked for: the reader may still annotate. */
  readonly unsupported: string | null;
  /** What of it is not shown; null: the page says of no more. */
  readonly rest: Rest | null;
  /** What changed in it since the reader looked; null where nothing did, nothing is kept of it, or it is not known yet. */
  readonly since: Since | null;
}

/** Some words of an article, with all that keeps them what they are when the page changes. */
export const pointAt = ({ page, article, findings }: Read, { start, end }: Span): Pointed => ({
  page,
  text: article.text,
  findings,
  span: { start, end },
});

/** What is kept of exactly these words, dismissed or not: what more is said of them goes on with it. Of several, the latest. */
export function keptOn({ placed }: Read, { start, end }: Span): Annotation | null {
  const here = placed.filter(({ span }) => span?.start === start && span.end === end);
  return annotationAt(here, { start, end });
}

/** What a card that only tells something is about. */
export const NOWHERE: Pointed = {
  page: unknownPage(''),
  text: '',
  findings: NOTHING_FOUND,
  span: { start: 0, end: 0 },
};

/** Where annotations stand in a text today. */
export const placeAll = (index: TextIndex, annotations: readonly Annotation[]): readonly Placed[] =>
  annotations.map((annotation) => {
    const found = locate(index, annotation.quote);
    return { annotation, found, span: found.state === 'gone' ? null : found.span };
  });

/** Says of words that are gone whether they stand in what a page holds without showing it. The very list where none are gone. */
export function tellHidden(placed: readonly Placed[], hidden: string): readonly Placed[] {
  if (hidden === '' || placed.every(({ span }) => span !== null)) return placed;
  const { text } = fold(hidden);
  return placed.map((one) =>
    one.span === null && text.includes(fold(one.annotation.quote.exact).text) ? { ...one, isHidden: true } : one,
  );
}

/** On which ground an article stands; null where none of it is shown. */
export function groundOf(article: PageText): Palette | null {
  const [first] = article.rangesOf(article.blocks[0] ?? { start: 0, end: 0 });
  const element = first?.startContainer.parentElement;
  return element ? paletteOf(element) : null;
}
