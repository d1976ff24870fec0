import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { all, click, one, press, show, type } from './dom.ts';
import { NoteEditor } from '../../components/review/NoteEditor.tsx';
import type { Trouble } from '../../components/controls/trouble.ts';
import type { NoteWords } from '../../components/review/actions.ts';

const EMPTY: NoteWords = { note: '', tags: '' };
const FULL = 'The disk is full, so this was not kept.';

function edit(onSave: (words: NoteWords) => Promise<Trouble>, draft: NoteWords | null = null) {
  const deeds = {
    onSave: vi.fn<typeof onSave>(onSave),
    onDraft: vi.fn<(words: NoteWords | null) => void>(),
    onClose: vi.fn<() => void>(),
  };
  show(
    <NoteEditor words={EMPTY} draft={draft} {...deeds}>
      {null}
    </NoteEditor>,
  );
  return deeds;
}
const rest = () => vi.advanceTimersByTimeAsync(2000);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a note is kept as it is typed', () => {
  test('after a rest, once, and its draft is let go', async () => {
    const { onSave, onDraft } = edit(() => Promise.resolve(null));
    await rest();
    type('textarea', 'Ask the');
    type('textarea', 'Ask the mayor.');
    expect(onDraft).toHaveBeenLastCalledWith({ note: 'Ask the mayor.', tags: '' });
    expect(onSave).not.toHaveBeenCalled();
    await rest();
    expect(onSave.mock.calls).toEqual([[{ note: 'Ask the mayor.', tags: '' }]]);
    expect(onDraft).toHaveBeenLastCalledWith(null);
    expect(one('output').textContent).toBe('Kept.');
  });

  test('at once when the window of the note closes', async () => {
    const { onSave } = edit(() => Promise.resolve(null));
    await rest();
    type('textarea', 'Ask the mayor.');
    show(<p>another</p>);
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('nothing typed, nothing saved', async () => {
    const { onSave, onDraft } = edit(() => Promise.resolve(null));
    await rest();
    show(<p>another</p>);
    expect(onSave).not.toHaveBeenCalled();
    expect(onDraft).not.toHaveBeenCalled();
  });

  test('Escape closes', async () => {
    const { onClose } = edit(() => Promise.resolve(null));
    one('textarea').focus();
    press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('what cannot be kept is not lost', () => {
  test('the words stay, with the reason and a way to try again', async () => {
    let trouble: Trouble = FULL;
    const { onSave, onDraft } = edit(() => Promise.resolve(trouble));
    await rest();
    type('textarea', 'Ask the mayor.');
    await rest();
    expect(one('[role=alert]').textContent).toContain(FULL);
    expect(onDraft).not.toHaveBeenCalledWith(null);
    trouble = null;
    click('.trouble .link');
    await rest();
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(all('[role=alert]')).toEqual([]);
    expect(onDraft).toHaveBeenLastCalledWith(null);
  });

  test('a draft of last time is shown and saved', async () => {
    const draft = { note: 'Typed before the window closed', tags: 'harbour' };
    const { onSave } = edit(() => Promise.resolve(null), draft);
    expect((one('textarea') as HTMLTextAreaElement).value).toBe(draft.note);
    await rest();
    expect(onSave).toHaveBeenCalledWith(draft);
  });

  test('what was typed while an older state was being saved is saved after it', async () => {
    const answers: ((trouble: Trouble) => void)[] = [];
    const { onSave, onDraft } = edit(() => new Promise((answer) => answers.push(answer)));
    await rest();
    type('textarea', 'one');
    await rest();
    type('textarea', 'one two');
    answers[0]?.(null);
    await vi.advanceTimersByTimeAsync(1);
    expect(onDraft).not.toHaveBeenCalledWith(null);
    await rest();
    answers[1]?.(null);
    await rest();
    expect(onSave.mock.calls.map(([words]) => words.note)).toEqual(['one', 'one two']);
    expect(onDraft).toHaveBeenLastCalledWith(null);
  });
});
