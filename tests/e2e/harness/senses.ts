/** All that a page's own scripts could notice of somebody at work in it. Its tree is the witness's part (witness.ts). */
import type { RawTab } from './browser.ts';
import { CARD_HOST } from './card.ts';
import type { Served } from './site.ts';
import { witnessed } from './witness.ts';

/** What the page felt since it was parsed, or since it was asked last. */
export interface Felt {
  /** How it is other than it was when it had been parsed: one line each. */
  readonly differences: readonly string[];
  /** Events that its scripts heard, by type and target: those of loading, of the keys and of the card's host left out. */
  readonly events: readonly string[];
  /** Layout shifts, as the browser counts them; null where it does not. */
  readonly shifts: readonly string[] | null;
  /** Elements that stood elsewhere in any frame that was drawn, in the page's coordinates. */
  readonly moved: readonly string[];
}

/** What was found of the page, by its name. */
export type Facts = ReadonlyMap<string, string>;

/** The page with all senses awake, and all its own scripts silenced. */
export function sensitive(body: string): Served {
  const served = witnessed(body);
  const inPage = [
    elements,
    boxes,
    styles,
    sheets,
    surroundings,
    looks,
    everything,
    difference,
    differences,
    firstLetter,
    frames,
    hear,
  ];
  const script = `{ const HOST = '${CARD_HOST}';\n${[...inPage, awaken].join('\n')}\nawaken(); }`;
  const at = served.body.indexOf('<script nonce="witness">');
  return {
    ...served,
    body: `${served.body.slice(0, at)}<script nonce="witness">${script}</script>${served.body.slice(at)}`,
  };
}

interface Senses {
  felt(): Promise<Felt>;
  looks(): readonly (readonly [string, string])[];
}

/** What was felt up to now. Events, shifts and moves are told once. */
export const felt = (tab: RawTab): Promise<Felt> =>
  tab.evaluate(() => (globalThis as unknown as { senses: Senses }).senses.felt(), null);

/** Every box, style and style sheet of the page as it is now. */
export const looksOf = async (tab: RawTab): Promise<Facts> =>
  new Map(await tab.evaluate(() => (globalThis as unknown as { senses: Senses }).senses.looks(), null));

// What follows runs inside the page, before anything else of it: it sees itself, HOST and the page's globals, and nothing else.

declare const HOST: string;

/** Every element of the page, by its name and number; the host of an open card is none of them. */
function elements(): readonly (readonly [string, Element])[] {
  const all = [...document.querySelectorAll('*')].filter((element) => element.localName !== HOST);
  return all.map((element, at) => [`${element.localName} ${at}`, element]);
}

function boxes(): Facts {
  const facts = new Map<string, string>();
  for (const [name, element] of elements()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    facts.set(`box of ${name}`, [x + scrollX, y + scrollY, width, height].map(Math.round).join());
  }
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  return facts.set('size', [scrollWidth, scrollHeight, clientWidth, clientHeight].join());
}

function styles(): Facts {
  const facts = new Map<string, string>();
  const pseudos = ['', '::before', '::after', '::selection', '::first-line', '::marker', '::highlight(theirs)'];
  for (const [name, element] of elements()) {
    for (const pseudo of pseudos) {
      const style = getComputedStyle(element, pseudo);
      const values = [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`);
      facts.set(`style of ${name}${pseudo}`, values.join('; '));
    }
  }
  return facts;
}

function sheets(): Facts {
  const all = [...document.styleSheets, ...document.adoptedStyleSheets];
  return new Map(
    all.map((sheet, at) => [`style sheet ${at}`, [...sheet.cssRules].map((rule) => rule.cssText).join('\n')]),
  );
}

async function surroundings(): Promise<Facts> {
  const databases = await indexedDB.databases();
  const entries = performance.getEntries().filter(({ entryType }) => /^(?:mark|measure|resource)$/.test(entryType));
  const theirs = [...CSS.highlights.keys()].filter((name) => !name.startsWith('claimlight'));
  const attributes = elements().flatMap(([, element]) => Array.from(element.attributes));
  const focus = document.activeElement?.localName;
  const facts: Readonly<Record<string, readonly unknown[]>> = {
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    'names of the document': Object.getOwnPropertyNames(document).toSorted(),
    elements: elements().map(([name]) => name),
    attributes: attributes.map(({ name, value }) => `${name}=${value}`),
    'performance entries': entries.map(({ entryType, name }) => `${entryType} ${name}`),
    databases: databases.map(({ name }) => name),
    storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie],
    highlights: theirs.map((name) => `${name} ${CSS.highlights.get(name)?.size}`),
    selection: [getSelection()?.rangeCount, getSelection()],
    address: [location.href, history.length, document.title, window.name, window.length],
    focus: [focus === HOST ? 'body' : focus],
  };
  return new Map(Object.entries(facts).map(([name, values]) => [name, values.map(String).join(', ')]));
}

/** "style of p 7: color: red → color: blue": the first place where two facts part, with a little around it. */
function difference(name: string, was: string | undefined, is: string | undefined): string {
  if (was === undefined || is === undefined) return `${name}: ${was === undefined ? 'came' : 'went'}`;
  let at = 0;
  while (was[at] === is[at]) at++;
  const from = Math.max(0, at - 30);
  return `${name}: ${was.slice(from, at + 30)} → ${is.slice(from, at + 30)}`;
}

export function differences(was: Facts, is: Facts): readonly string[] {
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  return names.map((name) => difference(name, was.get(name), is.get(name)));
}

/** A mark that the page has made itself. */
function firstLetter(): Highlight {
  const [text] = document.querySelector('h1, p')?.childNodes ?? [];
  if (!text) return new Highlight();
  return new Highlight(new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 1 }));
}

/** Two frames later all that was done has been drawn. */
function frames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Listens for every event that the browser has a name for. One of an extension's own naming would go unheard. */
function hear(events: string[]): void {
  const loading =
    /^(?:DOMContentLoaded|load|loadstart|loadend|readystatechange|pageshow|pagereveal|visibilitychange|focus|blur)$/;
  const readers = /^(?:key|before|input)/;
  const types = new Set(['focusin', 'focusout', 'selectionchange']);
  for (const object of [globalThis, Document.prototype, HTMLElement.prototype, SVGElement.prototype])
    for (const name of Object.getOwnPropertyNames(object)) if (/^on[a-z]+$/.test(name)) types.add(name.slice(2));
  const note = ({ type, target }: Event): void => {
    if (loading.test(type) || readers.test(type)) return;
    const name = target instanceof Node ? target.nodeName.toLowerCase() : String(target);
    if (name !== HOST) events.push(`${type} ${name}`);
  };
  for (const type of types) addEventListener(type, note, { capture: true, passive: true });
}

function looks(): Facts {
  return new Map([...boxes(), ...styles(), ...sheets()]);
}

async function everything(): Promise<Facts> {
  return new Map([...looks(), ...(await surroundings())]);
}

function awaken(): void {
  const [events, shifts, moved] = [[] as string[], [] as string[], new Set<string>()];
  const counts = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const note = (entries: PerformanceEntryList): void => {
    for (const entry of entries) shifts.push(`layout-shift ${JSON.stringify(entry)}`);
  };
  const follow = (was: Facts): void => {
    for (const line of differences(was, boxes())) moved.add(line);
    requestAnimationFrame(() => follow(was));
  };
  const before = new Promise<Facts>((resolve) => {
    document.addEventListener('DOMContentLoaded', () => {
      CSS.highlights.set('theirs', firstLetter());
      hear(events);
      if (counts) observer.observe({ type: 'layout-shift', buffered: true });
      follow(boxes());
      resolve(everything());
    });
  });
  const tell = async (): Promise<Felt> => {
    await frames();
    note(observer.takeRecords());
    const told = { shifts: counts ? shifts.splice(0) : null, events: events.splice(0), moved: [...moved] };
    moved.clear();
    return { ...told, differences: differences(await before, await everything()) };
  };
  Object.assign(globalThis, { senses: { felt: tell, looks: () => [...looks()] } });
}
