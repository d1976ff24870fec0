import { carryOver } from '../../lib/anchor/carry.ts';
import { indexMemory } from '../../lib/anchor/memory.ts';
import type { TextIndex } from '../../lib/anchor/text-index.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Since } from '../../lib/domain/changes.ts';
import { type Findings, NOTHING_FOUND } from '../../lib/domain/finding.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import { isSameQuote, type Placed, type Pointed } from '../../lib/domain/review.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { hiddenSteps } from '../../lib/page/hidden.ts';
import type { ArticleReading } from '../../lib/page/read.ts';
import { placeAll, type Read, tellHidden } from './reading.ts';
import { inSlices } from './slices.ts';
import { say } from '../../lib/words/say.ts';

/** Which kept page an article is, and what is kept of it. */
type Kept = Pick<Read, 'page' | 'identity' | 'placed'>;

/** What the detector found. */
interface Found {
  readonly findings: Findings;
  readonly unsupported: string | null;
}

/**
 * One text that stands in a page, and what is asked of it. Its text never changes: of another text another inquiry is made, so that
 * an answer can never be about other words than those that were asked about.
 */
export class Inquiry {
  #reading: ArticleReading;
  /** What was known of the same page before, in other words. */
  readonly #before: Kept | null;
  readonly #indexOf: (text: string) => TextIndex;
  #found: Found | null = null;
  #kept: Kept | null = null;
  #since: Since | null = null;
  #read: Read | null = null;
  #trouble: string | null = null;
  #isKeptKnown = true;
  /** Times that it was asked what is kept: only the newest answer counts. */
  #opens = 0;
  /** The identity of the page by which it was asked for last. */
  #openedAs = '';
  /** The page as which it was asked what changed; empty: not yet, or nobody answered. */
  #comparedAs = '';
  /** What stood in the page without being shown when that was asked. */
  #hidden = '';

  /** `before`: what the page showed until now, in case that it is the same page. */
  constructor(reading: ArticleReading, before: Inquiry | null) {
    const isSamePage = before?.read?.page.url === reading.page.url;
    this.#reading = reading;
    this.#before = isSamePage ? (before?.read ?? null) : null;
    this.#indexOf = isSamePage && before ? before.#indexOf : indexMemory();
  }

  get reading(): ArticleReading {
    return this.#reading;
  }

  get text(): string {
    return this.#reading.article.text;
  }

  /** All that is known of the article; null until both what is in it and what is kept of it are. */
  get read(): Read | null {
    return this.#read;
  }

  /** Why it cannot be told what is in it, as a sentence; null: it can, or was not answered yet. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Could what the reader kept of this page be read? */
  get isKeptKnown(): boolean {
    return this.#isKeptKnown;
  }

  /** Is the same text said to be another page now than when it was asked which kept one it is? */
  get isMoved(): boolean {
    return this.#openedAs !== this.#reading.page.id;
  }

  /** Is it, or may it be, this page? Null: any. */
  isOf(pageId: string | null): boolean {
    return pageId === null || !this.#read || this.#read.page.id === pageId;
  }

  /** The same text was read again: it may stand in new nodes. */
  reread(reading: ArticleReading): void {
    this.#reading = reading;
    this.#compose();
  }

  /** Asks what is in it and what is kept of it. */
  async ask(): Promise<void> {
    const { text, blocks, links } = this.#reading.article;
    const { language } = this.#reading.page;
    const [analysis] = await Promise.all([
      askBackground('page.analyze', { text, blocks, links, language }),
      this.refresh(),
    ]);
    if (!analysis.ok) {
      this.#trouble = say(`failure_${analysis.failure}`);
      return;
    }
    const { value } = analysis;
    const isFound = value.state === 'found';
    this.#found = {
      findings: isFound ? value.findings : NOTHING_FOUND,
      unsupported: isFound ? null : value.language,
    };
    this.#compose();
  }

  /** Asks which of the kept pages this is, and what is kept of it. Where nobody answers, it is what it was before. */
  async refresh(): Promise<void> {
    const turn = ++this.#opens;
    const { page: facts } = this.#reading;
    this.#openedAs = facts.id;
    const opened = await askBackground('page.open', { page: facts, text: this.text });
    if (turn !== this.#opens) return;
    this.#isKeptKnown = opened.ok;
    this.#kept = opened.ok
      ? {
          page: { ...facts, id: opened.value.identity.pageId },
          identity: opened.value.identity,
          placed: this.#place(opened.value.annotations),
        }
      : this.#asBefore(facts);
    this.#compose();
  }

  /**
   * Asks what changed since the reader looked, where something is kept of the page; the same question once. Answers whether that is
   * another answer than the one before.
   */
  async compare({ keepEveryPage }: Settings): Promise<boolean> {
    const read = this.#read;
    const as = read && (read.placed.length > 0 || keepEveryPage) ? read.page.id : '';
    if (as === this.#comparedAs) return false;
    this.#comparedAs = as;
    const reply = read && as !== '' ? await this.#seen(read, as) : null;
    // It was asked again meanwhile, as another page.
    if (this.#comparedAs !== as) return false;
    if (!reply?.ok) this.#comparedAs = '';
    const before = this.#since;
    this.#since = reply?.ok ? reply.value : null;
    this.#compose();
    return this.#since !== before || this.#read?.placed.some(({ isHidden }) => isHidden) === true;
  }

  async #seen({ page, article }: Read, as: string): Promise<Reply<Since | null> | null> {
    const looked = await inSlices(hiddenSteps(article), () => this.#comparedAs === as);
    if (!looked) return null;
    this.#hidden = looked.value;
    const opened = new Date(performance.timeOrigin).toISOString();
    return askBackground('page.seen', { page, text: this.text, hidden: looked.value, opened });
  }

  /** Where words of some reading of this page stand in it; null: they are gone, or the page is another. */
  placeOf(words: Pick<Pointed, 'text' | 'span'> & { readonly page: { readonly id: string } }): Span | null {
    return this.#read?.page.id === words.page.id ? carryOver(words, this.text, this.#indexOf) : null;
  }

  /** The index of this text, or of one that this page had. */
  indexOf(text: string): TextIndex {
    return this.#indexOf(text);
  }

  /** Takes over an annotation as it is now. Answers whether it is one of this page. */
  adopt(annotation: Annotation): boolean {
    const kept = this.#kept;
    const known = kept?.placed.find((one) => one.annotation.id === annotation.id);
    // What is placed here may have been kept under another identity of this page.
    if (!kept || (!known && annotation.pageId !== kept.page.id)) return false;
    const stays = known && isSameQuote(known.annotation.quote, annotation.quote);
    const now = stays ? [{ ...known, annotation }] : this.#place([annotation]);
    this.#keep({ ...kept, placed: [...kept.placed.filter((other) => other !== known), ...now] });
    return true;
  }

  /** Leaves out an annotation that was taken away. Answers whether it was one of this page. */
  forget(id: string): boolean {
    const kept = this.#kept;
    const placed = kept?.placed.filter(({ annotation }) => annotation.id !== id);
    if (!kept || !placed || placed.length === kept.placed.length) return false;
    this.#keep({ ...kept, placed });
    return true;
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.#compose();
  }

  #asBefore(facts: PageFacts): Kept {
    const known = this.#kept?.page.url === facts.url ? this.#kept : this.#before;
    const kept = known?.placed.map(({ annotation }) => annotation) ?? [];
    return { page: known?.page ?? facts, identity: known?.identity ?? null, placed: this.#place(kept) };
  }

  /** Where nothing is kept, nothing need be indexed. */
  #place(annotations: readonly Annotation[]): readonly Placed[] {
    return annotations.length === 0 ? [] : placeAll(this.#indexOf(this.text), annotations);
  }

  #compose(): void {
    const { article, rest } = this.#reading;
    if (!this.#found || !this.#kept) return;
    const placed = tellHidden(this.#kept.placed, this.#hidden);
    this.#read = { ...this.#kept, ...this.#found, placed, article, rest, since: this.#since };
  }
}
