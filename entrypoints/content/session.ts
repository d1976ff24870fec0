import { indexText, type TextIndex } from '../../lib/anchor/text-index.ts';
import { plainAddress } from '../../lib/domain/address.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { PageFacts } from '../../lib/domain/page.ts';
import type { Pointed } from '../../lib/domain/review.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { readingAt, type Reading as SiteReading } from '../../lib/domain/sites.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { Palette } from '../../lib/page/palette.ts';
import type { PageMemory } from '../../lib/page/memory.ts';
import type { Reading, Readings } from '../../lib/page/read.ts';
import type { Outcome } from '../../lib/page/watch.ts';
import { Inquiry } from './inquiry.ts';
import { Look } from './look.ts';
import type { Read } from './reading.ts';
import { Shelf } from './shelf.ts';
import { Showing, type ShowingParts, type Silence } from './showing.ts';
import { isReadable } from './silence.ts';
import { say } from '../../lib/words/say.ts';
import { speakScale } from '../../lib/words/scale.ts';

/** What a session is given, beside what it is shown with. */
export interface SessionParts extends ShowingParts {
  /** Of this page; whoever watches it tells it of every change. */
  readonly memory: PageMemory;
  /** Where the page is visited now. */
  readonly address: () => string;
  /** Does it stand in another page? */
  readonly isFrame: boolean;
  /** Is something open that is about the article in view? */
  readonly isHeld: () => boolean;
}

/**
 * One page, from reading to marks: it is looked at, its articles are inquired about, and what is known of them is shown. An article stays
 * shown until the one that takes its place is known.
 */
export class Session {
  /** What the reader sees of the page. */
  readonly showing: Showing;
  readonly #parts: SessionParts;
  readonly #look: Look;
  readonly #shelf = new Shelf();
  #settings: Settings = DEFAULT_SETTINGS;
  /** The plain address that the reader had read in this stay; null: none. */
  #allowed: string | null = null;
  /** Is the page to be read at all? Not before the first reading, for nothing is known of the settings then, and not after a stop. */
  #isAwake = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#look = new Look(parts.document, parts.memory, parts.address);
    this.showing = new Showing(parts, this.#shelf, () => this.#settings);
  }

  get settings(): Settings {
    return this.#settings;
  }

  get palette(): Palette {
    return this.showing.marking.palette;
  }

  get marks(): readonly Mark[] {
    return this.showing.marking.marks;
  }

  /** The article, once it was read; null while it is not, and on a page that is none. */
  get read(): Read | null {
    return this.showing.read;
  }

  /** Claims marked here, frames left out. */
  get claims(): number {
    return this.showing.claims;
  }

  /** Is the page not to be read: its site switched off, or the reader to be asked first? */
  get isShut(): boolean {
    return this.#reading !== 'on';
  }

  /** The reader says that the page is to be read. Not where its site is switched off. */
  async allow(): Promise<void> {
    if (this.#reading !== 'ask') return;
    const url = this.#parts.address();
    this.#allowed = plainAddress(url);
    void askBackground('page.allow', { url });
    if (this.#isAwake) await this.#begin();
  }

  /** Reads the page, once the settings are there that were asked for. */
  async start(asked: Promise<Reply<Settings>>): Promise<void> {
    const before = this.#settings;
    const settings = await asked;
    // What was told meanwhile is newer.
    if (settings.ok && this.#settings === before) this.#heed(settings.value);
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
    if (!this.#isAwake) return { changed: false, took: 0 };
    const mute = this.#whyMute();
    if (mute) {
      // The page may have gone to an address of which the reader is to be asked.
      if (!this.showing.isSilent(mute.reason)) await this.#begin();
      return { changed: false, took: 0 };
    }
    const looked = await this.#look.again();
    return looked ? { changed: this.#renew(looked.value), took: looked.took } : { changed: false, took: 0 };
  }

  /** The page was scrolled: of several articles another may be in view now. */
  turn(): void {
    const { readings } = this.#look;
    if (this.#isAwake && readings && readings.length > 1) this.#renew(readings);
  }

  /** Takes over the article in which a node of the page stands, if it is another than that in view. Answers whether it did. */
  turnTo(node: Node): boolean {
    const kept = this.showing.others.find(({ reading }) => reading.article.offsetAt(node, 0) !== null);
    if (!kept) return false;
    void this.#take(kept.reading);
    return true;
  }

  /** Something was changed of a page (null: of any) or in the settings: asks again for what is shown of it. */
  async refresh(settings: Settings, pageId: string | null = null): Promise<void> {
    const was = this.#reading;
    this.#heed(settings);
    if (!this.#isAwake) return;
    // Any change is a reason to try again.
    const isThis = pageId === null || pageId === this.pageFacts()?.id;
    if (was !== this.#reading || (isThis && this.showing.hasFailed)) return this.#begin();
    const heard = this.#shelf.all.filter((inquiry) => inquiry.isOf(pageId));
    await Promise.all(heard.map((inquiry) => inquiry.refresh()));
    const chosen = this.#shelf.find(this.#look.chosen);
    if (chosen && heard.includes(chosen)) this.#answered(chosen);
    else if (heard.length > 0) this.showing.draw();
  }

  /** Where words of some reading stand in the newest one; null: they are gone, or the page is another. */
  placeOf(words: Pick<Pointed, 'text' | 'span'> & { readonly page: { readonly id: string } }): Span | null {
    return this.showing.inquiry?.placeOf(words) ?? null;
  }

  /** The index of a text of this page, made only once for those it had last. */
  indexOf(text: string): TextIndex {
    return this.showing.inquiry?.indexOf(text) ?? indexText(text);
  }

  /** Shows an annotation as it is now, without waiting to be told by the store. */
  adopt(annotation: Annotation): void {
    this.#showChanged((inquiry) => inquiry.adopt(annotation));
  }

  /** Leaves out an annotation that was taken away. */
  forget(id: string): void {
    this.#showChanged((inquiry) => inquiry.forget(id));
  }

  /** The live places of some words; none if the page changed under them. */
  rangesOf(span: Span): readonly StaticRangeInit[] {
    return this.read?.article.rangesOf(span) ?? [];
  }

  /** What the page says of itself, as far as it was read. */
  pageFacts(): PageFacts | null {
    return this.showing.page;
  }

  /** What the popup is told. */
  state(): PageState {
    return this.showing.state();
  }

  /** Takes the marks off the page and reads it no more, unless it is started anew. */
  stop(): void {
    this.#isAwake = false;
    this.#look.stop();
    this.showing.stop();
    this.#shelf.clear();
  }

  #heed(settings: Settings): void {
    this.#settings = settings;
    speakScale(settings.review.scale);
  }

  /** A frame goes by what was said of the page around it, unless its own site is switched off. */
  get #reading(): SiteReading {
    const url = this.#parts.address();
    const reading = readingAt(this.#settings, url);
    const isAllowed = this.#parts.isFrame || this.#allowed === plainAddress(url);
    return reading === 'ask' && isAllowed ? 'on' : reading;
  }

  /** Reads the page, whatever was known of it. Whoever reads it meanwhile takes over. */
  async #begin(): Promise<void> {
    const mute = this.#whyMute();
    if (mute) {
      this.#look.stop();
      return this.#silence(mute);
    }
    this.#look.forget();
    const looked = await this.#look.again();
    if (!looked) return;
    this.#shelf.keep(looked.value);
    await this.#take(this.#look.find(looked.value, this.#parts.isHeld()));
  }

  /** Takes over new readings; answers whether what is in view says something else. */
  #renew(readings: Readings): boolean {
    const reading = this.#look.find(readings, this.#parts.isHeld());
    const isNews = this.#look.isNews(reading);
    const isElsewhere = this.#shelf.keep(readings);
    this.#look.choose(reading);
    if (isNews) void this.#take(reading);
    else if (isElsewhere) this.showing.draw();
    return isNews;
  }

  /** Looks at an article: shows it if it is known, else asks what is in it. */
  async #take(reading: Reading): Promise<void> {
    this.#look.choose(reading);
    const { page } = reading;
    if (reading.state === 'not_article')
      return this.#silence({ reason: 'not_article', page, detail: say(`silence_${reading.why}`) });
    if (reading.translated) return this.#silence({ reason: 'translated', page, detail: '' });
    const known = this.#shelf.find(reading);
    // What is known of it, or was asked already, counts as long as it is the same page.
    if (known && !known.isMoved) return this.#answered(known);
    this.showing.await(page);
    const inquiry = known ?? new Inquiry(reading, this.showing.inquiry);
    if (!known) this.#shelf.add(inquiry);
    await (known ? inquiry.refresh() : inquiry.ask());
    this.#answered(inquiry);
  }

  /** More is known of an article now. Of one that left the page meanwhile nobody wants to know. */
  #answered(inquiry: Inquiry): void {
    if (!this.#shelf.has(inquiry)) return;
    const isChosen = inquiry === this.#shelf.find(this.#look.chosen);
    const { trouble } = inquiry;
    if (trouble === null) {
      if (inquiry.read && isChosen) this.showing.show(inquiry);
      else if (inquiry.read) this.showing.draw();
    } else if (isChosen) this.#silence({ reason: 'failed', page: this.#look.facts, detail: trouble });
    // It is asked again when it comes into view.
    else this.#shelf.drop(inquiry);
  }

  /** Something was changed by the reader's hand, here: shows it on every article that it is about. */
  #showChanged(change: (inquiry: Inquiry) => boolean): void {
    const { inquiry } = this.showing;
    const all = new Set(inquiry ? [inquiry, ...this.#shelf.all] : this.#shelf.all);
    const changed = [...all].filter(change);
    if (inquiry && changed.includes(inquiry)) this.showing.show(inquiry);
    else if (changed.length > 0) this.showing.draw();
  }

  #silence(why: Silence): void {
    this.#shelf.clear();
    this.showing.silence(why);
  }

  /** Why the page is not read at all; null: it is. */
  #whyMute(): Silence | null {
    const { document, painter } = this.#parts;
    const reading = this.#reading;
    if (reading !== 'on') return { reason: `site_${reading}`, page: null, detail: document.location.hostname };
    if (!isReadable(document)) return { reason: 'not_article', page: null, detail: say('silence_document') };
    return painter ? null : { reason: 'failed', page: null, detail: say('silence_browser') };
  }
}
