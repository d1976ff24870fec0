import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteEditor } from '../../components/review/NoteEditor.tsx';
import type { Trouble } from '../../components/controls/trouble.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { BOTH_NOTES, type Edit } from '../../lib/domain/edit.ts';
import { annotation } from '../page/findings.ts';
import { all, click, one, press, show, type } from './dom.ts';

const FULL = 'The disk is full, so this was not kept.';

interface Given {
  readonly of?: Annotation | null;
  readonly drafts?: Readonly<Record<string, string>>;
  readonly onEdit?: (edit: Edit) => Promise<Trouble>;
}

function edit({ of = null, drafts = {}, onEdit: answer = async () => null }: Given = {}) {
  const onEdit = vi.fn<typeof answer>(answer);
  const onDraft = vi.fn<(field: string, words: string | null) => void>();
  const onClose = vi.fn<() => void>();
  const drafting = { draftOf: (field: string) => drafts[field] ?? null, onDraft };
  /** Shows the row as it is now, whoever changed it. */
  const see = (now: Annotation | null) =>
    show(
      <NoteEditor annotation={now} drafting={drafting} onEdit={onEdit} onClose={onClose}>
        {null}
      </NoteEditor>,
    );
  see(of);
  return { onEdit, onDraft, onClose, see };
}
const rest = () => vi.advanceTimersByTimeAsync(2000);
const note = () => (one('textarea') as HTMLTextAreaElement).value;
const clash = () => one('.both-kept').textContent;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a note is kept as it is typed', () => {
  test('after a rest, once, and its draft is let go', async () => {
    const { onEdit, onDraft } = edit();
    await rest();
    type('textarea', 'Ask the');
    type('textarea', 'Ask the mayor.');
    expect(onDraft).toHaveBeenLastCalledWith('note', JSON.stringify({ typed: 'Ask the mayor.', was: '' }));
    expect(onEdit).not.toHaveBeenCalled();
    await rest();
    expect(onEdit.mock.calls).toEqual([[{ do: 'note', note: 'Ask the mayor.', instead: '' }]]);
    expect(onDraft).toHaveBeenLastCalledWith('note', null);
    expect(one('.editor-foot output').textContent).toBe('Kept.');
  });

  test('at once when the window of the note closes', async () => {
    const { onEdit } = edit();
    await rest();
    type('textarea', 'Ask the mayor.');
    show(<p>another</p>);
    expect(onEdit).toHaveBeenCalledOnce();
  });

  test('nothing typed, nothing saved', async () => {
    const { onEdit, onDraft } = edit();
    await rest();
    show(<p>another</p>);
    expect(onEdit).not.toHaveBeenCalled();
    expect(onDraft).not.toHaveBeenCalled();
  });

  test('Escape closes', async () => {
    const { onClose } = edit();
    one('textarea').focus();
    press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('another window writes there meanwhile', () => {
  const before = annotation({ note: 'old', tags: ['dam'] });

  test('what is sent says what stood there when the writing began', async () => {
    const { onEdit, see } = edit({ of: before });
    await rest();
    type('textarea', 'old, mine');
    see(annotation({ note: 'old, theirs', tags: ['dam'] }));
    await rest();
    expect(onEdit.mock.lastCall).toEqual([{ do: 'note', note: 'old, mine', instead: 'old' }]);
  });

  test('both stand there, it is said, and it goes when the reader types on', async () => {
    const { see } = edit({ of: before });
    await rest();
    type('textarea', 'mine');
    await rest();
    expect(clash()).toBe('');
    see(annotation({ note: `mine${BOTH_NOTES}theirs` }));
    await rest();
    expect(note()).toBe(`mine${BOTH_NOTES}theirs`);
    expect(clash()).toMatch(/^Another window wrote here meanwhile/);
    type('textarea', `mine${BOTH_NOTES}theirs, too`);
    expect(clash()).toBe('');
  });

  test('it is said too where the claim is shown anew before the answer comes', async () => {
    const answers: ((trouble: Trouble) => void)[] = [];
    const { see } = edit({ of: before, onEdit: () => new Promise((answer) => answers.push(answer)) });
    await rest();
    type('textarea', 'mine');
    await rest();
    see(annotation({ note: `mine${BOTH_NOTES}theirs` }));
    await rest();
    answers[0]?.(null);
    await rest();
    expect(note()).toBe(`mine${BOTH_NOTES}theirs`);
    expect(clash()).not.toBe('');
  });

  test('what another window writes later is shown, and no clash', async () => {
    const { see } = edit({ of: before });
    await rest();
    type('textarea', 'mine');
    await rest();
    see(annotation({ note: 'mine' }));
    await rest();
    see(annotation({ note: 'theirs, after mine' }));
    await rest();
    expect(note()).toBe('theirs, after mine');
    expect(clash()).toBe('');
  });

  test('tags are sent with those that stood there', async () => {
    const { onEdit } = edit({ of: before });
    await rest();
    type('.tags input', 'flood');
    one('.tags input').focus();
    press('Enter');
    expect(onEdit).toHaveBeenLastCalledWith({ do: 'tags', tags: ['dam', 'flood'], instead: ['dam'] });
  });
});

describe('what cannot be kept is not lost', () => {
  test('the words stay, with the reason and a way to try again', async () => {
    let trouble: Trouble = FULL;
    const { onEdit, onDraft } = edit({ onEdit: async () => trouble });
    await rest();
    type('textarea', 'Ask the mayor.');
    await rest();
    expect(one('[role=alert]').textContent).toContain(FULL);
    expect(onDraft).not.toHaveBeenCalledWith('note', null);
    trouble = null;
    click('.trouble .link');
    await rest();
    expect(onEdit).toHaveBeenCalledTimes(2);
    expect(all('[role=alert]')).toEqual([]);
    expect(onDraft).toHaveBeenLastCalledWith('note', null);
  });

  test('a tag stands in its field again, with the reason', async () => {
    const { onDraft } = edit({ onEdit: async () => FULL });
    await rest();
    type('.tags input', 'flood');
    one('.tags input').focus();
    press('Enter');
    await rest();
    expect((one('.tags input') as HTMLInputElement).value).toBe('flood');
    expect(onDraft).toHaveBeenLastCalledWith('tag', 'flood');
    expect(one('[role=alert]').textContent).toContain(FULL);
  });

  test('drafts of last time are shown, and the note is saved', async () => {
    const drafts = { note: 'Typed before the window closed', tag: 'harb' };
    const { onEdit } = edit({ drafts });
    expect(note()).toBe(drafts.note);
    await rest();
    expect(onEdit).toHaveBeenCalledWith({ do: 'note', note: drafts.note, instead: '' });
    expect(one('.tags input').outerHTML).toContain('harb');
  });

  test('what was typed while an older state was being saved is saved after it', async () => {
    const answers: ((trouble: Trouble) => void)[] = [];
    const { onEdit, onDraft } = edit({ onEdit: () => new Promise((answer) => answers.push(answer)) });
    await rest();
    type('textarea', 'one');
    await rest();
    type('textarea', 'one two');
    answers[0]?.(null);
    await vi.advanceTimersByTimeAsync(1);
    expect(onDraft).not.toHaveBeenCalledWith('note', null);
    await rest();
    answers[1]?.(null);
    await rest();
    expect(onEdit.mock.calls.map(([said]) => said.do === 'note' && [said.note, said.instead])).toEqual([
      ['one', ''],
      ['one two', 'one'],
    ]);
    expect(onDraft).toHaveBeenLastCalledWith('note', null);
  });
});
