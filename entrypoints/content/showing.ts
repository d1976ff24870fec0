import type { Findings } from '../../lib/domain/finding.ts';
import type { PageFacts, SilentReason } from '../../lib/domain/page.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import type { Painter } from '../../lib/page/painter.ts';
import type { Inquiry } from './inquiry.ts';
import { claimsIn, Marking } from './marking.ts';
import { groundOf, type Read } from './reading.ts';
import { reporter } from './report.ts';
import type { Shelf } from './shelf.ts';

/** What is shown of a page: nothing yet, nothing for a reason, or an article. */
type Shown =
  | { readonly state: 'reading'; readonly page: PageFacts | null }
  | ({ readonly state: 'silent' } & Silence)
  | { readonly state: 'read'; readonly inquiry: Inquiry };

/** Why nothing is shown of a page. */
export interface Silence {
  readonly reason: SilentReason;
  readonly page: PageFacts | null;
  readonly detail: string;
}

/** What a page is shown with: what draws on it (null: this browser cannot), and whom to tell of a new drawing. */
export interface ShowingParts {
  readonly document: Document;
  readonly painter: Painter | null;
  readonly privateWindow: boolean;
  readonly onPainted: () => void;
  /** Claims marked in frames of the page: they count on its badge. */
  readonly claimsInFrames: () => number;
}

/** What the reader sees of a page: its marks, its badge, and what the popup is told. */
export class Showing {
  readonly #parts: ShowingParts;
  readonly #shelf: Shelf;
  readonly #settings: () => Settings;
  readonly #tell = reporter();
  #shown: Shown = { state: 'reading', page: null };
  readonly marking: Marking;
  readonly #readings = new WeakMap<Findings, { readonly text: string; readonly name: string }>();
  #read = 0;

  /** Beside the article that is shown, those on the shelf are marked. */
  constructor(parts: ShowingParts, shelf: Shelf, settings: () => Settings) {
    this.#parts = parts;
    this.#shelf = shelf;
    this.#settings = settings;
    this.marking = new Marking(parts.document, parts.painter);
  }

  /** The article that is shown. */
  get inquiry(): Inquiry | null {
    return this.#shown.state === 'read' ? this.#shown.inquiry : null;
  }

  get read(): Read | null {
    return this.inquiry?.read ?? null;
  }

  /** What the page says of itself, as far as it was read. */
  get page(): PageFacts | null {
    return this.#shown.state === 'read' ? (this.read?.page ?? null) : this.#shown.page;
  }

  /** Claims marked here, frames left out. */
  get claims(): number {
    return this.read ? claimsIn(this.read, this.#settings()) : 0;
  }

  /** Was the page to be read, and what finds its claims failed? */
  get hasFailed(): boolean {
    return this.#shown.state === 'silent' && this.#shown.reason === 'failed';
  }

  /** Is nothing shown, for this reason? */
  isSilent(reason: SilentReason): boolean {
    return this.#shown.state === 'silent' && this.#shown.reason === reason;
  }

  /** Was the page read, and nothing found to read in it? */
  get isNoArticle(): boolean {
    return this.#shown.state === 'silent' && this.#shown.reason === 'not_article';
  }

  /** Articles that are marked and not the one that is shown. */
  get others(): readonly Inquiry[] {
    return this.#shelf.all.filter((one) => one.read && one !== this.inquiry);
  }

  /** What the popup is told. */
  state(): PageState {
    const shown = this.#shown;
    if (shown.state !== 'read') return shown;
    const { read, isKeptKnown } = shown.inquiry;
    if (!read) return { state: 'reading', page: null };
    const { page, identity, article, findings, placed, unsupported, rest, since } = read;
    const seen = { page, identity, text: article.text, annotations: placed, ...(since && { since }) };
    if (unsupported !== null) return { state: 'silent', reason: 'unsupported_language', detail: unsupported, ...seen };
    const { privateWindow } = this.#parts;
    const reading = this.#nameOf(article.text, findings);
    return { state: 'read', ...seen, findings, reading, isKeptKnown, private: privateWindow, ...(rest && { rest }) };
  }

  /** One and the same for what one reading found in one text, in whatever document of this tab. */
  #nameOf(text: string, findings: Findings): string {
    const known = this.#readings.get(findings);
    if (known?.text === text) return known.name;
    const name = `${performance.timeOrigin}/${++this.#read}`;
    this.#readings.set(findings, { text, name });
    return name;
  }

  show(inquiry: Inquiry): void {
    this.#shown = { state: 'read', inquiry };
    this.draw();
    void this.#compare(inquiry);
    this.report();
  }

  /** Shows nothing, for a reason. */
  silence(why: Silence): void {
    this.#shown = { state: 'silent', ...why };
    this.marking.erase();
    this.report();
    this.#parts.onPainted();
  }

  /** Tells the badge what is shown. While the page is being read there is nothing to tell. */
  report(): void {
    const shown = this.#shown;
    const claims = this.claims + this.#parts.claimsInFrames();
    if (shown.state === 'silent') void askBackground('page.report', { state: 'silent', reason: shown.reason, claims });
    else if (this.read) void this.#tell(this.read, claims);
  }

  /** An article is being looked into. One that is shown stays, until the other can take its place. */
  await(page: PageFacts): void {
    if (!this.inquiry) this.#shown = { state: 'reading', page };
  }

  /** The page is left as it was before anything was read of it. */
  stop(): void {
    this.#shown = { state: 'reading', page: this.page };
    this.marking.erase();
  }

  /** Draws the marks anew, as the settings are now. */
  draw(): void {
    if (!this.read) return;
    const others = this.others.flatMap(({ read }) => read ?? []);
    this.marking.draw(this.read, others, this.#settings());
    this.#parts.onPainted();
  }

  /** The page may have another ground now: then its marks are drawn in the other palette. */
  recolour(): void {
    if (this.read && groundOf(this.read.article) !== this.marking.palette) this.draw();
  }

  /** Asks what changed in an article since the reader looked, and tells whoever shows it. */
  async #compare(inquiry: Inquiry): Promise<void> {
    if ((await inquiry.compare(this.#settings())) && inquiry === this.inquiry) this.show(inquiry);
  }
}
