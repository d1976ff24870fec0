import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageMemory } from '../../lib/page/memory.ts';
import { readPageSteps, type Readings } from '../../lib/page/read.ts';
import { runToEnd } from '../../lib/page/slices.ts';
import { walkPage, walkSteps, type Walk } from '../../lib/page/walk.ts';
import { documentOf } from '../../tools/read-html.ts';
import { change, edit } from './edits.ts';
import { ARTICLES, page, paragraphs, STORY } from './sample-pages.ts';

const URL = 'https://courier.example/bay/old-ferry-terminal';

/** What a walk says, without what it remembers for itself. */
const plainWalk = ({ containers, runs, head }: Walk): unknown => ({
  containers: containers.map(({ element, ...rest }) => [rest, idOf(element)]),
  runs: runs.map(({ container, stretch: { run: _run, nodes, anchors, ...words } }) => [
    container,
    words,
    nodes.map((node) => node && idOf(node)),
    anchors.map((anchor) => anchor && idOf(anchor)),
  ]),
  head,
});

const plainReadings = (readings: Readings): unknown =>
  readings.map((reading) => {
    if (reading.state === 'not_article') return reading;
    const { article, root, ...rest } = reading;
    const { text, blocks, links } = article;
    const places = blocks.map((block) =>
      article
        .rangesOf(block)
        .map(({ startContainer, startOffset, endOffset }) => [idOf(startContainer), startOffset, endOffset]),
    );
    return { ...rest, text, blocks, links, places, root: root && idOf(root) };
  });

const ids = new WeakMap<Node, number>();
let next = 0;
function idOf(node: Node): number {
  const known = ids.get(node) ?? ++next;
  ids.set(node, known);
  return known;
}

/** Saved pages, not the longest, where they are present. */
const FOLDER = join(import.meta.dirname, '../../../shared/pages/html');
const REAL = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
  .map((name) => join(FOLDER, name))
  .filter((path) => path.endsWith('.html') && statSync(path).size < 150_000);

const record = (type: string, target: Node, rest: object = {}): MutationRecord[] => [
  { type, target, addedNodes: [], removedNodes: [], attributeName: null, ...rest } as never,
];

function put({ body }: Document, added: Element): MutationRecord[] {
  body.append(added);
  return record('childList', body, { addedNodes: [added] });
}

function around(document: Document, selector: string): Element {
  const wrapper = document.createElement('div');
  wrapper.append(document.querySelector(selector)!);
  return wrapper;
}

function written({ firstChild }: Element, words: string): MutationRecord[] {
  (firstChild as Text).data = words;
  return record('characterData', firstChild!);
}

function named(element: Element): MutationRecord[] {
  element.className = 'late';
  return record('attributes', element, { attributeName: 'class' });
}

const SMALL =
  '<div id="a"><p>One <b>two</b></p><x-card>three</x-card><a href="/x"><div>four</div> five</a></div><p>six</p>';

describe('a reading that remembers', { timeout: 60_000 }, () => {
  it('walks as one that does not, whatever was done to the page', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 6 }), (rounds) => {
        const document = documentOf(SMALL);
        const memory = new PageMemory();
        const away: Node[] = [];
        for (const edits of [[], ...rounds]) {
          for (const one of edits) memory.note(change(document, away, one));
          expect(plainWalk(runToEnd(walkSteps(document, memory.tree)))).toEqual(plainWalk(walkPage(document)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads as one that does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ARTICLES.map(([, html]) => html)),
        fc.array(fc.array(edit, { maxLength: 8 }), { maxLength: 3 }),
        (html, rounds) => {
          const document = documentOf(html);
          const memory = new PageMemory();
          const away: Node[] = [];
          for (const edits of [[], ...rounds]) {
            for (const one of edits) memory.note(change(document, away, one));
            const read = runToEnd(readPageSteps(document, URL, memory));
            expect(plainReadings(read)).toEqual(plainReadings(runToEnd(readPageSteps(document, URL))));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.skipIf(REAL.length === 0)('reads real pages as one that does not (needs ../shared)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REAL),
        fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (path, rounds) => {
          const document = documentOf(readFileSync(path, 'utf8'));
          const memory = new PageMemory();
          const away: Node[] = [];
          for (const edits of [[], ...rounds]) {
            for (const one of edits) memory.note(change(document, away, one));
            const read = runToEnd(readPageSteps(document, URL, memory));
            expect(plainReadings(read)).toEqual(plainReadings(runToEnd(readPageSteps(document, URL))));
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('mends what changed under it, and what was left off in the middle', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.boolean(), edit), { maxLength: 12 }), (edits) => {
        const document = documentOf(page(`<article>${paragraphs()}${SMALL.repeat(40)}</article>`));
        const memory = new PageMemory();
        const away: Node[] = [];
        let steps = readPageSteps(document, URL, memory);
        for (const [pause, isLeft, one] of edits) {
          if (isLeft) steps = readPageSteps(document, URL, memory);
          for (let at = 0; at < pause; at++) steps.next();
          memory.note(change(document, away, one));
        }
        runToEnd(steps);
        const read = runToEnd(readPageSteps(document, URL, memory));
        expect(plainReadings(read)).toEqual(plainReadings(runToEnd(readPageSteps(document, URL))));
      }),
      { numRuns: 20 },
    );
  });

  it('says that nothing changed by the very same readings', () => {
    const document = documentOf(page(`<article><h1>Old ferry terminal to close</h1>${paragraphs()}</article>`));
    const memory = new PageMemory();
    const first = runToEnd(readPageSteps(document, URL, memory));
    expect(runToEnd(readPageSteps(document, URL, memory))).toBe(first);
    const advert = document.createElement('aside');
    document.body.append(advert);
    memory.note([{ type: 'childList', target: document.body, addedNodes: [advert], removedNodes: [] } as never]);
    expect(plainReadings(runToEnd(readPageSteps(document, URL, memory)))).toEqual(plainReadings(first));
  });

  it('does not look again at what did not change', () => {
    const document = documentOf(page(`<article>${paragraphs()}</article>`));
    const memory = new PageMemory();
    const before = runToEnd(walkSteps(document, memory.tree));
    const [first] = document.querySelectorAll('article p');
    const text = first!.firstChild as Text;
    text.data = 'Nobody knew.';
    memory.note([{ type: 'characterData', target: text, addedNodes: [], removedNodes: [] } as never]);
    const after = runToEnd(walkSteps(document, memory.tree));
    const isNew = after.runs.map(({ stretch }) => !before.runs.some((run) => run.stretch === stretch));
    expect(isNew.filter(Boolean)).toHaveLength(1);
    expect(after.runs.find((_, at) => isNew[at])?.text).toBe('Nobody knew.');
  });

  it.each([
    ['a paragraph that comes', true, (document: Document) => put(document, document.createElement('p'))],
    ['a word that changes', true, (document: Document) => written(document.querySelector('article p')!, 'Nobody.')],
    ['a style sheet that comes', false, (document: Document) => put(document, document.createElement('style'))],
    ['a style sheet that changes', false, (document: Document) => written(document.querySelector('style')!, 'p { }')],
    ['a paragraph that moves', false, (document: Document) => put(document, document.querySelector('article p')!)],
    ['what is put around one', false, (document: Document) => put(document, around(document, 'article p'))],
    ['an attribute', false, (document: Document) => named(document.querySelector('article p')!)],
    ['nothing', false, () => []],
  ])('after %s, believes what it saw: %s', (_name, isBelieved, deed) => {
    const document = documentOf(page(`<style>p { color: red }</style><article>${paragraphs()}</article>`));
    const memory = new PageMemory();
    const read = (): Readings => runToEnd(readPageSteps(document, URL, memory));
    read();
    expect(memory.believesSince).toBeNull();
    memory.note(deed(document));
    read();
    expect(memory.believesSince !== null).toBe(isBelieved);
    read();
    expect(memory.believesSince).toBeNull();
  });

  it('works in many small steps', () => {
    const long = Array.from({ length: 400 }, (_, at) => `<p>Number ${at}. ${STORY.join(' ')}</p>`).join('');
    const steps = readPageSteps(documentOf(page(`<article>${long}</article>`)), URL);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(30);
  });
});
