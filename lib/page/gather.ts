import { isSpace } from '../text/white-space.ts';
import type { Branch, Stretch } from './branch.ts';
import { gist } from './space.ts';

/** Where some words stand. */
export interface Around {
  /** Of the innermost element that starts a line. */
  readonly branch: Branch;
  /** The innermost link around. */
  readonly anchor: Element | null;
  readonly stressed: boolean;
  readonly ariaHidden: boolean;
}

/** A text node, and what it holds. */
interface Source {
  readonly node: Text | null;
  readonly data: string;
}

/** Gathers the words of one line after the other. Each line is handed over when it ends. */
export class Gatherer {
  readonly #onLine: (line: Stretch, branch: Branch) => void;
  #nodes: (Text | null)[] = [];
  #data: string[] = [];
  #anchors: (Element | null)[] = [];
  #text = '';
  #linked = 0;
  #stressed = 0;
  /** Line breaks since the last word. */
  #breaks = 0;
  /** Of the last words of the line that is gathered. */
  #around: Around | null = null;

  constructor(onLine: (line: Stretch, branch: Branch) => void) {
    this.#onLine = onLine;
  }

  add(node: Text, data: string, around: Around): void {
    if (this.#text === '' && isBlank(data)) return;
    const text = gist(data);
    if (text.trim() === '') {
      if (text !== '' && this.#text !== '') this.#append({ node, data }, ' ', around.anchor);
      return;
    }
    if (this.#breaks > 1 || (this.#breaks === 1 && endsLine(this.#text))) this.end();
    else if (this.#breaks === 1) this.#append({ node: null, data: '' }, ' ', null);
    this.#breaks = 0;
    const last = this.#around;
    if (last && (last.branch !== around.branch || last.ariaHidden !== around.ariaHidden)) this.end();
    this.#around = around;
    if (around.anchor) this.#linked += text.length;
    if (around.stressed) this.#stressed += text.length;
    this.#append({ node, data }, text, around.anchor);
  }

  /** A line break in the page: one more than one, or after a sentence, ends the line. */
  addBreak(): void {
    if (this.#around) this.#breaks++;
  }

  /** Ends the line. */
  end(): void {
    if (!this.#around) return;
    const text = this.#text.replace(/ {2,}/g, ' ').trim();
    if (text !== '') this.#onLine(this.#stretch(text, this.#around), this.#around.branch);
    this.#nodes = [];
    this.#data = [];
    this.#anchors = [];
    this.#text = '';
    this.#linked = 0;
    this.#stressed = 0;
    this.#breaks = 0;
    this.#around = null;
  }

  #append({ node, data }: Source, text: string, anchor: Element | null): void {
    this.#nodes.push(node);
    this.#data.push(data);
    this.#anchors.push(anchor);
    this.#text += text;
  }

  #stretch(text: string, { ariaHidden }: Around): Stretch {
    const [nodes, data, anchors] = [this.#nodes, this.#data, this.#anchors];
    const [linked, stressed] = [this.#linked, this.#stressed];
    return { part: 'stretch', nodes, data, anchors, text, linked, stressed, ariaHidden, run: null };
  }
}

function isBlank(data: string): boolean {
  for (let at = 0; at < data.length; at++) if (!isSpace(data.charCodeAt(at))) return false;
  return true;
}

/** Does a single line break after this text end a paragraph? After a full stop or a long line it does. */
const endsLine = (text: string): boolean => /[.!?:…]["'”’)]*\s*$/.test(text.slice(-12)) || text.length > 160;
