import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { Keeper, type Target } from '../../entrypoints/review/keeper.ts';
import type { Said } from '../../components/controls/Message.tsx';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { answerBackground } from '../../lib/messages/answer-background.ts';
import { done } from '../../lib/messages/failures.ts';
import { beginAnnotation } from '../../lib/store/changes.ts';
import type { Store } from '../../lib/store/names.ts';
import { annotationOf } from '../../lib/store/queries.ts';
import { connect, ofPopup } from '../messages/browser.ts';
import { clock, freshStore, storyPage, subjectAt } from '../store/stamps.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let store: Store;
let keeper: Keeper;
let target: Target;
let kept: Annotation;
const onSaid = vi.fn<(said: Said) => void>();

const now = () => annotationOf(store, kept.id);
const verdicts = async () => (await now())?.verdicts.map(({ verdict, reason }) => `${verdict} ${reason}`.trim());
const said = () => onSaid.mock.lastCall?.[0];

beforeEach(async () => {
  onSaid.mockClear();
  store = freshStore();
  connect(ofPopup);
  answerBackground(
    createHandlers({
      store,
      detector: async () => done({ state: 'unsupported_language', language: 'fr' }),
      announce: async () => undefined,
      makeBackup: async () => {},
      isFrontPrivate: async () => false,
    }),
  );
  kept = (await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock())).after;
  keeper = new Keeper({ at: { tabId: 7, frameId: 0 }, onSaid, onKept: () => undefined, onSelect: () => undefined });
  keeper.saw([kept]);
  const found = { claim: null, attribution: null, cue: null, relayedBy: null };
  const passage = { key: kept.id, span: null, quote: kept.quote.exact, ...found, annotation: kept };
  target = { passage, reading: null };
});

describe('what is said in the popup', () => {
  test('the same verdict twice is one entry, taken back at once', async () => {
    keeper.judge(target, 'mixed');
    keeper.judge(target, 'mixed');
    await keeper.say(target, { do: 'status', status: 'done' });
    expect(await verdicts()).toEqual(['mixed']);
    keeper.undo();
    await keeper.say(target, { do: 'note', note: '' });
    expect(await now()).toEqual(kept);
  });

  test('a reason is an entry of its own and says so', async () => {
    keeper.judge(target, 'mixed');
    await keeper.say(target, { do: 'verdict', verdict: 'mixed', reason: 'seen' });
    expect(await verdicts()).toEqual(['mixed', 'mixed seen']);
    expect(said()).toEqual({ kind: 'done', text: 'Reason kept.', canUndo: true });
  });

  test('what was dismissed comes back as far as it was', async () => {
    keeper.judge(target, 'wrong');
    keeper.dismiss(target);
    await keeper.say(target, { do: 'note', note: '' });
    keeper.bringBack([target]);
    await keeper.say(target, { do: 'note', note: '' });
    expect((await now())?.status).toBe('done');
    expect(onSaid).toHaveBeenCalledWith({ kind: 'done', text: 'Brought back.', canUndo: true });
  });

  test('evidence is weighed anew', async () => {
    const evidence = { quote: 'q', url: '', title: 't', publisher: null, stance: 'context' } as const;
    await keeper.say(target, { do: 'add_evidence', evidence });
    const id = (await now())?.evidence[0]?.id ?? '';
    await keeper.say(target, { do: 'change_evidence', evidenceId: id, change: { stance: 'disputes' } });
    expect((await now())?.evidence).toMatchObject([{ id, stance: 'disputes' }]);
    expect(said()?.text).toBe('Evidence changed.');
  });

  test('what was done last is undone and done again, whoever did it', async () => {
    await keeper.say(target, { do: 'verdict', verdict: 'wrong', reason: '' });
    const after = await now();
    const other = new Keeper({
      at: { tabId: 8, frameId: 0 },
      onSaid,
      onKept: () => undefined,
      onSelect: () => undefined,
    });
    const heard = (does: () => void): Promise<string | undefined> => {
      onSaid.mockClear();
      does();
      return vi.waitFor(() => {
        expect(said()).toBeDefined();
        return said()?.text;
      });
    };
    expect(await heard(() => other.undo())).toBe('Undone: verdict given.');
    expect(await now()).toEqual(kept);
    expect(await heard(() => other.redo())).toBe('Done again: verdict given.');
    expect(await now()).toEqual(after);
    expect(await heard(() => other.redo())).toBe('Nothing to do again.');
    await heard(() => other.undo());
    await heard(() => other.undo());
    expect(await now()).toBeNull();
    expect(await heard(() => other.undo())).toBe('Nothing to undo.');
  });
});
