import { expect, test, vi } from 'vitest';
import { Card, type CardProps } from '../../components/card/Card.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { BOTH_NOTES } from '../../lib/domain/edit.ts';
import { annotation } from '../page/findings.ts';
import { all, click, one, show, type } from './dom.ts';

const nothing = async () => null;

/** A card on words that the reader chose, of which this was typed before. */
function card(drafts: Readonly<Record<string, string>> = {}, of: Annotation | null = null) {
  const deeds = {
    onEdit: vi.fn<CardProps['onEdit']>(nothing),
    onCorrect: vi.fn<CardProps['onCorrect']>(nothing),
    onDraft: vi.fn<CardProps['onDraft']>(),
  };
  const props: Omit<CardProps, 'annotation'> = {
    topic: { kind: 'words', names: ['Petra Holm'] },
    draftOf: (field) => drafts[field] ?? null,
    trouble: null,
    history: null,
    isPinned: false,
    canUndo: false,
    onPlace: nothing,
    onUndo: nothing,
    onPin: () => undefined,
    onClose: () => undefined,
    onJump: () => undefined,
    ...deeds,
  };
  /** Shows the words as they are now, whoever said something of them. */
  const see = (now: Annotation | null) => show(<Card annotation={now} {...props} />);
  see(of);
  return { ...deeds, see };
}

/** A field that was half filled where nothing stood. */
const half = (typed: string) => ({ typed, was: '' });

test('what was half typed when the card closed is there again: evidence, a tag, who said it', () => {
  const { onEdit } = card({
    evidence: JSON.stringify({ url: half('https://audit.example/'), title: half('Audit') }),
    tag: 'flo',
    source: 'Petra H',
  });
  expect((one('.evidence [name=url]') as HTMLInputElement).value).toBe('https://audit.example/');
  expect(one('.evidence').hasAttribute('open')).toBe(true);
  expect(one('.tags input').outerHTML).toContain('flo');
  expect(one('.correction input').outerHTML).toContain('Petra H');
  one('.evidence form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  // What was typed in the panel, whose form has more fields, is not left behind.
  expect(onEdit).toHaveBeenLastCalledWith({
    do: 'add_evidence',
    evidence: { quote: '', url: 'https://audit.example/', title: 'Audit', publisher: null, stance: 'supports' },
  });
});

test('it is put aside as it is typed', () => {
  const { onDraft } = card();
  type('.evidence [name=quote]', 'the boats');
  expect(onDraft).toHaveBeenLastCalledWith('evidence', JSON.stringify({ quote: half('the boats') }));
  type('.tags input', 'flo');
  expect(onDraft).toHaveBeenLastCalledWith('tag', 'flo');
  type('.correction input', 'Petra');
  expect(onDraft).toHaveBeenLastCalledWith('source', 'Petra');
});

test('words that the reader chose have a field for who said them', () => {
  const { onCorrect } = card();
  expect(all('.correction option').map(({ textContent }) => textContent)).toEqual(['Petra Holm']);
  click('.correction button:nth-of-type(2)');
  expect(onCorrect).toHaveBeenLastCalledWith({ source: '' });
});

test('of two notes that are written at once both stand there, and the card says so until one types on', async () => {
  vi.useFakeTimers();
  const { onEdit, see } = card({}, annotation({ note: 'old' }));
  await vi.advanceTimersByTimeAsync(200);
  type('textarea', 'mine');
  await vi.advanceTimersByTimeAsync(2000);
  expect(onEdit).toHaveBeenLastCalledWith({ do: 'note', note: 'mine', instead: 'old' });
  expect(one('.both-kept').textContent).toBe('');
  see(annotation({ note: `mine${BOTH_NOTES}theirs` }));
  await vi.advanceTimersByTimeAsync(200);
  expect((one('textarea') as HTMLTextAreaElement).value).toBe(`mine${BOTH_NOTES}theirs`);
  expect(one('.both-kept').textContent).toMatch(/^Another window wrote here meanwhile/);
  type('textarea', 'mine alone');
  expect(one('.both-kept').textContent).toBe('');
  vi.useRealTimers();
});
