import { array, assert, nat, property, tuple } from 'fast-check';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { grantedBy } from '../../components/welcome/granted.ts';
import {
  cutAt,
  edited,
  inkOf,
  marked,
  opened,
  saidOf,
  subjectIn,
  undone,
  UNTOUCHED,
} from '../../components/welcome/practice.ts';
import { practiceArticle } from '../../components/welcome/practice-article.ts';
import type { Practised } from '../../components/welcome/PracticeSection.tsx';
import { Welcome, type WelcomeProps } from '../../components/welcome/Welcome.tsx';
import type { Edit, Stamp } from '../../lib/domain/edit.ts';
import { detect } from '../../lib/detect/detect.ts';
import { contains, wordsAt } from '../../lib/domain/span.ts';
import { loadModel } from '../../tools/load-model.ts';
import { all, click, one, press, show } from './dom.ts';

const article = practiceArticle();
const analysis = detect({ ...article, language: 'en' }, loadModel());
if (analysis.state !== 'found') throw new Error('The practice article is not read.');
const { findings } = analysis;

let seconds = 0;
const stamp = (): Stamp => ({ id: `id-${++seconds}`, at: new Date(seconds * 1000).toISOString() });
beforeEach(() => {
  seconds = 0;
});

describe('the practice article', () => {
  const claims = marked(findings, UNTOUCHED);

  test('its blocks are its paragraphs, word for word', () => {
    expect(article.blocks.map((block) => wordsAt(article.text, block)).join('\n\n')).toBe(article.text);
  });

  test('the detector marks claims of every strength in it, each within a paragraph', () => {
    expect(new Set(claims.map((claim) => inkOf(claim, null)))).toEqual(new Set(['claim-1', 'claim-2', 'claim-3']));
    expect(claims.filter((claim) => article.blocks.some((block) => contains(block, claim)))).toEqual(claims);
    expect(claims.length).toBeGreaterThan(3);
  });

  test('what is no claim is left alone', () => {
    const words = claims.map((claim) => wordsAt(article.text, claim)).join(' ');
    expect(words).not.toMatch(/lupins|bicycles/);
  });

  test('its claims are given by a document, by unnamed officials, and by nobody', () => {
    const kinds = claims.map((claim) => subjectIn(article.text, findings, claim).source?.kind ?? null);
    expect(new Set(kinds)).toEqual(new Set(['document', 'unnamed', 'named_person', null]));
  });
});

describe('what is said in practice', () => {
  const claim = marked(findings, UNTOUCHED)[0]!;
  const subject = subjectIn(article.text, findings, claim);
  const say = (edits: readonly Edit[]) =>
    edits.reduce((practice, edit) => edited(practice, { subject, edit }, stamp()), UNTOUCHED);
  const mixed: Edit = { do: 'verdict', verdict: 'mixed', reason: '' };
  const evidence = { quote: 'In dock', url: '', title: '', publisher: null, stance: 'context' } as const;

  test.each<[what: string, edits: readonly Edit[], done: readonly string[]]>([
    ['a verdict', [mixed], ['judge']],
    ['a note', [{ do: 'note', note: 'Which figures?' }], ['note']],
    ['evidence', [{ do: 'add_evidence', evidence }], ['note']],
    ['both', [mixed, { do: 'note', note: 'Which?' }], ['judge', 'note']],
    ['an empty note', [{ do: 'note', note: ' ' }], []],
    ['a tag', [{ do: 'tags', tags: ['ferry'] }], []],
    ['no verdict', [{ do: 'verdict', verdict: 'unchecked', reason: '' }], []],
    ['a verdict taken back', [mixed, { do: 'verdict', verdict: 'unchecked', reason: '' }], ['judge']],
  ])('%s ticks its tasks', (_, edits, done) => {
    expect([...say(edits).done]).toEqual(done);
  });

  test('the same again says nothing new, and is nothing to undo', () => {
    const once = say([mixed]);
    expect(edited(once, { subject, edit: mixed }, stamp())).toBe(once);
    expect(saidOf(undone(once, claim), claim)).toBeNull();
  });

  test('a dismissed claim is marked as long as its card is open', () => {
    const dismissed = say([{ do: 'status', status: 'dismissed' }]);
    expect(marked(findings, dismissed)).not.toContain(claim);
    expect(marked(findings, opened(dismissed, claim))).toContain(claim);
  });

  test.each<[edits: readonly Edit[], ink: string]>([
    [[mixed], 'judged'],
    [[{ do: 'note', note: 'Which?' }], 'mine'],
    [[{ do: 'correct', correction: { source: 'the board', passage: 'x', at: 0 } }], 'mine'],
    [[], 'claim-3'],
  ])('how its mark looks then: %j', (edits, ink) => {
    expect(inkOf(claim, saidOf(say(edits), claim))).toBe(ink);
  });
});

test('cutting loses no letter, and no two pieces overlap', () => {
  const span = tuple(nat(60), nat(12)).map(([start, length]) => ({ start, end: start + length }));
  assert(
    property(span, array(span), (whole, spans) => {
      const sorted = spans.toSorted((a, b) => a.start - b.start);
      let at = whole.start;
      for (const piece of cutAt(whole, sorted)) {
        expect(piece.start).toBe(at);
        expect(piece.end).toBeGreaterThan(piece.start);
        expect(piece.of ?? piece).toMatchObject({ start: piece.start, end: piece.end });
        at = piece.end;
      }
      expect(at).toBe(whole.end);
    }),
  );
});

describe('what a manifest asks for, in words', () => {
  test.each([
    ['pages', { content_scripts: [{ matches: ['https://*/*'] }] }, [['content_scripts', false]]],
    ['a permission', { permissions: ['contextMenus'] }, [['contextMenus', false]]],
    ['one for later', { optional_permissions: ['activeTab'] }, [['activeTab', true]]],
    ['nothing', {}, []],
  ])('%s', (_, manifest, expected) => {
    expect(grantedBy(manifest).map(({ key, isOptional }) => [key, isOptional])).toEqual(expected);
  });

  test('what has no words here is named all the same', () => {
    const [granted] = grantedBy({ permissions: ['telepathy'] });
    expect(granted).toMatchObject({ what: 'telepathy', why: 'There is no explanation of this here yet.' });
  });
});

const done = () => all('.tasks [data-done=true]').map((task) => task.querySelector('strong')?.textContent);
const inCard = <T extends Element = HTMLElement>(selector: string): T | null | undefined =>
  one('.card-host').shadowRoot?.querySelector<T>(selector);

describe('the page', () => {
  const onRetry = vi.fn<() => void>();
  const found: Practised = { state: 'found', findings };
  const welcome = (change: Partial<WelcomeProps> = {}) =>
    show(
      <Welcome
        article={article}
        practised={found}
        stamp={stamp}
        onRetry={onRetry}
        granted={grantedBy({ permissions: ['contextMenus'] })}
        browserName="firefox"
        hasPanel
        keys={[['Alt + J', 'Next claim']]}
        {...change}
      />,
    );

  test('one heading of the first order, and a heading for every section', () => {
    welcome();
    expect(all('h1')).toHaveLength(1);
    expect(all('section').map((section) => section.getAttribute('aria-labelledby'))).toEqual(
      all('section > h2').map(({ id }) => id),
    );
  });

  test('every picture is told in words', () => {
    welcome();
    expect(all('figure .unseen').map(({ textContent }) => (textContent?.length ?? 0) > 60)).toEqual([true, true, true]);
  });

  test('sources are drawn within the marks they stand in', () => {
    welcome();
    expect(all('[data-claim] .source').map(({ textContent }) => textContent)).toContain('figures');
  });

  test('a click opens the card of a claim, and the first task ticks itself', () => {
    welcome();
    expect(done()).toEqual([]);
    click('[data-claim]');
    expect(inCard('h2')?.textContent).toBe('quantity');
    expect(one('[data-claim]').getAttribute('aria-expanded')).toBe('true');
    expect(done()).toEqual(['Open a card']);
  });

  test('a digit on an open claim is a verdict; Escape closes; start over forgets', () => {
    welcome();
    click('[data-claim]');
    one('[data-claim]').focus();
    press('3');
    expect(one('[data-claim]').dataset['ink']).toBe('judged');
    expect(inCard('.judged')?.textContent).toMatch(/mixed/);
    press('Escape');
    expect(all('.card-host')).toEqual([]);
    expect(done()).toEqual(['Open a card', 'Give a verdict']);
    click('.practice .link');
    expect(done()).toEqual([]);
    expect(one('[data-claim]').dataset['ink']).toBe('claim-3');
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('the side panel is spoken of where there is one: %s', (hasPanel, times) => {
    welcome({ hasPanel });
    expect(all('.steps li').filter(({ textContent }) => textContent?.includes('side panel'))).toHaveLength(times);
  });

  test('letters elsewhere on the page move nothing', () => {
    welcome();
    one('#may').focus();
    press('j');
    expect(document.activeElement).toBe(one('#may'));
  });

  test('a detector that does not answer: a clear sentence, and another try', () => {
    welcome({ practised: { state: 'failed', trouble: 'It is gone.' } });
    expect(one('[role=alert]').textContent).toContain('because the detector gave no answer. It is gone.');
    expect(all('[data-claim]')).toEqual([]);
    click('.practice-failed button');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('while it reads, the article is there and says so', () => {
    welcome({ practised: { state: 'reading' } });
    expect(one('.practice output.hint').textContent).toBe('Looking for claims…');
    expect(one('.practice-text').textContent).toContain('Skarholm');
  });
});
