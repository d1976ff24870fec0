/** What a change of a page is worth: nothing, a look, a reading. */
import { describe, expect, it } from 'vitest';
import { PageMemory } from '../../lib/page/memory.ts';
import { readPageSteps } from '../../lib/page/read.ts';
import { runToEnd } from '../../lib/page/slices.ts';
import { documentOf } from '../../tools/read-html.ts';
import { page, paragraphs, STORY } from './sample-pages.ts';

const SHORT = 'Breaking';
const LONG = STORY[2]!;
const HTML = page(
  `<div id="far"><p>Tides</p></div><div><div id="beside"><div><article><h1>Old ferry terminal to close</h1>${paragraphs()}<p id="near" hidden>${LONG}</p></article></div></div></div>`,
);

/** A page that was read, with one change made by a test. */
function noted(change: (document: Document) => Partial<MutationRecord>) {
  const document = documentOf(HTML);
  const memory = new PageMemory();
  runToEnd(readPageSteps(document, 'https://courier.example/bay/old-ferry-terminal', memory));
  return memory.note([{ addedNodes: [], removedNodes: [], attributeName: null, ...change(document) } as never]);
}

/** Puts an element with some words into another. */
const put =
  (into: string, tag: string, words: string) =>
  (document: Document): Partial<MutationRecord> => {
    const [target, added] = [document.querySelector(into)!, document.createElement(tag)];
    added.textContent = words;
    target.append(added);
    return { type: 'childList', target, addedNodes: [added] as never };
  };

const take =
  (selector: string) =>
  (document: Document): Partial<MutationRecord> => {
    const removed = document.querySelector(selector)!;
    const target = removed.parentNode!;
    removed.remove();
    return { type: 'childList', target, removedNodes: [removed] as never };
  };

const write =
  (selector: string, words: string) =>
  (document: Document): Partial<MutationRecord> => {
    const target = document.querySelector(selector)!.firstChild as Text;
    target.data = words;
    return { type: 'characterData', target };
  };

const set =
  (selector: string, name: string, value: string | null) =>
  (document: Document): Partial<MutationRecord> => {
    const target = document.querySelector(selector)!;
    if (value === null) target.removeAttribute(name);
    else target.setAttribute(name, value);
    return { type: 'attributes', target, attributeName: name };
  };

describe('a change is worth', () => {
  it.each([
    ['read', 'words put into the story', put('article', 'p', SHORT)],
    ['read', 'words put beside the story', put('#beside', 'p', SHORT)],
    ['read', 'words taken out of the story', take('article p')],
    ['read', 'words changed in the story', write('article p', SHORT)],
    ['read', 'a paragraph put in far away: a late lead, the next article', put('#far', 'p', LONG)],
    ['read', 'words opened by their markup', set('#near', 'hidden', null)],
    ['read', 'words shut by their markup', set('article p', 'style', 'display:none')],
    ['look', 'a class in the story, whatever it may do', set('article p', 'class', 'open')],
    ['look', 'a class around the story', set('body', 'class', 'scrolled')],
    ['look', 'a style that may open something', set('article', 'style', 'max-height:400px')],
    ['look', 'a fold that says it opens', set('article', 'aria-expanded', 'true')],
    ['look', 'a page that says it is in another language', set('html', 'lang', 'de')],
    ['nothing', 'few words put in far away', put('#far', 'p', SHORT)],
    ['nothing', 'a clock far away', write('#far p', '12:04')],
    ['nothing', 'words taken away far off', take('#far p')],
    ['nothing', 'an empty element', put('article', 'div', '')],
    ['nothing', 'a script', put('article', 'script', LONG)],
    ['nothing', 'a style sheet', put('article', 'style', LONG)],
    ['nothing', 'a name that hides nothing', set('article p', 'id', 'first')],
    ['nothing', 'a class on few words far away', set('#far', 'class', 'open')],
  ] as const)('%s: %s', (worth, _name, change) => expect(noted(change)).toBe(worth));

  it('read, where no article was found yet, whatever words come', () => {
    const document = documentOf('<html><body><div id="app"></div></body></html>');
    const memory = new PageMemory();
    runToEnd(readPageSteps(document, 'https://courier.example/bay', memory));
    expect(memory.note([{ removedNodes: [], ...put('#app', 'p', SHORT)(document) } as never])).toBe('read');
  });
});
