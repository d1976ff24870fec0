/** What changed in an article, in the popup and side by side; and notes whose words are gone. */
import { expect, describe, test, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { all, click, one, show } from './dom.ts';
import { annotationOn } from './article.ts';
import { ChangesHead, type ChangesHeadProps } from '../../components/changes/ChangesHead.tsx';
import { type CardHistory, History } from '../../components/card/History.tsx';
import { GoneNote } from '../../components/changes/GoneNote.tsx';
import type { PassageActions } from '../../components/review/actions.ts';
import { KeptHere } from '../../components/review/KeptHere.tsx';
import { SideBySide, type Sides } from '../../components/changes/SideBySide.tsx';
import type { ArticleChange } from '../../lib/domain/changes.ts';
import type { Span } from '../../lib/domain/span.ts';
import type { Gone } from '../../lib/domain/gone.ts';
import { storyPage } from '../store/stamps.ts';

/** Nothing is done. */
const noActions = new Proxy({}, { get: () => () => null }) as PassageActions;

const seen = () => (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();

const changes: readonly ArticleChange[] = [
  {
    kinds: ['number_changed', 'hedge_changed'],
    was: 'It may cost 40.',
    now: 'It must cost 46.',
    span: { start: 4, end: 20 },
  },
  { kinds: ['sentence_removed'], was: 'Nobody was told.', now: null, span: null },
  { kinds: ['correction_added'], was: null, now: 'Correction: it cost 46.', span: { start: 30, end: 53 } },
];

const toggle = (selector: string) => {
  const details = one(selector) as HTMLDetailsElement;
  details.open = true;
  void act(() => void details.dispatchEvent(new window.Event('toggle')));
};

const head = (change: Partial<ChangesHeadProps> = {}) => {
  const deeds = {
    onOpen: vi.fn<() => void>(),
    onShow: vi.fn<ChangesHeadProps['onShow']>(),
    onCompare: vi.fn<() => void>(),
  };
  const since = { last: '2026-05-03T08:00:00.000Z', reading: 'changed', changes } as const;
  show(<ChangesHead since={since} isNew {...deeds} {...change} />);
  return deeds;
};

describe('the line in the popup', () => {
  test('says since when and what, the weightiest first, and that it is new', () => {
    head();
    expect(one('summary').textContent).toBe(
      'NewChanged since 3 May 2026: a correction added, a number changed, a sentence removed',
    );
  });

  test('lists each with its kinds and its words; what is struck out is said aloud', () => {
    head();
    toggle('.changes');
    expect(all('.change-list .row-facts').map(({ textContent }) => textContent?.split(' · show')[0])).toEqual([
      'number changed · “may”, “must” or the like changed',
      'sentence removed',
      'correction added',
    ]);
    expect(all('del').map(({ textContent }) => textContent)).toEqual([
      '[taken out: may] ',
      '[taken out: 40] ',
      '[taken out: Nobody was told.] ',
    ]);
  });

  test('opening it is looking at it, once', () => {
    const { onOpen } = head();
    expect(onOpen).not.toHaveBeenCalled();
    toggle('.changes');
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test('looked at, it is there still, and no longer new', () => {
    const { onOpen } = head({ isNew: false });
    toggle('.changes');
    expect(onOpen).not.toHaveBeenCalled();
    expect(one('summary').textContent).toMatch(/^Changed since/);
  });

  test('a sentence that stands today can be gone to, and old and new be seen side by side', () => {
    const { onShow, onCompare } = head();
    toggle('.changes');
    click('.change-list button');
    expect(onShow).toHaveBeenCalledWith({ start: 4, end: 20 });
    click('.changes-foot button');
    expect(onCompare).toHaveBeenCalledOnce();
  });

  test.each(['read_differently', 'read_in_part'] as const)('%s: no change is claimed', (reading) => {
    head({ since: { last: '2026-05-03T08:00:00.000Z', reading, changes } });
    toggle('.changes');
    expect(one('summary').textContent).toBe('NewRead otherwise since 3 May 2026');
    expect(all('.change-list')).toEqual([]);
  });
});

describe('side by side', () => {
  const sides: Sides = {
    page: storyPage,
    versions: [
      { first: '2026-05-03T08:00:00.000Z', last: '2026-05-04T08:00:00.000Z' },
      { first: '2026-05-05T08:00:00.000Z', last: '2026-05-05T08:00:00.000Z' },
    ],
    was: 0,
    now: 1,
    reading: 'changed',
    rows: [
      { was: 'One.', now: 'One.', change: null },
      { was: 'Two.', now: 'Two.', change: null },
      ...changes.map((change) => ({ was: change.was, now: change.now, change })),
    ],
  };

  test('each side has its own words, and what is the same stands together', () => {
    show(<SideBySide sides={sides} onChoose={() => undefined} />);
    expect(one('.same summary').textContent).toBe('2 sentences the same');
    const [was, now] = [one('.sides .was'), one('.sides .now')];
    expect(was.textContent).toBe('Then, 4 May 2026It [taken out: may]  cost [taken out: 40] .');
    expect(now.textContent).toBe('Now, 5 May 2026It [put in: must]  cost [put in: 46] .');
    expect(seen()).toContain('no longer there');
    expect(seen()).toContain('not there yet');
  });

  test('other versions can be chosen', () => {
    const onChoose = vi.fn<(was: number, now: number) => void>();
    show(<SideBySide sides={sides} onChoose={onChoose} />);
    const select = all('select')[1] as HTMLSelectElement;
    expect(all('option').map(({ textContent }) => textContent)).toContain('3 May 2026 to 4 May 2026');
    Object.defineProperty(select, 'value', { value: '0' });
    void act(() => void select.dispatchEvent(new window.Event('change', { bubbles: true })));
    expect(onChoose).toHaveBeenCalledWith(0, 0);
  });

  test('a page of which no version is kept says so', () => {
    show(<SideBySide sides={null} onChoose={() => undefined} />);
    expect(seen()).toContain('How this page read before is not known.');
  });
});

const names = () => all('button').map(({ textContent }) => textContent);

describe('a note whose words are gone', () => {
  const annotation = annotationOn('The Port Office counted 212 boats in March.', {
    quote: { exact: '212 boats', prefix: 'Port Office counted ', suffix: ' in March.', start: 5, end: 14 },
    taken: {
      at: '2026-05-03T08:00:00.000Z',
      textHash: 'b'.repeat(64),
      url: 'https://gazette.example/storm',
      title: 'Storm',
      modified: null,
    },
    places: [
      { quote: { exact: '200 boats', prefix: '', suffix: '', start: 1, end: 10 }, until: '2026-05-02T08:00:00.000Z' },
    ],
  });
  const gone: Gone = {
    why: { reason: 'reads_now', guard: 'number', was: '212', now: '312' },
    candidate: { span: { start: 7, end: 16 }, words: '312 boats' },
  };

  const note = (change: { readonly gone?: Gone | null; readonly canKeep?: boolean } = {}) => {
    const deeds = { onHere: vi.fn<(span: object) => Promise<null>>(async () => null), onSelect: vi.fn<() => void>() };
    show(
      <GoneNote
        annotation={annotation}
        gone={change.gone === undefined ? gone : change.gone}
        tabIndex={0}
        deeds={change.canKeep === false ? null : deeds}
      />,
    );
    toggle('.gone-note');
    return deeds;
  };

  test('its words with what stood around them, why, what is nearest, and the proof', () => {
    note();
    for (const words of [
      '…Port Office counted 212 boats in March.…',
      '“212” reads “312” today: a number that differs may make it another statement.',
      'b'.repeat(64),
      '3 May 2026',
      'until 2 May 2026200 boats',
    ])
      expect(seen()).toContain(words);
    expect(one('del').textContent).toContain('212');
    expect(one('ins').textContent).toContain('312');
  });

  test('can be put there, on words to be selected, or left', () => {
    const { onHere, onSelect } = note();
    expect(names()).toEqual(['It is here', 'Select new words', 'Leave it']);
    click('.gone-buttons button');
    expect(onHere).toHaveBeenCalledWith({ start: 7, end: 16 });
    click('.gone-buttons button + button');
    expect(onSelect).toHaveBeenCalledOnce();
    click('.gone-buttons button:last-child');
    expect(names()).toEqual([]);
    expect(document.activeElement).toBe(one('.gone-note summary'));
  });

  test('with nothing like it on the page there is nothing to put it on but a selection', () => {
    note({ gone: { why: { reason: 'nothing_like' }, candidate: null } });
    expect(names()).toEqual(['Select new words', 'Leave it']);
  });

  test.each([{ canKeep: false }, { gone: null }])('%j: it can be read, and nothing more', (change) => {
    note(change);
    expect(names()).toEqual([]);
    expect(seen()).toContain('Port Office counted');
  });
});

describe('in the card', () => {
  const sentence = {
    kinds: ['number_changed'],
    was: 'It cost 40 crowns.',
    now: 'It cost 46 crowns.',
    span: null,
  } as const;
  const history = { note: null, gone: null, sentences: [], last: '2026-05-03T08:00:00.000Z' };
  const past = (change: Partial<CardHistory>) => {
    const onHere = vi.fn<(span: Span) => void>();
    show(<History history={{ ...history, ...change }} onHere={onHere} />);
    return onHere;
  };

  test('a sentence that read otherwise says since when, what changed, and both readings', () => {
    past({ sentences: [sentence] });
    expect(seen()).toContain('This sentence read otherwise until 3 May 2026: number changed');
    expect([one('del').textContent, one('ins').textContent]).toEqual(['[taken out: 40] ', '[put in: 46] ']);
  });

  test('a note on words that were edited since shows the words it was made on', () => {
    past({ note: { was: 'the old quay', now: 'the new quay' } });
    expect(seen()).toContain('Your note was made on these words');
    expect(one('ins').textContent).toContain('new');
  });

  test('a note whose words are gone says why, and can be put on what is nearest', () => {
    const span = { start: 3, end: 9 };
    const onHere = past({
      gone: {
        why: { reason: 'reads_now', guard: 'number', was: '40', now: '46' },
        candidate: { span, words: '46 crowns' },
      },
    });
    expect(seen()).toContain('“40” reads “46” today: a number that differs may make it another statement.');
    click('button');
    expect(onHere).toHaveBeenCalledWith(span);
  });
});

test('of a page in another language a gone note says why, too', () => {
  const annotation = annotationOn('The Port Office counted 212 boats in March.');
  const found = {
    state: 'gone',
    reason: 'ambiguous',
    candidate: { start: 0, end: 5 },
    guard: null,
    diff: null,
  } as const;
  const placed = [{ annotation, span: null, found }];
  show(<KeptHere placed={placed} text="Bonjour." query="" canKeep actions={noActions} />);
  toggle('.gone-note');
  expect(seen()).toContain('stand in several places now');
  expect(seen()).toContain('no longer on this page');
});
