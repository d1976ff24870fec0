/** What is used of the peers: they are installed when the bench is first run, not when its types are checked. */

declare module 'dom-anchor-text-quote' {
  interface Quote {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function toRange(root: Node, quote: Quote, options: { readonly hint: number }): Range | null;
}

declare module '@apache-annotator/dom' {
  interface Selector {
    readonly type: 'TextQuoteSelector';
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function createTextQuoteSelectorMatcher(selector: Selector): (scope: Node) => AsyncIterable<Range>;
}

declare module '@recogito/text-annotator' {
  interface Selector {
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }
  export function reviveSelector(selector: Selector, container: HTMLElement): Selector & { readonly range: Range };
}

/** The anchoring of the Hypothesis client, from the source that its package carries (../hypothesis.ts). */
declare module 'hypothesis-anchoring' {
  export function describe(root: Element, range: Range): readonly unknown[];
  export function anchor(root: Element, selectors: readonly unknown[]): Promise<Range>;
}
