import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Card, type CardProps } from '../../components/card/Card.tsx';
import { TYPING_REST } from '../../components/controls/kept-text.ts';
import type { Topic } from '../../components/card/topic.ts';
import type { Annotation, KeptSource } from '../../lib/domain/annotation.ts';
import { annotation } from '../page/findings.ts';

const SCHENKER: KeptSource = {
  kind: 'named_person',
  name: 'Petra Holm',
  role: 'head of the union',
  rung: 1,
  cue: 'said',
  quote: 'direct',
  secondHand: false,
};
const claim: Extract<Topic, { kind: 'claim' }> = {
  kind: 'claim',
  type: 'quantity',
  score: 0.829,
  flags: ['hedged', 'relative_date'],
  why: [
    { cue: 'figure with unit', weight: 1.2 },
    { cue: 'opens the article', weight: -2 },
    { cue: 'military', weight: 0.8 },
    { cue: 'accusation', weight: 0.5 },
    { cue: 'a fourth', weight: 0.1 },
  ],
  source: SCHENKER,
  names: ['Petra Holm', 'Harbour Board'],
  clause: null,
  cites: [],
};

let body: HTMLElement;
beforeEach(() => {
  const { window, document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  body = document.body;
});
afterEach(() => {
  render(null, body);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Preact runs effects after a frame: what they start is a little later. In milliseconds of a clock that the test moves. */
const FRAMES = 200;
const nothing = async () => null;

function show({ drafts = {}, ...change }: Partial<CardProps> & { readonly drafts?: Record<string, string> } = {}) {
  const deeds = {
    onEdit: vi.fn<CardProps['onEdit']>(nothing),
    onCorrect: vi.fn<CardProps['onCorrect']>(nothing),
    onDraft: vi.fn<CardProps['onDraft']>(),
    onPlace: vi.fn<CardProps['onPlace']>(nothing),
    onUndo: vi.fn<CardProps['onUndo']>(nothing),
    onPin: vi.fn<CardProps['onPin']>(),
    onClose: vi.fn<CardProps['onClose']>(),
    onJump: vi.fn<CardProps['onJump']>(),
  };
  const props: CardProps = {
    topic: claim,
    annotation: null,
    draftOf: (field) => drafts[field] ?? null,
    trouble: null,
    history: null,
    isPinned: false,
    canUndo: false,
    ...deeds,
    ...change,
  };
  void act(() => render(<Card {...props} />, body));
  return deeds;
}

const text = () => (body.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <T extends Element = HTMLElement>(selector: string): T => {
  const found = body.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in ${body.innerHTML}`);
  return found;
};
const button = (name: string) =>
  [...body.querySelectorAll('button')].find(
    (item) => item.textContent?.trim() === name || item.getAttribute('aria-label') === name,
  );
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function press(key: string, selector = 'dialog', modifiers: object = {}) {
  const event = new (document.defaultView as unknown as { Event: typeof Event }).Event('keydown', {
    bubbles: true,
    cancelable: true,
  });
  Object.assign(event, { key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });
  void act(() => void find(selector).dispatchEvent(event));
}

function type(selector: string, value: string) {
  const field = find<HTMLTextAreaElement>(selector);
  field.value = value;
  field.dispatchEvent(
    new (document.defaultView as unknown as { Event: typeof Event }).Event('input', { bubbles: true }),
  );
}

describe('what a card says of a claim', () => {
  test('its type, its score, who said it and why it is marked', () => {
    show();
    expect(find('h2').textContent).toBe('quantity');
    expect(text()).toContain('worth a look 0.83');
    expect(text()).toContain('according toPetra Holmhead of the union · named person');
    expect(text()).toContain('whyfigure with unit · military · accusationmind');
    expect(text()).toContain('mindhedged · relative date');
  });

  test('the clause that carries a long sentence', () => {
    show({ topic: { ...claim, clause: 'the quay lost 40 boats' } });
    expect(text()).toContain('above allthe quay lost 40 boatsaccording to');
  });

  test('what it cites, as links to addresses of the web and as words else', () => {
    const cites = [
      { name: 'the report', url: 'https://ministry.example/report' },
      { name: 'Harbour Board', url: null },
      { name: 'a trap', url: 'javascript:alert(1)' },
    ];
    show({ topic: { ...claim, cites } });
    expect(text()).toContain('citesthe reportHarbour Boarda trapmind');
    expect([...body.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://ministry.example/report']);
  });

  test('a score is never shown as certain', () => {
    show({ topic: { ...claim, score: 0.9989 } });
    expect(text()).toContain('worth a look 0.99');
  });

  test('whether anybody is named is said once', () => {
    show({ topic: { ...claim, source: null, flags: ['unattributed'] } });
    expect(text()).not.toContain('mind');
  });

  test.each([
    ['no source at all', null, 'according tonobody is namedsource is …'],
    [
      'it is believed',
      { ...SCHENKER, kind: 'unnamed', name: 'it is believed', rung: 6, role: null },
      'nobody is namedsource is …',
    ],
    [
      'officials',
      { ...SCHENKER, kind: 'unnamed', name: 'two officials', rung: 3, role: null },
      'two officialscounted, unnamed',
    ],
    ['an office', { ...SCHENKER, name: 'a spokesman', rung: 2, role: null }, 'a spokesmannamed office'],
    ['second-hand', { ...SCHENKER, secondHand: true }, 'named person · second-hand: one outlet quotes another'],
    ['relayed', { ...SCHENKER, secondHand: true, relayedBy: 'Reuters' }, 'named person · second-hand: told by Reuters'],
    ['of a body', { ...SCHENKER, affiliation: 'Port Office' }, 'head of the union · Port Office · named person'],
    ['of a body that the role names', { ...SCHENKER, affiliation: 'union' }, 'head of the union · named person'],
    [
      'unnamed, and why',
      { ...SCHENKER, kind: 'unnamed', name: 'two officials', rung: 3, role: null, anonymityReason: 'to speak freely' },
      'counted, unnamednot named: “to speak freely”',
    ],
    [
      'unnamed, and no word of why',
      { ...SCHENKER, kind: 'unnamed', name: 'sources', rung: 5, role: null },
      'sources, unnamedno reason is given for not naming them',
    ],
    [
      'a named office needs no reason',
      { ...SCHENKER, kind: 'unnamed', name: 'a spokesman', rung: 2, role: null },
      'named officesource is …',
    ],
  ] as const)('%s', (_, source, said) => {
    show({ topic: { ...claim, source } });
    expect(text()).toContain(said);
  });

  test('when and how the reader judged it, and that it can be undone', () => {
    const judged = annotation({ verdicts: [{ verdict: 'mixed', reason: '', at: '2026-03-12T08:00:00.000Z' }] });
    const { onUndo } = show({ annotation: judged, canUndo: true });
    expect(text()).toContain('you judged this on 12 March 2026: mixed');
    button('undo')?.click();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('never true, false, fake or AI; nothing judged, nothing to undo', () => {
    show();
    expect(text()).not.toMatch(/\b(?:true|false|fake|AI)\b/i);
    expect(text()).not.toContain('you judged');
    expect(button('undo')).toBeUndefined();
  });
});

describe('what a card says of other marks', () => {
  const places = [
    { span: { start: 10, end: 20 }, words: 'the mayor spoke' },
    { span: { start: 50, end: 60 }, words: 'she left' },
  ];

  test('a source, and what it is given for; a click jumps there', () => {
    const { onJump } = show({ topic: { kind: 'source', source: SCHENKER, says: places } });
    expect(text()).toContain('Petra Holmhead of the union · named persongiven as the source 2 times');
    button('she left')?.click();
    expect(onJump).toHaveBeenCalledWith({ start: 50, end: 60 });
    expect(body.querySelector('select, textarea, input')).toBeNull();
  });

  test('a name', () => {
    show({
      topic: { kind: 'name', type: 'place', name: 'Oster', role: null, value: null, places: places.slice(0, 1) },
    });
    expect(text()).toContain('placeOsternamed oncethe mayor spoke');
  });

  test.each([
    ['the office of a person', { role: 'Mayor', value: null }, 'OsterMayornamed'],
    ['what a sum comes to', { role: null, value: '5,000,000 EUR' }, 'Oster5,000,000 EURnamed'],
  ])('%s', (_, known, said) => {
    show({ topic: { kind: 'name', type: 'place', name: 'Oster', places, ...known } });
    expect(text()).toContain(said);
  });

  test('a notice: words, and a way to close it', () => {
    const { onClose } = show({ topic: { kind: 'notice', title: 'Evidence added', text: 'To the claim.' } });
    expect(text()).toBe('Evidence addedTo the claim.');
    expect(button('undo')).toBeUndefined();
    press('5');
    press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('hostile words are words', () => {
    show({
      topic: {
        kind: 'name',
        type: 'person',
        name: '<img src=x onerror=alert(1)>',
        role: null,
        value: null,
        places: [],
      },
    });
    expect(body.querySelector('img')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)>');
  });
});

const corrected = (correction: NonNullable<Annotation['correction']>): Annotation => annotation({ correction });

const choose = (value: string, selector = '.correction select'): void => {
  const select = find<HTMLSelectElement>(selector);
  for (const option of select.querySelectorAll('option'))
    option.toggleAttribute('selected', option.getAttribute('value') === value);
  select.dispatchEvent(new (document.defaultView as unknown as { Event: typeof Event }).Event('change'));
};

describe('what the machine read wrongly', () => {
  test('the source of a claim: any words, one of the page’s names, or nobody', () => {
    const { onCorrect, onEdit } = show();
    expect([...body.querySelectorAll('datalist option')].map((option) => option.textContent)).toEqual([
      'Petra Holm',
      'Harbour Board',
    ]);
    button('keep')?.click();
    expect(onCorrect).not.toHaveBeenCalled();
    find<HTMLInputElement>('.correction input').value = '  the harbour   board ';
    button('keep')?.click();
    expect(onCorrect).toHaveBeenLastCalledWith({ source: 'the harbour board' });
    find<HTMLInputElement>('.correction input').value = 'Holm';
    press('Enter', '.correction input');
    expect(onCorrect).toHaveBeenLastCalledWith({ source: 'Holm' });
    button('nobody')?.click();
    expect(onCorrect).toHaveBeenLastCalledWith({ source: '' });
    expect(button('as found')).toBeUndefined();
    expect(onEdit).not.toHaveBeenCalled();
  });

  test('a digit typed as a source is no verdict', () => {
    const { onEdit } = show();
    press('3', '.correction input');
    expect(onEdit).not.toHaveBeenCalled();
  });

  test.each([
    ['Harbour Board', 'you say: Harbour Board'],
    ['', 'you say: nobody is named'],
  ])('what was said of the source is shown, and can be taken back: “%s”', (source, said) => {
    const { onCorrect } = show({ annotation: corrected({ source, passage: 'p', at: 0 }) });
    expect(find('.correction summary').textContent).toBe(said);
    button('as found')?.click();
    expect(onCorrect).toHaveBeenCalledWith({});
  });

  const oster: Topic = { kind: 'name', type: 'place', name: 'Oster', role: null, value: null, places: [] };
  test('a name of another type, or none; as found takes it back', () => {
    const { onCorrect } = show({ topic: oster });
    choose('person');
    expect(onCorrect).toHaveBeenLastCalledWith({ name: 'person' });
    choose('none');
    expect(onCorrect).toHaveBeenLastCalledWith({ name: 'none' });
    choose('place');
    expect(onCorrect).toHaveBeenLastCalledWith({});
  });

  test('what was said of a name is shown', () => {
    show({ topic: oster, annotation: corrected({ name: 'none', passage: 'p', at: 0 }) });
    expect(find('.correction').textContent).toContain('you say');
    expect(find('.correction').textContent).toContain('place (as found)');
  });

  test('what could not be kept is told', async () => {
    show({ onCorrect: async () => 'The disk is full.' });
    button('nobody')?.click();
    await settled();
    await settled();
    expect(find('[role=alert]').textContent).toBe('The disk is full.');
  });
});

describe('keys', () => {
  test.each([
    ['1', 'supported'],
    ['3', 'mixed'],
    ['8', 'not_a_claim'],
    ['0', 'unchecked'],
  ])('%s judges: %s', (key, verdict) => {
    const { onEdit } = show();
    press(key);
    expect(onEdit).toHaveBeenCalledWith({ do: 'verdict', verdict, reason: '' });
  });

  test.each([
    ['a digit in the note', '3', 'textarea', {}],
    ['a digit in a tag', '3', '.tags input', {}],
    ['a digit with Ctrl', '3', 'dialog', { ctrlKey: true }],
    ['a digit that is held down', '3', 'dialog', { repeat: true }],
    ['nine', '9', 'dialog', {}],
    ['a letter', 'x', 'dialog', {}],
  ])('%s is no verdict', (_, key, where, modifiers) => {
    const { onEdit } = show();
    press(key, where, modifiers);
    expect(onEdit).not.toHaveBeenCalled();
  });

  test('a digit on the menu of verdicts is the card’s', () => {
    const { onEdit } = show();
    press('6', 'select.verdict');
    expect(onEdit).toHaveBeenCalledWith({ do: 'verdict', verdict: 'wrong', reason: '' });
  });

  test('Escape closes, from the note too', () => {
    const { onClose } = show();
    press('Escape', 'textarea');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a note', () => {
  test('is kept a moment after the last key, as it was typed', async () => {
    vi.useFakeTimers();
    const { onEdit, onDraft } = show();
    type('textarea', ' Ask <b>Holm</b>');
    expect(onDraft).toHaveBeenLastCalledWith('note', JSON.stringify({ typed: ' Ask <b>Holm</b>', was: '' }));
    await vi.advanceTimersByTimeAsync(TYPING_REST - 1);
    expect(onEdit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(FRAMES);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ do: 'note', note: ' Ask <b>Holm</b>', instead: '' });
    expect(onDraft).toHaveBeenLastCalledWith('note', null);
  });

  test('is kept at once, and once, when its field is left', async () => {
    const { onEdit } = show();
    type('textarea', 'half a thou');
    find('textarea').dispatchEvent(new (document.defaultView as unknown as { Event: typeof Event }).Event('blur'));
    await settled();
    render(null, body);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ do: 'note', note: 'half a thou', instead: '' });
  });

  test('is kept at once when the card is closed', () => {
    const { onEdit } = show();
    type('textarea', 'half a thou');
    render(null, body);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ do: 'note', note: 'half a thou', instead: '' });
  });

  test('that could not be kept stays, with the reason', async () => {
    vi.useFakeTimers();
    const { onDraft } = show({ onEdit: async () => 'The disk is full.' });
    type('textarea', 'long work');
    await vi.advanceTimersByTimeAsync(TYPING_REST + FRAMES);
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('long work');
    expect(find('[role=alert]').textContent).toBe('The disk is full.');
    expect(onDraft).toHaveBeenLastCalledWith('note', JSON.stringify({ typed: 'long work', was: '' }));
  });

  test('typed before and not kept is there again', () => {
    show({ annotation: annotation({ note: 'old' }), drafts: { note: 'newer' } });
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('newer');
  });

  test('untouched is not written', () => {
    const { onEdit } = show({ annotation: annotation({ note: 'old' }) });
    render(null, body);
    expect(onEdit).not.toHaveBeenCalled();
  });
});

describe('tags and evidence', () => {
  const own: Annotation = annotation({
    tags: ['budget', 'harbour'],
    evidence: [
      {
        id: 'one',
        quote: 'It was agreed.',
        url: 'https://ministry.example/report',
        title: 'Report',
        publisher: 'Ministry',
        stance: 'supports',
        at: '2026-03-12T08:00:00.000Z',
      },
      {
        id: 'two',
        quote: '',
        url: 'javascript:alert(1)',
        title: 'Trap',
        publisher: null,
        stance: 'context',
        at: '2026-03-12T08:00:00.000Z',
      },
    ],
  });

  test('Enter adds a tag to those there are, a click takes one away', () => {
    const { onEdit } = show({ annotation: own });
    find<HTMLInputElement>('.tags input').value = 'ask again, port';
    press('Enter', '.tags input');
    expect(onEdit).toHaveBeenLastCalledWith({
      do: 'tags',
      tags: ['budget', 'harbour', 'ask again', 'port'],
      instead: ['budget', 'harbour'],
    });
    find<HTMLInputElement>('.tags input').value = ' , #Budget';
    press('Enter', '.tags input');
    expect(onEdit).toHaveBeenCalledTimes(1);
    button('Take tag budget away')?.click();
    expect(onEdit).toHaveBeenLastCalledWith({ do: 'tags', tags: ['harbour'], instead: ['budget', 'harbour'] });
  });

  test('evidence is counted and linked, but never to anything that is no address of the web', () => {
    const { onEdit } = show({ annotation: own });
    expect(find('.evidence summary').textContent).toBe('evidence 2');
    expect([...body.querySelectorAll('a')].map((link) => `${link.textContent} ${link.href} ${link.rel}`)).toEqual([
      'Report https://ministry.example/report noopener noreferrer',
    ]);
    button('Take away evidence: Trap')?.click();
    expect(onEdit).toHaveBeenCalledWith({ do: 'remove_evidence', evidenceId: 'two' });
  });

  test('what evidence does for the claim can be changed', () => {
    const { onEdit } = show({ annotation: own });
    choose('disputes', '.stance[aria-label="What this evidence does: Trap"]');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      do: 'change_evidence',
      evidenceId: 'two',
      change: { stance: 'disputes' },
    });
  });
});

/** The field of the reason is left. */
const leave = () =>
  find('.reason').dispatchEvent(
    new (document.defaultView as unknown as { Event: typeof Event }).Event('change', { bubbles: true }),
  );

test('what a notice tells of can be taken back', () => {
  const { onUndo } = show({ topic: { kind: 'notice', title: 'Evidence added', text: 'To it.' }, canUndo: true });
  button('undo')?.click();
  expect(onUndo).toHaveBeenCalledOnce();
  expect(button('not worth it')).toBeUndefined();
});

describe('the reason for a verdict', () => {
  const at = '2026-03-12T08:00:00.000Z';
  const judged = annotation({ verdicts: [{ verdict: 'mixed', reason: '', at }], status: 'done' });
  test('is asked only where there is a verdict', () => {
    show();
    expect(body.querySelector('.reason')).toBeNull();
    show({ annotation: judged });
    expect(find('.reason').getAttribute('aria-label')).toBe('Reason for “mixed”');
  });

  test('is kept once, when its field is left, and not at each pause', async () => {
    vi.useFakeTimers();
    const { onEdit } = show({ annotation: judged });
    type('.reason', ' The gauge says 14. ');
    await vi.advanceTimersByTimeAsync(TYPING_REST + FRAMES);
    expect(onEdit).not.toHaveBeenCalled();
    press('Enter', '.reason');
    leave();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ do: 'verdict', verdict: 'mixed', reason: 'The gauge says 14.' });
  });

  test('is kept when the card is closed', () => {
    const { onEdit } = show({ annotation: judged });
    type('.reason', 'seen');
    render(null, body);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ do: 'verdict', verdict: 'mixed', reason: 'seen' });
  });

  test('that could not be kept stays, and is tried again when the card is closed', async () => {
    const onEdit = vi.fn<CardProps['onEdit']>(async () => 'The disk is full.');
    show({ annotation: judged, onEdit });
    type('.reason', 'seen');
    leave();
    await settled();
    await settled();
    expect(find<HTMLInputElement>('.reason').value).toBe('seen');
    render(null, body);
    expect(onEdit).toHaveBeenCalledTimes(2);
  });

  test('typed before and not kept is there again, and kept when its field is left', () => {
    const { onEdit } = show({ annotation: judged, drafts: { reason: 'seen' } });
    expect(find<HTMLInputElement>('.reason').value).toBe('seen');
    leave();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ do: 'verdict', verdict: 'mixed', reason: 'seen' });
  });

  test('is put aside as it is typed, until it is kept', async () => {
    const { onDraft } = show({ annotation: judged });
    type('.reason', 'se');
    expect(onDraft).toHaveBeenLastCalledWith('reason', 'se');
    leave();
    await settled();
    await settled();
    expect(onDraft).toHaveBeenLastCalledWith('reason', null);
  });

  test('that was given is shown; emptying the field unsays nothing', () => {
    const { onEdit } = show({ annotation: annotation({ verdicts: [{ verdict: 'mixed', reason: 'seen', at }] }) });
    expect(find<HTMLInputElement>('.reason').value).toBe('seen');
    type('.reason', ' ');
    leave();
    expect(onEdit).not.toHaveBeenCalled();
    expect(find<HTMLInputElement>('.reason').value).toBe('seen');
  });

  test('a digit in it is no verdict', () => {
    const { onEdit } = show({ annotation: judged });
    press('3', '.reason');
    expect(onEdit).not.toHaveBeenCalled();
  });
});

test('how far one is with a claim can be said, unless it is dismissed', () => {
  const { onEdit } = show();
  choose('checking', '.status');
  expect(onEdit).toHaveBeenCalledExactlyOnceWith({ do: 'status', status: 'checking' });
  show({ annotation: annotation({ status: 'dismissed' }) });
  expect(body.querySelector('.status')).toBeNull();
});

test('what was dismissed can be put back', () => {
  const { onEdit } = show({ annotation: annotation({ status: 'dismissed' }) });
  expect(button('not worth it')).toBeUndefined();
  button('put back')?.click();
  expect(onEdit).toHaveBeenCalledWith({ do: 'status', status: 'to_check' });
});

test('"not worth it" dismisses, and what was done is said aloud', async () => {
  const { onEdit } = show();
  button('not worth it')?.click();
  expect(onEdit).toHaveBeenCalledWith({ do: 'status', status: 'dismissed' });
  press('2');
  await settled();
  await settled();
  expect(find('output[aria-live=polite]').textContent).toBe('Verdict kept.');
});
