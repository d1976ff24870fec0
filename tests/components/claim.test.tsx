import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClaimProps } from '../../components/claim/actions.ts';
import { Claim } from '../../components/claim/Claim.tsx';
import { touchesIn } from '../../components/controls/touched.ts';
import { TYPING_REST } from '../../components/controls/kept-text.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { BOTH_NOTES, type Edit } from '../../lib/domain/edit.ts';
import { annotation } from '../page/findings.ts';

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

const AT = '2026-03-12T08:00:00.000Z';
const MINUTES = {
  id: 'e1',
  quote: 'the boats were counted',
  url: 'https://council.example/minutes',
  title: 'Minutes',
  publisher: 'Harbour Council',
  stance: 'supports',
  at: AT,
  rating: 'strong',
  archiveUrl: 'https://archive.example/1',
} as const;
const ASKED = { id: 'r1', at: AT, who: 'Petra Holm', how: 'by telephone', outcome: 'asked', words: '' } as const;
/** Words that the reader chose, of which the machine says nothing. */
const OWN = { exact: 'the quay is safe', prefix: '', suffix: '', start: 0, end: 16 };
const NOBODY: Edit = { do: 'correct', correction: { passage: OWN.exact, at: 0, source: '' } };
const BOATS = { id: 'p1', name: 'Boats', note: '', created: AT, updated: AT };

interface Given {
  readonly of?: Partial<Annotation>;
  readonly drafts?: Readonly<Record<string, string>>;
  readonly onEdit?: ClaimProps['actions']['onEdit'];
}

function show({ of = {}, drafts = {}, onEdit: edit = async () => null }: Given = {}) {
  const onEdit = vi.fn<ClaimProps['actions']['onEdit']>(edit);
  const onNewProject = vi.fn<ClaimProps['actions']['onNewProject']>(async () => null);
  const waiting = new Map<string, string | null>(Object.entries(drafts));
  const onDraft = vi.fn<ClaimProps['actions']['onDraft']>((field, words) => void waiting.set(field, words));
  const actions = { onEdit, onNewProject, onDraft, draftOf: (field: string) => waiting.get(field) ?? null };
  const props = { projects: [BOATS], tags: ['boats'], names: ['Holm'], actions };
  /** Shows the claim as it is now, whoever changed it. */
  const see = (now: Partial<Annotation>) =>
    void act(() => render(<Claim annotation={annotation(now)} {...props} />, body));
  see(of);
  return { onEdit, onNewProject, onDraft, see };
}

/** A field that was half filled where nothing stood. */
const half = (typed: string) => ({ typed, was: '' });

const find = <T extends Element = HTMLElement>(selector: string): T => {
  const found = body.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in ${body.innerHTML}`);
  return found;
};
const words = (selector: string): string => find(selector).textContent.replace(/\s+/g, ' ').trim();
const labelled = (label: string) => find<HTMLInputElement>(`[aria-label="${label}"]`);
const happen = (node: Element, kind: string) =>
  act(() => {
    const { Event: Happening } = document.defaultView as unknown as { Event: typeof Event };
    node.dispatchEvent(new Happening(kind, { bubbles: true, cancelable: true }));
  });
function choose(label: string, value: string) {
  const field = labelled(label);
  Object.defineProperty(field, 'value', { value, configurable: true });
  void happen(field, 'change');
}
const button = (name: string) =>
  [...body.querySelectorAll('button')].find(
    (item) => item.textContent?.trim() === name || item.getAttribute('aria-label') === name,
  );

describe('what can be said of a claim', () => {
  test.each<[string, Partial<Annotation>, () => void, Edit]>([
    ['its verdict', {}, () => choose('Verdict', 'mixed'), { do: 'verdict', verdict: 'mixed', reason: '' }],
    ['how far one is', {}, () => choose('Status', 'checking'), { do: 'status', status: 'checking' }],
    [
      'that evidence disputes it',
      { evidence: [MINUTES] },
      () => choose('What this evidence does: Minutes', 'disputes'),
      { do: 'change_evidence', evidenceId: 'e1', change: { stance: 'disputes' } },
    ],
    [
      'that evidence weighs little',
      { evidence: [MINUTES] },
      () => choose('How much this evidence weighs: Minutes', 'weak'),
      { do: 'change_evidence', evidenceId: 'e1', change: { rating: 'weak' } },
    ],
    [
      'that evidence is not rated after all',
      { evidence: [MINUTES] },
      () => choose('How much this evidence weighs: Minutes', ''),
      { do: 'change_evidence', evidenceId: 'e1', change: { rating: null } },
    ],
    [
      'that evidence goes',
      { evidence: [MINUTES] },
      () => void happen(button('Take away evidence: Minutes')!, 'click'),
      { do: 'remove_evidence', evidenceId: 'e1' },
    ],
    [
      'what came of asking',
      { replies: [ASKED] },
      () => choose('What came of asking Petra Holm', 'declined'),
      { do: 'change_reply', replyId: 'r1', change: { outcome: 'declined' } },
    ],
    [
      'that nobody was asked after all',
      { replies: [ASKED] },
      () => void happen(button('Take away: Petra Holm was asked')!, 'click'),
      { do: 'remove_reply', replyId: 'r1' },
    ],
    [
      'that a tag goes',
      { tags: ['boats', 'quay'] },
      () => void happen(button('Take tag boats away')!, 'click'),
      { do: 'tags', tags: ['quay'], instead: ['boats', 'quay'] },
    ],
    ['who said it', { quote: OWN, finding: null }, () => void happen(button('nobody')!, 'click'), NOBODY],
  ])('%s', (_name, of, deed, edit) => {
    const { onEdit } = show({ of });
    deed();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(edit);
  });

  test('an archive link that is none is refused where it is typed', async () => {
    const { onEdit } = show();
    const field = find<HTMLInputElement>('input[type=url]');
    field.value = 'javascript:alert(1)';
    void happen(field, 'input');
    await act(async () => void happen(field, 'change'));
    await vi.waitFor(() => expect(words('[role=alert]')).toContain('no address of the web'));
    expect(onEdit).not.toHaveBeenCalled();
  });
});

describe('what is shown of a claim', () => {
  const HISTORY = {
    evidence: [MINUTES],
    verdicts: [
      { verdict: 'mixed', reason: 'two counts', at: AT, evidence: [] },
      { verdict: 'wrong', reason: '', at: '2026-03-13T08:00:00.000Z', evidence: ['e1', 'taken-away'] },
      { verdict: 'supported', reason: 'recounted', at: '2026-03-14T08:00:00.000Z' },
    ],
  } as const;

  test('every verdict so far, the latest first, with what was known then', () => {
    show({ of: HISTORY });
    const rows = [...body.querySelectorAll('.claim-history li')].map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/supported.*recounted$/);
    expect(rows[1]).toMatch(/wrong.*2 pieces of evidence were known then: Minutes$/);
    expect(rows[2]).toMatch(/mixed.*two counts.*no evidence was known then$/);
  });

  test('nothing of verdicts and a reason where nothing was concluded', () => {
    show();
    expect(body.querySelector('.claim-history')).toBeNull();
    expect(body.querySelector('.reason')).toBeNull();
  });

  test('evidence with who published it, when it was taken, and its archived copy', () => {
    show({ of: { evidence: [MINUTES] } });
    expect(words('.evidence li .hint')).toBe('Harbour Council · taken 12 March 2026 · archived copy');
    expect(find('.evidence li .hint a').getAttribute('href')).toBe('https://archive.example/1');
  });

  test('a hostile address is words, not a link', () => {
    const bad = { ...MINUTES, url: 'javascript:alert(1)', archiveUrl: 'javascript:alert(2)' };
    show({ of: { evidence: [bad] } });
    expect(body.querySelectorAll('[href]')).toHaveLength(0);
  });

  test('a note as it is meant; it is written on asking', () => {
    show({ of: { note: 'ask **Holm**' } });
    expect(find('.markdown').innerHTML).toContain('<strong>Holm</strong>');
    void happen(button('write')!, 'click');
    expect(find<HTMLTextAreaElement>('.claim-note textarea').value).toBe('ask **Holm**');
  });

  test('the projects that it belongs to', () => {
    show({ of: { projects: ['p1'] } });
    expect(words('.claim-projects label')).toBe('Boats');
    expect(find('.claim-projects input[type=checkbox]').hasAttribute('checked')).toBe(true);
  });
});

describe('what is typed', () => {
  test('says what stood there when the typing began, and is put aside until it is kept', async () => {
    vi.useFakeTimers();
    const { onEdit, onDraft } = show({
      of: { note: 'old' },
      drafts: { note: JSON.stringify({ typed: 'old and more', was: 'old' }) },
    });
    const field = find<HTMLTextAreaElement>('.claim-note textarea');
    field.value = 'old and much more';
    void happen(field, 'input');
    expect(onDraft).toHaveBeenLastCalledWith('note', JSON.stringify({ typed: 'old and much more', was: 'old' }));
    await vi.advanceTimersByTimeAsync(TYPING_REST + 200);
    expect(onEdit).toHaveBeenLastCalledWith({ do: 'note', note: 'old and much more', instead: 'old' });
    expect(onDraft).toHaveBeenLastCalledWith('note', null);
  });

  test('a note that waited since before another window wrote there writes nothing over', async () => {
    vi.useFakeTimers();
    const note = JSON.stringify({ typed: 'old and mine', was: 'old' });
    const { onEdit } = show({ of: { note: 'old and theirs' }, drafts: { note } });
    await vi.advanceTimersByTimeAsync(TYPING_REST + 200);
    expect(onEdit).toHaveBeenLastCalledWith({ do: 'note', note: 'old and mine', instead: 'old' });
  });

  test('of two notes at once both stand there, and it is said until one types on', async () => {
    vi.useFakeTimers();
    const { see } = show({ of: { note: 'old' }, drafts: { note: 'mine' } });
    await vi.advanceTimersByTimeAsync(TYPING_REST + 200);
    expect(words('.both-kept')).toBe('');
    see({ note: `mine${BOTH_NOTES}theirs` });
    await vi.advanceTimersByTimeAsync(200);
    expect(words('.both-kept')).toMatch(/^Another window wrote here meanwhile/);
    const field = find<HTMLTextAreaElement>('.claim-note textarea');
    expect(field.value).toBe(`mine${BOTH_NOTES}theirs`);
    field.value = 'mine alone';
    void happen(field, 'input');
    expect(words('.both-kept')).toBe('');
  });

  test('stays with its reason where it cannot be kept', async () => {
    vi.useFakeTimers();
    show({ drafts: { note: 'long work' }, onEdit: async () => 'The disk is full.' });
    await vi.advanceTimersByTimeAsync(TYPING_REST + 200);
    expect(words('[role=alert]')).toMatch(/^The disk is full\. Your words are still here\./);
    expect(find<HTMLTextAreaElement>('.claim-note textarea').value).toBe('long work');
  });

  test('a form that was left half filled is open again, as it was', () => {
    const evidence = JSON.stringify({ quote: half('half'), rating: half('weak') });
    show({ drafts: { evidence, reply: JSON.stringify({ who: half('Petra Holm') }) } });
    expect(find<HTMLTextAreaElement>('.evidence textarea').value).toBe('half');
    expect(find<HTMLInputElement>('.replies input[name=who]').value).toBe('Petra Holm');
  });

  test.each([
    [null, {}],
    ['', {}],
    ['{', {}],
    ['null', {}],
    ['7', {}],
    ['{"who":"Holm"}', {}],
    ['{"who":{"typed":"Holm"}}', {}],
    ['{"who":{"typed":"Holm","was":""},"how":7}', { who: half('Holm') }],
  ])('of a draft %j these fields are read: %j', (draft, fields) => {
    expect(touchesIn(draft)).toEqual(fields);
  });
});

const editMinutes = () => void happen(button('Edit evidence: Minutes')!, 'click');
const keep = () => act(async () => void happen(find('.claim-form'), 'submit'));
function fill(name: string, value: string) {
  const field = find<HTMLInputElement>(`.claim-form [name=${name}]`);
  field.value = value;
  void happen(field, 'input');
}

describe('another window on the same evidence', () => {
  const theirs = { ...MINUTES, quote: 'the boats were counted twice', rating: 'weak' } as const;

  test('only what was changed is sent, with what stood there', async () => {
    const { onEdit, see } = show({ of: { evidence: [MINUTES] } });
    editMinutes();
    fill('title', 'Minutes of March');
    see({ evidence: [theirs] });
    await keep();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      do: 'change_evidence',
      evidenceId: 'e1',
      change: { title: 'Minutes of March' },
      instead: { title: 'Minutes' },
    });
  });

  test('what may be absent is taken away as what is not there', async () => {
    const { onEdit } = show({ of: { evidence: [MINUTES] } });
    editMinutes();
    fill('archiveUrl', '');
    fill('publisher', '');
    await keep();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      do: 'change_evidence',
      evidenceId: 'e1',
      change: { archiveUrl: null, publisher: null },
      instead: { archiveUrl: MINUTES.archiveUrl, publisher: MINUTES.publisher },
    });
  });

  test('nothing changed, nothing sent', async () => {
    const { onEdit } = show({ of: { evidence: [MINUTES] } });
    editMinutes();
    await keep();
    expect(onEdit).not.toHaveBeenCalled();
    expect(body.querySelector('.claim-form')).toBeNull();
  });

  test('of the very same field both are shown; the reader says which stands', async () => {
    const { onEdit, see } = show({ of: { evidence: [MINUTES] } });
    editMinutes();
    fill('quote', 'the boats were not counted');
    see({ evidence: [theirs] });
    expect(words('.meanwhile[data-open]')).toContain('the boats were counted twice');
    expect(find<HTMLTextAreaElement>('.claim-form textarea').value).toBe('the boats were not counted');
    await keep();
    expect(onEdit).not.toHaveBeenCalled();
    expect(words('[role=alert]')).toContain('Say which words are to stand');
    void happen(button('keep mine')!, 'click');
    await keep();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      do: 'change_evidence',
      evidenceId: 'e1',
      change: { quote: 'the boats were not counted' },
      instead: { quote: 'the boats were counted twice' },
    });
  });

  test('or what the other wrote is taken', async () => {
    const { onEdit, see } = show({ of: { evidence: [MINUTES] } });
    editMinutes();
    fill('quote', 'the boats were not counted');
    see({ evidence: [theirs] });
    void happen(button('take that')!, 'click');
    expect(find<HTMLTextAreaElement>('.claim-form textarea').value).toBe('the boats were counted twice');
    await keep();
    expect(onEdit).not.toHaveBeenCalled();
  });

  test('what the other took away meanwhile is not lost here: what is kept is added anew', async () => {
    const { onEdit, see } = show({ of: { evidence: [MINUTES] } });
    editMinutes();
    fill('quote', 'the boats were not counted');
    see({ evidence: [] });
    expect(words('.evidence [role=alert]')).toContain('Another window took this evidence away');
    expect(find<HTMLTextAreaElement>('.claim-form textarea').value).toBe('the boats were not counted');
    await keep();
    const { id: _id, at: _at, ...rest } = MINUTES;
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      do: 'add_evidence',
      evidence: { ...rest, quote: 'the boats were not counted' },
    });
    await vi.waitFor(() => expect(body.querySelector('.claim-form')).toBeNull());
  });

  test('a form that was open when the browser closed knows what stood there then', async () => {
    const drafts = { 'evidence e1': JSON.stringify({ quote: { typed: 'mine', was: MINUTES.quote } }) };
    const { onEdit } = show({ of: { evidence: [theirs] }, drafts });
    expect(find<HTMLTextAreaElement>('.claim-form textarea').value).toBe('mine');
    expect(words('.meanwhile[data-open]')).toContain('the boats were counted twice');
    await keep();
    expect(onEdit).not.toHaveBeenCalled();
  });

  test.each<[string, Partial<Annotation>, Partial<Annotation>, string, string, Edit]>([
    [
      'words of a reply',
      { replies: [ASKED] },
      { replies: [{ ...ASKED, words: 'They were.' }] },
      '[aria-label="What came back from Petra Holm"]',
      'They were not.',
      {
        do: 'change_reply',
        replyId: 'r1',
        change: { words: 'They were not.' },
        instead: { words: 'They were.' },
      },
    ],
    [
      'a due day',
      {},
      { due: '2027-02-01' },
      'input[type=date]',
      '2027-03-01',
      { do: 'due', due: '2027-03-01', instead: '2027-02-01' },
    ],
    [
      'an archive link',
      { archiveUrl: 'https://archive.example/1' },
      { archiveUrl: 'https://archive.example/2' },
      'input[type=url]',
      'https://archive.example/3',
      { do: 'archive', archiveUrl: 'https://archive.example/3', instead: 'https://archive.example/2' },
    ],
  ])('%s: both are shown, and what was typed stands on asking', async (_name, before, after, selector, value, edit) => {
    const { onEdit, see } = show({ of: before });
    const field = find<HTMLInputElement>(selector);
    field.value = value;
    void happen(field, 'input');
    see(after);
    await act(async () => void happen(field, 'change'));
    expect(onEdit).not.toHaveBeenCalled();
    expect(field.value).toBe(value);
    expect(find('.meanwhile[data-open]')).not.toBeNull();
    await act(async () => void happen(button('keep mine')!, 'click'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(edit);
  });
});

describe('what cannot be kept is said where it was done', () => {
  const FULL = 'The disk is full.';
  test.each<[string, Partial<Annotation>, () => void]>([
    ['a verdict', {}, () => choose('Verdict', 'mixed')],
    ['a status', {}, () => choose('Status', 'checking')],
    ['a stance', { evidence: [MINUTES] }, () => choose('What this evidence does: Minutes', 'disputes')],
    ['evidence that goes', { evidence: [MINUTES] }, () => void happen(button('Take away evidence: Minutes')!, 'click')],
    ['what came of asking', { replies: [ASKED] }, () => choose('What came of asking Petra Holm', 'declined')],
    ['a tag that goes', { tags: ['boats'] }, () => void happen(button('Take tag boats away')!, 'click')],
    ['a project', {}, () => void happen(find('.claim-projects input[type=checkbox]'), 'change')],
    ['a source', {}, () => void happen(button('nobody')!, 'click')],
  ])('%s', async (_name, of, deed) => {
    let full = true;
    const { onEdit } = show({ of, onEdit: async () => (full ? FULL : null) });
    await act(async () => deed());
    expect(words('[role=alert]')).toMatch(/^The disk is full\. Try again$/);
    full = false;
    await act(async () => void happen(button('Try again')!, 'click'));
    expect(onEdit).toHaveBeenCalledTimes(2);
    expect(onEdit.mock.calls[1]).toEqual(onEdit.mock.calls[0]);
    expect(body.querySelector('[role=alert]')).toBeNull();
  });
});
