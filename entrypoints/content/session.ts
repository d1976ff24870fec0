import { carryOver } from '../../lib/anchor/carry.ts';
import { describe } from '../../lib/anchor/describe.ts';
import { indexMemory } from '../../lib/anchor/memory.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Begun, Edit } from '../../lib/domain/edit.ts';
import { NOTHING_FOUND } from '../../lib/domain/finding.ts';
import type { PageFacts, SilentReason } from '../../lib/domain/page.ts';
import { isSameQuote, type Placed, type Pointed } from '../../lib/domain/review.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { FAILURE_SENTENCES, refused } from '../../lib/messages/failures.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import { claimsShown, type Mark, marksOf, type Standing } from '../../lib/page/marks.ts';
import type { Painted, Painter } from '../../lib/page/painter.ts';
import type { Palette } from '../../lib/page/palette.ts';
import type { PageMemory } from '../../lib/page/memory.ts';
import { readPageSteps, type PageText, type Reading, type Readings } from '../../lib/page/read.ts';
import { subjectOf } from '../../lib/page/subject.ts';
import type { Outcome } from '../../lib/page/watch.ts';
import { drawSteps } from './drawing.ts';
import { groundOf, placeAll, pointAt, type Read } from './reading.ts';
import { comparer, reporter } from './report.ts';
import { inView, Shelf } from './shelf.ts';
import { isReadable, isSiteOff, UNREADABLE } from './silence.ts';
import { type Finished, inSlices } from './slices.ts';

/** What the popup is told, but that of what was read more is known. */
type Sitting = Exclude<PageState, { state: 'read' }> | ({ readonly state: 'read' } & Read);

/** What a session is given: the page, what draws on it (null: this browser cannot), and whom to tell of a new drawing. */
export interface SessionParts {
  readonly document: Document;
  /** Of this page; whoever watches it tells it of every change. */
  readonly memory: PageMemory;
  readonly painter: Painter | null;
  readonly privateWindow: boolean;
  readonly onPainted: () => void;
  /** Is something open that is about the article in view? */
  readonly isHeld: () => boolean;
  /** Claims marked in frames of the page: they count on its badge. */
  readonly claimsInFrames: () => number;
}

/** One page, from reading to marks. What is asked for an old text is dropped when a newer one was read meanwhile. */
export class Session {
  readonly #parts: SessionParts;
  #settings: Settings = DEFAULT_SETTINGS;
  #sitting: Sitting = { state: 'reading', page: null };
  #marks: readonly Mark[] = [];
  #palette: Palette = 'light';
  /** The article in the page now, and the number of its reading: newer readings have higher numbers. */
  #article: PageText | null = null;
  #turn = 0;
  /** Is the page to be read at all? Not before the first reading, for nothing is known of the settings then, and not after a stop. */
  #isAwake = false;
  /** What the page said of itself when it was last read, whichever kept page it turned out to be. */
  #facts: PageFacts | null = null;
  /** Readings begun; a newer one takes over. */
  #looks = 0;
  /** Drawings begun. */
  #drawings = 0;
  /** The articles of the page, as they were read last. */
  #readings: Readings | null = null;
  readonly #shelf = new Shelf();
  readonly #indexOf = indexMemory();
  readonly #report = reporter();
  readonly #changesOf = comparer();
  /** Changes of the store and the settings that were told. */
  #told = 0;
  /** Could what the reader kept of this page be read? */
  #isKeptKnown = true;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get palette(): Palette {
    return this.#palette;
  }

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  /** The article, once it was read; null while it is not, and on a page that is none. */
  get read(): Read | null {
    return this.#sitting.state === 'read' ? this.#sitting : null;
  }

  /** Reads the page, once the settings are there that were asked for. */
  async start(asked: Promise<Reply<Settings>>): Promise<void> {
    const before = this.#settings;
    const settings = await asked;
    // What was told meanwhile is newer.
    if (settings.ok && this.#settings === before) this.#settings = settings.value;
    this.#isAwake = true;
    await this.#begin();
  }

  /** The page is seen again as it was left (back and forward keep it whole): what was changed meanwhile is asked for. */
  async resume(): Promise<void> {
    const settings = await askBackground('settings.get', null);
    await this.refresh(settings.ok ? settings.value : this.#settings);
  }

  /** Reads the page again. Is its text another? The same text in new nodes is only drawn anew. */
  async reread(): Promise<Outcome> {
    const { document, painter } = this.#parts;
    if (!this.#isAwake || this.isOff || !isReadable(document) || !painter) return { changed: false, took: 0 };
    const looked = await this.#look();
    return looked ? { changed: this.#renew(looked.value), took: looked.took } : { changed: false, took: 0 };
  }

  /** The page was scrolled: of several articles another may be in view now. */
  turn(): void {
    if (this.#isAwake && this.#readings && this.#readings.length > 1) this.#renew(this.#readings);
  }

  /** Takes over the article in which a node of the page stands, if it is another than that in view. Answers whether it did. */
  turnTo(node: Node): boolean {
    const kept = this.#shelf.all.find(({ article }) => article.offsetAt(node, 0) !== null);
    const reading = kept && this.#readings?.find((one) => one.state === 'article' && one.article === kept.article);
    if (!reading) return false;
    void this.#begin(reading);
    return true;
  }

  /** Takes over new readings; answers whether the text of what is in view is another. */
  #renew(readings: Readings): boolean {
    this.#readings = readings;
    const reading = this.#choose(readings);
    const known = this.#sitting;
    const isSamePage = reading.page.id === this.#facts?.id;
    if (reading.state === 'article' && reading.translated && isSamePage && isTranslated(known)) return false;
    const text = reading.state === 'article' ? reading.article.text : null;
    const isKnown = isSamePage && text === (this.#article?.text ?? null);
    if (!isKnown) {
      void this.#begin(reading);
      return true;
    }
    if (reading.state === 'article' && reading.article !== this.#article) {
      // What is shown may be an older text still, while this one is being looked into.
      const isShown = this.read?.article === this.#article;
      this.#article = reading.article;
      this.#shelf.keep(readings, reading, null);
      if (known.state === 'read' && isShown) this.#settle({ ...known, article: reading.article, rest: reading.rest });
    }
    return false;
  }

  /** Of several articles the one in view; while a card is open, the one that it stands in. */
  #choose(readings: Readings): Reading {
    const { document, isHeld } = this.#parts;
    const held = isHeld() ? readings.find(({ page }) => page.id === this.#facts?.id) : null;
    return held ?? inView(document, readings);
  }

  /** The store or the settings changed: asks again for what is shown of them. */
  async refresh(settings: Settings): Promise<void> {
    const wasOff = this.isOff;
    this.#settings = settings;
    this.#told++;
    if (!this.#isAwake) return;
    const failed = this.#sitting.state === 'silent' && this.#sitting.reason === 'failed';
    if (failed || wasOff !== this.isOff) return this.#begin();
    const [read, facts] = [this.read, this.#facts];
    // A text that is still being looked into is asked for at its end.
    if (!read || !facts || read.article !== this.#article) return;
    const turn = this.#turn;
    const opened = await this.#open(facts, read.article);
    const isStill = turn === this.#turn && facts === this.#facts && this.read?.article.text === read.article.text;
    if (isStill && this.read) this.#settle({ ...this.read, ...opened });
  }

  /** Where words of some reading stand in the newest one; null: they are gone, or the page is another. */
  placeOf({
    page,
    text,
    span,
  }: Pick<Pointed, 'text' | 'span'> & { readonly page: { readonly id: string } }): Span | null {
    const { read } = this;
    return read && read.page.id === page.id ? carryOver({ text, span }, read.article.text, this.#indexOf) : null;
  }

  /**
   * Starts an annotation on some words, with what the machine found there when they were pointed at. If they are gone
   * since, it is made on the words as they were: what a reader said is kept, of what it was said of.
   */
  async annotate(words: Pointed, edits: readonly Edit[]): Promise<Reply<Begun>> {
    const span = this.placeOf(words);
    const today = span && this.read ? pointAt(this.read, span) : words;
    const { page, text } = today;
    const subject = subjectOf(words, today, this.#indexOf(text));
    const reply = await askBackground('annotation.begin', { page, text, subject, edits });
    if (reply.ok) this.adopt(reply.value.after);
    return reply;
  }

  /** Puts an annotation on other words of this page, by hand. */
  async place(id: string, span: Span): Promise<Reply<Annotation>> {
    const { read } = this;
    if (!read) return refused('words_gone');
    const { page, article } = read;
    const quote = describe(this.#indexOf(article.text), span);
    const reply = await askBackground('annotation.place', { id, page, text: article.text, quote });
    if (reply.ok) this.adopt(reply.value);
    return reply;
  }

  /** Shows an annotation as it is now, without waiting to be told by the store. */
  adopt(annotation: Annotation): void {
    const read = this.read;
    if (!read) return;
    const known = read.placed.find((one) => one.annotation.id === annotation.id);
    // What is placed here may have been kept under another identity of this page.
    if (!known && annotation.pageId !== read.page.id) return;
    const stays = known && isSameQuote(known.annotation.quote, annotation.quote);
    const now = stays ? [{ ...known, annotation }] : placeAll(this.#indexOf(read.article.text), [annotation]);
    const others = read.placed.filter((other) => other !== known);
    this.#settle({ ...read, placed: [...others, ...now] });
  }

  /** Leaves out an annotation that was taken away. */
  forget(id: string): void {
    const read = this.read;
    if (read) this.#settle({ ...read, placed: read.placed.filter(({ annotation }) => annotation.id !== id) });
  }

  /** Claims marked here, frames left out. */
  get claims(): number {
    const { read } = this;
    if (!read || read.unsupported !== null || !this.#settings.marksOn) return 0;
    return claimsShown(read.findings, standingIn(read), this.#settings).length;
  }

  /** Has the reader switched off this site? */
  get isOff(): boolean {
    return isSiteOff(this.#settings, this.#url());
  }

  /** The live places of some words; none if the page changed under them. */
  rangesOf(span: Span): readonly StaticRangeInit[] {
    return this.read?.article.rangesOf(span) ?? [];
  }

  /** What the page says of itself, as far as it was read. */
  pageFacts(): PageFacts | null {
    return this.#sitting.page;
  }

  /** What the popup is told. */
  state(): PageState {
    const sitting = this.#sitting;
    if (sitting.state !== 'read') return sitting;
    const { page, identity, article, findings, placed, unsupported, rest, since } = sitting;
    const seen = { page, identity, text: article.text, annotations: placed, ...(since && { since }) };
    if (unsupported !== null) return { state: 'silent', reason: 'unsupported_language', detail: unsupported, ...seen };
    const { privateWindow } = this.#parts;
    const isKeptKnown = this.#isKeptKnown;
    return { state: 'read', ...seen, findings, isKeptKnown, private: privateWindow, ...(rest && { rest }) };
  }

  /** The page may have another ground now: then its marks are drawn in the other palette. */
  recolour(): void {
    const { read } = this;
    if (!read || groundOf(read.article) === this.#palette) return;
    this.#draw(read.article);
  }

  /** Takes the marks off the page and reads it no more, unless it is started anew. */
  stop(): void {
    this.#isAwake = false;
    this.#turn++;
    this.#looks++;
    this.#article = null;
    this.#sitting = { state: 'reading', page: this.#sitting.page };
    this.#erase();
  }

  #url(): string {
    return this.#parts.document.location.href;
  }

  /** Reads the page in slices. Null: it was begun anew meanwhile. */
  async #look(): Promise<Finished<Readings> | null> {
    const look = ++this.#looks;
    const { document, memory } = this.#parts;
    return inSlices(readPageSteps(document, this.#url(), memory), () => look === this.#looks);
  }

  async #begin(known?: Reading): Promise<void> {
    const turn = ++this.#turn;
    const { document, painter } = this.#parts;
    if (this.isOff) return this.#silence('site_off', null, this.#parts.document.location.hostname);
    if (!isReadable(document)) return this.#silence('not_article', null, UNREADABLE.document);
    if (!painter) return this.#silence('failed', null, UNREADABLE.browser);
    // Whoever reads the page meanwhile takes over, whatever was known of it.
    if (!known) [this.#article, this.#facts] = [null, null];
    const looked = known ? null : await this.#look();
    if (looked) this.#readings = looked.value;
    const reading = known ?? (looked && this.#choose(looked.value));
    if (!reading || turn !== this.#turn) return;
    const shelved = this.#shelve(reading);
    this.#article = null;
    const { page } = reading;
    this.#facts = page;
    if (reading.state === 'not_article') return this.#silence('not_article', page, reading.detail);
    if (reading.translated) return this.#silence('translated', page, '');
    const { article } = reading;
    this.#article = article;
    if (shelved) {
      this.#settle({ ...shelved, article, rest: reading.rest });
      return this.refresh(this.#settings);
    }
    if (this.#sitting.state !== 'read') this.#sitting = { state: 'reading', page };
    const { text, blocks, links } = article;
    const told = this.#told;
    const [analysis, opened] = await Promise.all([
      askBackground('page.analyze', { text, blocks, links, language: page.language }),
      this.#open(page, article),
    ]);
    if (turn !== this.#turn || !this.#article) return;
    if (!analysis.ok) return this.#silence('failed', page, FAILURE_SENTENCES[analysis.failure]);
    const { value } = analysis;
    const found = value.state === 'found';
    const findings = found ? value.findings : NOTHING_FOUND;
    const unsupported = found ? null : value.language;
    this.#settle({ ...opened, article: this.#article, findings, unsupported, rest: reading.rest, since: null });
    if (told !== this.#told) await this.refresh(this.#settings);
  }

  /** Puts the article in view on the shelf, and answers what is known of another. */
  #shelve(reading: Reading): Read | null {
    const chosen = reading.state === 'article' ? reading : null;
    const shelved = chosen && this.#shelf.find(chosen);
    if (this.#readings) this.#shelf.keep(this.#readings, chosen, this.read);
    return shelved;
  }

  /** Asks which of the kept pages this is, and what is kept of it. Where nobody answers, it is what it was before. */
  async #open(facts: PageFacts, article: PageText): Promise<Pick<Read, 'page' | 'identity' | 'placed'>> {
    const { text } = article;
    const before = this.read?.page.url === facts.url ? this.read : null;
    const opened = await askBackground('page.open', { page: facts, text });
    this.#isKeptKnown = opened.ok;
    if (opened.ok) {
      const { identity, annotations } = opened.value;
      return { page: { ...facts, id: identity.pageId }, identity, placed: this.#place(text, annotations) };
    }
    const kept = before?.placed.map(({ annotation }) => annotation) ?? [];
    return { page: before?.page ?? facts, identity: before?.identity ?? null, placed: this.#place(text, kept) };
  }

  /** Where nothing is kept, nothing need be indexed. */
  #place(text: string, annotations: readonly Annotation[]): readonly Placed[] {
    return annotations.length === 0 ? [] : placeAll(this.#indexOf(text), annotations);
  }

  #silence(reason: SilentReason, page: PageFacts | null, detail: string): void {
    this.#sitting = { state: 'silent', reason, page, detail };
    this.#erase();
    void askBackground('page.report', { state: 'silent', reason, claims: this.#parts.claimsInFrames() });
    this.#parts.onPainted();
  }

  #settle(read: Read): void {
    this.#sitting = { state: 'read', ...read };
    const { page, article, findings } = read;
    this.#marks = this.#marksOf(read);
    this.#draw(article);
    void this.#compare(read);
    if (read.unsupported !== null) {
      const claims = this.#parts.claimsInFrames();
      void askBackground('page.report', { state: 'silent', reason: 'unsupported_language', claims });
      return;
    }
    const claims = this.claims + this.#parts.claimsInFrames();
    void this.#report(article.text, { page, words: findings.words, claims });
  }

  #erase(): void {
    this.#drawings++;
    this.#shelf.clear();
    this.#marks = [];
    this.#parts.painter?.clear();
  }

  /** Asks what changed since the reader looked, where something is kept of the page, and tells whoever shows it. */
  async #compare({ page, article, placed }: Read): Promise<void> {
    const { text } = article;
    const since = placed.length > 0 || this.#settings.keepEveryPage ? await this.#changesOf({ page, text }) : null;
    const { read } = this;
    if (!read || read.since === since || read.page.id !== page.id || read.article.text !== text) return;
    this.#settle({ ...read, since });
  }

  #marksOf(read: Read): readonly Mark[] {
    return marksOf(read.findings, standingIn(read), this.#settings);
  }

  #draw(article: PageText): void {
    const { document, painter, onPainted } = this.#parts;
    this.#palette = groundOf(article) ?? this.#palette;
    const drawing = ++this.#drawings;
    const marks = this.#marks;
    const paint = (painted: readonly Painted[]): void => painter?.paint(painted, this.#palette);
    const others = this.#shelf.all.map((read) => ({ article: read.article, marks: this.#marksOf(read) }));
    void inSlices(drawSteps(document, [{ article, marks }, ...others], paint), () => drawing === this.#drawings);
    onPainted();
  }
}

const standingIn = ({ placed }: Read): readonly Standing[] =>
  placed.filter((one): one is Standing => one.span !== null);

const isTranslated = (sitting: Sitting): boolean => sitting.state === 'silent' && sitting.reason === 'translated';
