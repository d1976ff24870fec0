import { chooseClaims, DEFAULT_DENSITY } from '../lib/domain/density.ts';
import type { Attribution, Citation, Claim, Entity, Findings, Source } from '../lib/domain/finding.ts';
import type { ArticleText, PageFacts, SilentReason } from '../lib/domain/page.ts';
import type { Span } from '../lib/domain/span.ts';
import { detect, type Model } from '../lib/detect/detect.ts';
import { paragraphsOf } from '../lib/text/document.ts';
import { readHtml } from './read-html.ts';
import { say } from '../lib/words/say.ts';

/** What there is to analyse: a plain text, or a saved page and the address it was at. */
export type Input = { readonly text: string } | { readonly html: string; readonly url: string };

/** What `analyze` prints for an input, in the form of the contract. */
export interface Answer {
  readonly page?: Pick<PageFacts, 'title' | 'url' | 'publisher' | 'byline' | 'published' | 'modified' | 'language'>;
  readonly text?: string;
  readonly sentences: Findings['sentences'];
  readonly claims: readonly Claim[];
  readonly entities: readonly (Omit<Entity, 'mentionOf'> & { readonly mention_of: number })[];
  readonly attributions: readonly AnsweredAttribution[];
  readonly citations: readonly Citation[];
  /** Only where nothing was looked for, and why. */
  readonly silent?: { readonly reason: SilentReason; readonly detail: string };
}

type AnsweredAttribution = Pick<Attribution, 'cue' | 'content' | 'quote'> & {
  readonly source: Source | null;
  readonly second_hand: boolean;
  /** Number of the attribution that relays it; where none does, null. */
  readonly relayed_by: number | null;
  /** Why the source is not named, where the text says so. */
  readonly reason: Span | null;
};

const NOTHING = { sentences: [], claims: [], entities: [], attributions: [], citations: [] } as const;

/** What the extension would show for an input. Never throws on what a text or page holds. */
export function answer(input: Input, model: Model): Answer {
  if ('text' in input) return found({ text: input.text, blocks: paragraphsOf(input.text), language: null }, model);
  const reading = readHtml(input.html, input.url);
  const { title, url, publisher, byline, published, modified, language } = reading.page;
  const page = { title, url, publisher, byline, published, modified, language };
  if (reading.state === 'not_article')
    return { page, text: '', ...NOTHING, silent: { reason: 'not_article', detail: say(`silence_${reading.why}`) } };
  const { text, blocks, links } = reading.article;
  return { page, text, ...found({ text, blocks, links, language }, model) };
}

function found(article: ArticleText & { readonly language: string | null }, model: Model): Answer {
  const analysis = detect(article, model);
  if (analysis.state === 'unsupported_language') {
    const detail = `The text is not in English but in ${nameOf(analysis.language)}; Claimlight reads English.`;
    return { ...NOTHING, silent: { reason: 'unsupported_language', detail } };
  }
  const { sentences, claims, words, entities, attributions, citations } = analysis.findings;
  return {
    sentences: sentences.map(({ start, end, score, type, factual }) => ({ start, end, score, type, factual })),
    claims: chooseClaims(claims, words, DEFAULT_DENSITY),
    entities: entities.map(entityOf),
    attributions: attributions.map(attributionOf),
    citations,
  };
}

const entityOf = ({ mentionOf, ...entity }: Entity): Answer['entities'][number] => ({
  ...entity,
  mention_of: mentionOf,
});

const attributionOf = (attribution: Attribution): AnsweredAttribution => {
  const { source, cue, content, quote, secondHand, relayedBy, reason } = attribution;
  return {
    source: source && {
      ...spanOf(source),
      kind: source.kind,
      name: source.name,
      rung: source.rung,
      role: source.role,
      affiliation: source.affiliation,
    },
    cue: cue && spanOf(cue),
    content: spanOf(content),
    quote,
    second_hand: secondHand,
    relayed_by: relayedBy,
    reason: reason && spanOf(reason),
  };
};

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const nameOf = (language: string): string =>
  language === 'unknown'
    ? 'a language it does not know'
    : (new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language) ?? language);
