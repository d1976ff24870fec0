import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClaimProps } from '../../components/claim/actions.ts';
import { Claim } from '../../components/claim/Claim.tsx';
import { draftedFields } from '../../components/controls/drafted.ts';
import { TYPING_REST } from '../../components/controls/kept-text.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Edit } from '../../lib/domain/edit.ts';
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
const BOATS = { id: 'p1', name: 'Boats', note: '', created: AT, updated: AT };

interface Given {
  readonly of?: Partial<Annotation>;
  readonly drafts?: Readonly<Record<string, string>>;
  readonly onEdit?: ClaimProps['actions']['onEdit'];
}

function show({ of = {}, drafts = {}, onEdit: edit = async () => null }: Given = {}) {
  const onEdit = vi.fn<ClaimProps['actions']['onEdit']>(edit);
  const onNewProject = vi.fn<ClaimProps['actions']['onNewProject']>(async () => null);
  const onDraft = vi.fn<ClaimProps['actions']['onDraft']>();
  const actions = { onEdit, onNewProject, onDraft, draftOf: (field: string) => drafts[field] ?? null };
  const props = { annotation: annotation(of), projects: [BOATS], tags: ['boats'], names: ['Holm'], actions };
  void act(() => render(<Claim {...props} />, body));
  return { onEdit, onNewProject, onDraft };
}

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
  ])('%s', (_name, of, deed, edit) => {
    const { onEdit } = show({ of });
    deed();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(edit);
  });

  test('an archive link that is none is refused where it is typed', () => {
    const { onEdit } = show();
    const field = find<HTMLInputElement>('input[type=url]');
    field.value = 'javascript:alert(1)';
    void happen(field, 'change');
    expect(onEdit).not.toHaveBeenCalled();
    expect(words('[role=alert]')).toContain('no address of the web');
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
    const { onEdit, onDraft } = show({ of: { note: 'old' }, drafts: { note: 'old and more' } });
    const field = find<HTMLTextAreaElement>('.claim-note textarea');
    field.value = 'old and much more';
    void happen(field, 'input');
    expect(onDraft).toHaveBeenLastCalledWith('note', 'old and much more');
    await vi.advanceTimersByTimeAsync(TYPING_REST + 200);
    expect(onEdit).toHaveBeenLastCalledWith({ do: 'note', note: 'old and much more', instead: 'old' });
    expect(onDraft).toHaveBeenLastCalledWith('note', null);
  });

  test('stays with its reason where it cannot be kept', async () => {
    vi.useFakeTimers();
    show({ drafts: { note: 'long work' }, onEdit: async () => 'The disk is full.' });
    await vi.advanceTimersByTimeAsync(TYPING_REST + 200);
    expect(words('[role=alert]')).toMatch(/^The disk is full\. Your words are still here\./);
    expect(find<HTMLTextAreaElement>('.claim-note textarea').value).toBe('long work');
  });

  test('a form that was left half filled is open again, as it was', () => {
    show({ drafts: { evidence: '{"quote":"half","rating":"weak"}', reply: '{"who":"Petra Holm"}' } });
    expect(find('.evidence textarea').outerHTML).toContain('half');
    expect(find('.replies input[name=who]').outerHTML).toContain('Petra Holm');
  });

  test.each([
    [null, {}],
    ['', {}],
    ['{', {}],
    ['null', {}],
    ['7', {}],
    ['{"who":"Holm","how":7}', { who: 'Holm' }],
  ])('of a draft %j these fields are read: %j', (draft, fields) => {
    expect(draftedFields(draft)).toEqual(fields);
  });
});
