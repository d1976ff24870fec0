/** A document for components to be shown in: linkedom, with the few things a browser has beside. */
import { parseHTML } from 'linkedom';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';

const { document, window } = parseHTML('<!doctype html><html><body></body></html>');
const names = ['Element', 'HTMLElement', 'Node', 'Event', 'KeyboardEvent', 'SVGElement', 'Text'] as const;
for (const name of names) vi.stubGlobal(name, (window as unknown as Record<string, unknown>)[name]);
vi.stubGlobal('document', document);
vi.stubGlobal('window', window);
vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 0));
vi.stubGlobal('cancelAnimationFrame', clearTimeout);

// linkedom calls every listener with the element that was hit as `this`, where a browser gives the one that listens.
const prototype = window.HTMLElement.prototype as EventTarget;
const { addEventListener } = prototype;
prototype.addEventListener = function listen(name, listener, options) {
  const bound = typeof listener === 'function' ? (event: Event) => listener.call(this, event) : listener;
  addEventListener.call(this, name, bound, options);
};

// linkedom has no focus: enough of it to follow a cursor.
let active: Element | null = null;
const focusOn = (element: Element) => {
  active = element;
};
Object.defineProperty(document, 'activeElement', { get: () => (active?.isConnected ? active : document.body) });
Object.defineProperty(window.HTMLElement.prototype, 'focus', {
  value(this: Element) {
    focusOn(this);
    this.dispatchEvent(new window.Event('focusin', { bubbles: true }));
  },
});
Object.defineProperty(window.HTMLElement.prototype, 'setSelectionRange', { value: () => undefined });

let root: Element | null = null;

afterEach(() => {
  if (root) {
    render(null, root);
    root.remove();
  }
  root = null;
});

/** Shows a component in a fresh place of the document. */
export function show(what: ComponentChild): Element {
  root ??= document.body.appendChild(document.createElement('div'));
  const place = root;
  void act(() => render(what, place));
  return place;
}

/** The first element that a selector finds; it must be there. */
export function one(selector: string): HTMLElement {
  const found = root?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in ${root?.innerHTML ?? 'nothing'}`);
  return found;
}

export const all = (selector: string): readonly HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export function click(selector: string): void {
  void act(() => {
    one(selector).dispatchEvent(new window.Event('click', { bubbles: true, cancelable: true }));
  });
}

/** A form sent, as its button or Enter would. */
export function submit(selector: string): void {
  void act(() => {
    one(selector).dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  });
}

/** A key pressed where the focus is. */
export function press(
  key: string,
  more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean; readonly repeat?: boolean } = {},
): void {
  const event = Object.assign(new window.Event('keydown', { bubbles: true, cancelable: true }), {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });
  void act(() => {
    document.activeElement?.dispatchEvent(event);
  });
}

export function type(selector: string, value: string): void {
  const field = one(selector) as HTMLInputElement;
  field.value = value;
  void act(() => {
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
  });
}

export const focused = (): string => document.activeElement?.textContent ?? '';
