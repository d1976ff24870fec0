import { beforeEach, describe, expect, test, vi } from 'vitest';
import { all, click, focused, one, press, show } from './dom.ts';
import { annotationOn, page, reading, text } from './article.ts';
import type { PassageActions } from '../../components/review/actions.ts';
import { PageReview, type PageReviewProps } from '../../components/review/PageReview.tsx';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';

const onShow = vi.fn<PassageActions['onShow']>();
const onRedo = vi.fn<PassageActions['onRedo']>();
const onUndo = vi.fn<PassageActions['onUndo']>();
const onFollow = vi.fn<(isOn: boolean) => void>();
const nothing = () => undefined;
const fine = () => Promise.resolve(null);
const actions: PassageActions = {
  onShow,
  onUndo,
  onRedo,
  onJudge: nothing,
  onDismiss: nothing,
  onRemove: nothing,
  onBringBack: nothing,
  onSay: fine,
  onCorrect: fine,
  sourcesFor: () => [],
  onPlace: fine,
  areDraftsKnown: true,
  draftOf: () => null,
  onDraft: nothing,
  ledgerOf: ({ quote }) => <textarea aria-label={`all of ${quote}`} />,
};

const panel = (inView: readonly [number, number] | null, more: Partial<PageReviewProps> = {}) =>
  show(
    <PageReview
      shown={{ state: 'read', page, reading, isPrivate: false, rest: null }}
      settings={{ ...DEFAULT_SETTINGS, density: 4 }}
      site="gazette.example"
      frames={[]}
      frameId={0}
      said={null}
      query=""
      scopes={[]}
      changes={null}
      identity={null}
      actions={actions}
      following={{ isOn: true, inView: inView && { start: inView[0], end: inView[1] }, onChange: onFollow }}
      onFrame={nothing}
      onQuery={nothing}
      onSettings={nothing}
      onExport={() => Promise.resolve()}
      onExportOpen={nothing}
      onOpen={nothing}
      onSayOfPages={nothing}
      onReload={nothing}
      onRead={nothing}
      onHush={nothing}
      {...more}
    />,
  );
const quotes = () => all('.row .quote').map(({ textContent }) => textContent ?? '');
const here = () => all('[aria-current]').map((row) => row.textContent);

beforeEach(() => vi.clearAllMocks());

describe('the page in order', () => {
  test('is the first list, and every row stands at its place', () => {
    panel(null);
    expect(all('[role=tab]').map(({ textContent }) => textContent)[0]).toMatch(/^In order \d$/);
    expect(one('[role=tab]').getAttribute('aria-selected')).toBe('true');
    const places = quotes().map((quote) => text.indexOf(quote));
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(here()).toEqual([]);
  });

  test('the row that the reader is at is marked, and goes on with the page', () => {
    panel([0, text.length]);
    const [first = '', second = ''] = quotes();
    expect(here()).toEqual([first]);
    panel([text.indexOf(second), text.length]);
    expect(here()).toEqual([second]);
    expect(all('[data-view]').length).toBe(quotes().length - 1);
  });

  test('a row that was clicked is the one until the page is scrolled away from it', () => {
    panel([0, text.length]);
    const [first = '', , third = ''] = quotes();
    click('.row:nth-child(3) [data-main]');
    expect(onShow.mock.lastCall?.[0].quote).toBe(third);
    expect(here()).toEqual([third]);
    panel([0, first.length]);
    panel([0, text.length]);
    expect(here()).toEqual([first]);
  });

  test('whether it follows is a switch', () => {
    panel(null);
    click('.tools .switch');
    expect(onFollow).toHaveBeenCalledWith(false);
  });

  test('a row opens to all of its claim by a button or E, and Escape goes back to the row', () => {
    panel(null);
    const [first = ''] = quotes();
    click('.row-actions .icon-button');
    expect(one('.row-actions .icon-button').getAttribute('aria-expanded')).toBe('true');
    expect(all('.ledger textarea')).toHaveLength(1);
    press('Escape');
    expect(all('.ledger')).toEqual([]);
    expect(focused()).toBe(first);
    press('e');
    expect(one('.ledger textarea').getAttribute('aria-label')).toBe(`all of ${first}`);
    // Digits typed in it judge nothing.
    press('3');
    expect(all('.ledger')).toHaveLength(1);
  });

  test('notes whose words are gone stand at its end', () => {
    const placed = [{ annotation: annotationOn('worst storm', { note: 'Says who?' }), span: null }];
    panel(null, { shown: { state: 'read', page, reading: { ...reading, placed }, isPrivate: false, rest: null } });
    expect(all('.row').at(-1)?.textContent).toContain('no longer on this page');
  });

  test('Ctrl+Z undoes, Ctrl+Shift+Z does it again', () => {
    panel(null);
    one('[data-main]').focus();
    press('z', { ctrlKey: true });
    expect(onUndo).toHaveBeenCalledOnce();
    press('Z', { ctrlKey: true, shiftKey: true });
    press('y', { ctrlKey: true });
    expect([onUndo.mock.calls.length, onRedo.mock.calls.length]).toEqual([1, 2]);
  });
});
