import type { Settings } from '../../lib/domain/settings.ts';
import { type Inkwell, inkwellOf } from '../../lib/page/inkwell.ts';
import { claimsShown, type Mark, marksOf, type Standing } from '../../lib/page/marks.ts';
import type { Painted, Painter } from '../../lib/page/painter.ts';
import type { Palette } from '../../lib/page/palette.ts';
import { drawSteps } from './drawing.ts';
import { groundOf, type Read } from './reading.ts';
import { inSlices } from './slices.ts';

/** The marks of a page, as they are drawn on it. */
export class Marking {
  readonly #document: Document;
  readonly #painter: Painter | null;
  readonly #ink: Inkwell;
  #marks: readonly Mark[] = [];
  #palette: Palette = 'light';
  /** Drawings begun; a newer one takes over. */
  #begun = 0;

  constructor(document: Document, painter: Painter | null) {
    this.#document = document;
    this.#painter = painter;
    this.#ink = inkwellOf(document);
  }

  /** The marks of the article in view. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  get palette(): Palette {
    return this.#palette;
  }

  /** Draws the marks of the article in view, and those of the others of its page. */
  draw(read: Read, others: readonly Read[], settings: Settings): void {
    const { article } = read;
    this.#ink(settings.colours);
    this.#palette = groundOf(article) ?? this.#palette;
    this.#marks = marksIn(read, settings);
    const begun = ++this.#begun;
    const paint = (painted: readonly Painted[]): void => this.#painter?.paint(painted, this.#palette);
    const beside = others.map((other) => ({ article: other.article, marks: marksIn(other, settings) }));
    const steps = drawSteps(this.#document, [{ article, marks: this.#marks }, ...beside], paint);
    void inSlices(steps, () => begun === this.#begun);
  }

  erase(): void {
    this.#begun++;
    this.#marks = [];
    this.#painter?.clear();
  }
}

/** Claims that are marked in an article. */
export const claimsIn = (read: Read, settings: Settings): number =>
  read.unsupported !== null || !settings.marksOn ? 0 : claimsShown(read.findings, standingIn(read), settings).length;

const marksIn = (read: Read, settings: Settings): readonly Mark[] => marksOf(read.findings, standingIn(read), settings);

const standingIn = ({ placed }: Read): readonly Standing[] =>
  placed.filter((one): one is Standing => one.span !== null);
