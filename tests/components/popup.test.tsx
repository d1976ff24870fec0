import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import { all, click, focused, one, press, show, submit, type } from './dom.ts';
import { annotationOn, findings, page, reading, spanOf, text } from './article.ts';
import { EXPORT_FORMATS } from '../../components/controls/ExportMenu.tsx';
import { PageReview, type PageReviewProps, type ReviewedPage } from '../../components/review/PageReview.tsx';
import { NOTICE_KINDS } from '../../components/review/notices.ts';
import type { PassageActions } from '../../components/review/actions.ts';
import { DENSITY_STEPS } from '../../lib/domain/density.ts';
import type { Claim } from '../../lib/domain/finding.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { say } from '../../lib/words/say.ts';

type Deeds = Omit<PassageActions, 'ledgerOf' | 'areDraftsKnown'>;
const actions: { readonly [K in keyof Deeds]: Mock<Deeds[K]> } & Pick<PassageActions, 'areDraftsKnown'> = {
  areDraftsKnown: true,
  onShow: vi.fn<PassageActions['onShow']>(),
  onJudge: vi.fn<PassageActions['onJudge']>(),
  onDismiss: vi.fn<PassageActions['onDismiss']>(),
  onRemove: vi.fn<PassageActions['onRemove']>(),
  onBringBack: vi.fn<PassageActions['onBringBack']>(),
  onSay: vi.fn<PassageActions['onSay']>(() => Promise.resolve(null)),
  onCorrect: vi.fn<PassageActions['onCorrect']>(),
  sourcesFor: vi.fn<PassageActions['sourcesFor']>(() => ['Ines Valcourt', 'Harbour Board']),
  onPlace: vi.fn<PassageActions['onPlace']>(() => Promise.resolve(null)),
  onUndo: vi.fn<PassageActions['onUndo']>(),
  onRedo: vi.fn<PassageActions['onRedo']>(),
  draftOf: vi.fn<PassageActions['draftOf']>(() => null),
  onDraft: vi.fn<PassageActions['onDraft']>(),
};
const deeds = {
  onFrame: vi.fn<PageReviewProps['onFrame']>(),
  onQuery: vi.fn<PageReviewProps['onQuery']>(),
  onSettings: vi.fn<PageReviewProps['onSettings']>(),
  onExport: vi.fn<PageReviewProps['onExport']>(async () => {}),
  onExportOpen: vi.fn<PageReviewProps['onExportOpen']>(),
  onOpen: vi.fn<PageReviewProps['onOpen']>(),
  onSayOfPages: vi.fn<PageReviewProps['onSayOfPages']>(),
  onRead: vi.fn<PageReviewProps['onRead']>(),
  onReload: vi.fn<PageReviewProps['onReload']>(),
  onHush: vi.fn<PageReviewProps['onHush']>(),
};
const silent = { state: 'silent', detail: '', page: null, kept: [], isPrivate: false } as const;
const read: ReviewedPage = { state: 'read', page, reading, isPrivate: false, rest: null };
// Every claim: the caps of the other levels let one or two through in so short a text.
const settings = { ...DEFAULT_SETTINGS, density: 4 } as const;

const off = (host: string) => ({ host, reading: 'off' }) as const;
const popup = (change: Partial<PageReviewProps> = {}) =>
  show(
    <PageReview
      shown={read}
      settings={settings}
      site="gazette.example"
      frames={[]}
      frameId={0}
      said={null}
      query=""
      scopes={[{ key: 'page', label: 'This page', count: 2 }]}
      changes={null}
      identity={null}
      actions={actions}
      {...deeds}
      {...change}
    />,
  );
const cited = (words: string, url: string | null) =>
  ({ ...spanOf(words), form: 'link', kind: 'document', name: words, url, attribution: null }) as const;
const stops = () => all('[data-main]').map((main) => main.getAttribute('tabIndex'));
const quotes = () => all('.quote').map((quote) => quote.textContent);

beforeEach(() => vi.clearAllMocks());

const choice = () => all('.articles select')[0] as HTMLSelectElement;

describe('an article of which not all is shown', () => {
  test.each([
    [
      { behind: 'paywall', shown: 180, said: 1900 },
      'Only 180 of about 1,900 words are shown here. The rest stands behind the paywall, and was not read.',
    ],
    [
      { behind: 'metadata', shown: 180, said: 900 },
      'Only 180 of about 900 words are shown here. The rest stands only in the page’s data about itself, and was not read.',
    ],
    [
      { behind: 'paywall', shown: 180, said: null },
      'Not all of it is shown here. The rest stands behind the paywall, and was not read.',
    ],
  ] as const)('%j', (rest, sentence) => {
    popup({ shown: { ...read, rest } });
    expect(all('.rest').map(({ textContent }) => textContent)).toEqual([sentence]);
  });

  test('nothing is said where all is shown', () => {
    popup();
    expect(all('.rest')).toEqual([]);
  });
});

describe('a page with articles in frames', () => {
  const frames = [{ frameId: 5, title: 'Weir report', claims: 2 }];
  test('none: nothing to choose', () => {
    popup();
    expect(choice()).toBeUndefined();
  });

  test('lets the reader choose, and says how many claims each has', () => {
    popup({ frames });
    expect([...choice().options].map(({ textContent }) => textContent)).toEqual([
      'This page',
      'In a frame: Weir report (2 claims)',
    ]);
    Object.defineProperty(choice(), 'value', { value: '5' });
    choice().dispatchEvent(new Event('change', { bubbles: true }));
    expect(deeds.onFrame).toHaveBeenCalledWith(5);
  });
});

describe('what the popup says of a page', () => {
  test('title, outlet, day and words', () => {
    popup();
    expect(one('.head').textContent).toContain('Storm empties the harbour');
    expect(one('.facts').textContent).toBe('Harbour Gazette · 12 March 2026 · 33\u00a0words');
  });

  test('counts stand on the tabs', () => {
    popup();
    expect(all('[role=tab]').map((tab) => tab.textContent)).toEqual(['Claims 4', 'Sources 2', 'Names 2', 'Mine 0']);
  });

  test('a hostile title is words, not markup', () => {
    const title = '<img src=x onerror=alert(1)>';
    popup({ shown: { ...read, page: { ...page, title } } });
    expect(one('h1').textContent).toBe(title);
    expect(all('img')).toEqual([]);
  });

  test('the fact-checks that it carries, in its own words and under its own name, linked to the web alone', () => {
    const reviews = [
      { claim: 'The quay is closed.', rating: 'Mostly wrong', reviewer: 'Fact Desk', url: 'https://desk.example/quay' },
      { claim: 'All boats sank.', rating: '1 of 5', reviewer: null, url: 'file:///etc/passwd' },
    ];
    popup({ shown: { ...read, page: { ...page, reviews } } });
    expect(one('.carried summary').textContent).toBe('This page carries 2 fact-checks');
    expect(all('.carried li').map((item) => item.textContent)).toEqual([
      'The quay is closed.“Mostly wrong”, says Fact Deskfile as evidence',
      'All boats sank.“1 of 5”, says nobody namedfile as evidence',
    ]);
    expect(all('.carried a').map((link) => link.getAttribute('href'))).toEqual(['https://desk.example/quay']);
    expect(all('[data-verdict]').every((row) => row.getAttribute('data-verdict') === 'unchecked')).toBe(true);
    popup();
    expect(all('.carried')).toEqual([]);
  });

  test('one of them is filed as evidence of the claim that the reader chooses', async () => {
    const reviews = [{ claim: 'A storm, the worst in a century', rating: '1 of 5', reviewer: 'Fact Desk', url: null }];
    popup({ shown: { ...read, page: { ...page, reviews } } });
    expect(one('.carried button').getAttribute('aria-label')).toBe('File as evidence: A storm, the worst in a century');
    click('.carried button');
    expect(all('.file-review option').map((option) => option.textContent)).toContain(
      'It was the worst storm in a century.',
    );
    submit('.file-review');
    expect(actions.onSay).toHaveBeenCalledWith(
      expect.objectContaining({ quote: 'It was the worst storm in a century.' }),
      {
        do: 'add_evidence',
        evidence: {
          quote: 'A storm, the worst in a century',
          url: page.url,
          title: 'Fact-check: 1 of 5',
          publisher: 'Fact Desk',
          stance: 'context',
        },
      },
    );
    popup({ shown: { ...read, isPrivate: true, page: { ...page, reviews } } });
    expect(all('.carried button')).toEqual([]);
  });

  test.each(NOTICE_KINDS)('%s has its sentence', (notice) => {
    popup({ shown: { ...silent, notice, detail: 'why exactly' } });
    expect(one('.notice').textContent).toContain(say(`notice_${notice}_title`));
    expect(one('.notice').textContent).toContain('why exactly');
    expect(all('[role=tab]')).toEqual([]);
  });

  test('what is kept of a page that is silent can be noted, judged and taken away', () => {
    const annotation = annotationOn('worst storm', { note: 'Says who?' });
    const dismissed = annotationOn('Port Office', { status: 'dismissed' });
    const kept = [annotation, dismissed].map((item) => ({ annotation: item, span: null }));
    const shown = { ...silent, notice: 'not_article', kept } as const;
    popup({ shown });
    expect(one('.notice').textContent).toContain(say('notice_not_article_title'));
    expect(one('.kept-here h2').textContent).toBe('Yours on this page 1');
    expect(quotes()).toEqual(['worst storm']);
    expect(one('.row-note').textContent).toBe('Says who?');
    one('[data-main]').focus();
    press('3');
    expect(actions.onJudge).toHaveBeenCalledWith(expect.objectContaining({ annotation }), 'mixed');
    press('Delete');
    expect(actions.onRemove).toHaveBeenCalledWith(expect.objectContaining({ annotation }));
    click('.more');
    expect(actions.onBringBack).toHaveBeenCalledWith([expect.objectContaining({ annotation: dismissed })]);
    popup({ shown: { ...shown, isPrivate: true } });
    expect(all('.verdict-button')).toEqual([]);
  });

  test('an empty list says what to do', () => {
    const least = DENSITY_STEPS[0].minimumScore.toFixed(2);
    popup({ settings: { ...settings, density: 0 }, shown: { ...read, reading: { ...reading, findings: weak } } });
    expect(one('.notice').textContent).toBe(`No claim above ${least} here.4 below it: move the density up.`);
  });

  test('a page without any claim says so', () => {
    const none = { ...findings, claims: [], attributions: [], entities: [] };
    popup({ shown: { ...read, reading: { ...reading, findings: none } } });
    expect(one('.notice').textContent).toContain('No claim was found here.');
  });

  test('a private window can be read, and nothing kept from it', () => {
    popup({ shown: { ...read, isPrivate: true } });
    expect(one('.private').textContent).toContain('nothing is kept');
    expect(all('.verdict-button')).toEqual([]);
  });

  test('a private window may be kept from where the settings allow it', () => {
    popup({ shown: { ...read, isPrivate: true }, settings: { ...settings, keepFromPrivateWindows: true } });
    expect(all('.verdict-button')).toHaveLength(4);
  });
});

const weakened = (claim: Claim): Claim => ({ ...claim, score: 0.3 });
const weak = { ...findings, claims: findings.claims.map(weakened) };

describe('the list by keyboard', () => {
  test('one tab stop; arrows move it', () => {
    popup();
    expect(stops()).toEqual(['0', '-1', '-1', '-1']);
    one('[data-main]').focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(stops()).toEqual(['-1', '-1', '0', '-1']);
    expect(focused()).toContain('Officials said');
  });

  test.each([
    ['3', 'mixed'],
    ['8', 'not_a_claim'],
    ['0', 'unchecked'],
  ])('key %s judges %s', (key, verdict) => {
    popup();
    one('[data-main]').focus();
    press(key);
    expect(actions.onJudge).toHaveBeenCalledWith(expect.objectContaining({ quote: text.slice(0, 68) }), verdict);
  });

  test('9 is no verdict, and Ctrl+1 is the browser’s', () => {
    popup();
    one('[data-main]').focus();
    press('9');
    press('1', { ctrlKey: true });
    expect(actions.onJudge).not.toHaveBeenCalled();
  });

  test('Delete dismisses, Ctrl+Z undoes', () => {
    popup();
    one('[data-main]').focus();
    press('Delete');
    press('z', { ctrlKey: true });
    expect(actions.onDismiss).toHaveBeenCalledOnce();
    expect(actions.onUndo).toHaveBeenCalledOnce();
  });

  test('Ctrl+Z undoes beside a dropdown of the note’s window, and is the field’s own in a note', () => {
    popup();
    one('[data-main]').focus();
    press('e');
    one('textarea').focus();
    press('z', { ctrlKey: true });
    expect(actions.onUndo).not.toHaveBeenCalled();
    one('.editor select.status').focus();
    press('z', { ctrlKey: true });
    expect(actions.onUndo).toHaveBeenCalledOnce();
  });

  test('a key that is held down says it once', () => {
    popup();
    one('[data-main]').focus();
    for (const key of ['3', 'Delete', 'Backspace']) press(key, { repeat: true });
    press('v');
    press('6', { repeat: true });
    expect(actions.onJudge).not.toHaveBeenCalled();
    expect(actions.onDismiss).not.toHaveBeenCalled();
  });

  test('nothing is kept by key where nothing may be kept', () => {
    popup({ shown: { ...read, isPrivate: true } });
    one('[data-main]').focus();
    press('3');
    press('Delete');
    press('e');
    expect(actions.onJudge).not.toHaveBeenCalled();
    expect(actions.onDismiss).not.toHaveBeenCalled();
    expect(all('.editor')).toEqual([]);
  });

  test('a verdict is chosen from the menu, and arrows alone say nothing', () => {
    popup();
    one('[data-main]').focus();
    press('v');
    press('ArrowDown');
    expect(actions.onJudge).not.toHaveBeenCalled();
    press('6');
    expect(actions.onJudge).toHaveBeenCalledWith(expect.anything(), 'wrong');
    expect(all('[role=menu]')).toEqual([]);
  });

  test('? shows the keys', () => {
    popup();
    one('[data-main]').focus();
    press('?');
    expect(one('dialog').textContent).toContain('jump to its place');
  });
});

describe('the list by pointer', () => {
  test('a row jumps to its place', () => {
    popup();
    click('[data-main]');
    expect(actions.onShow).toHaveBeenCalledWith(expect.anything(), { start: 0, end: 68 });
  });

  test('the filter box looks through words, types and sources', () => {
    popup({ query: 'calloway' });
    expect(quotes()).toEqual([text.slice(0, 68)]);
    popup({ query: 'zebra' });
    expect(one('.notice').textContent).toContain('Nothing here matches “zebra”.');
  });

  test('sources are listed with what they are given for', () => {
    popup();
    click('#tab-sources');
    expect(all('.group h2 bdi').map((name) => name.textContent)).toEqual(['Ines Calloway', 'Mayor', 'Officials']);
    expect(quotes()).toEqual(['The harbour lost 40 per cent of its boats', 'the quay would be closed']);
  });

  test.each([
    [
      'told by another',
      { secondHand: true, relayedBy: 0 },
      '“Officials” · reported · second-hand: told by Ines Calloway',
    ],
    ['quoted by an outlet', { secondHand: true }, '“Officials” · reported · second-hand: one outlet quotes another'],
    ['first hand', {}, '“Officials” · reported'],
  ])('a statement %s says so', (_, change, facts) => {
    const attributions = findings.attributions.map((attribution, at) =>
      at === 1 ? { ...attribution, cue: spanOf('Officials'), ...change } : attribution,
    );
    popup({ shown: { ...read, reading: { ...reading, findings: { ...findings, attributions } } } });
    click('#tab-sources');
    expect(all('.group .row-facts').map((row) => row.textContent)).toContain(facts);
  });

  test('what the article cites is listed under its sources, and linked only to the web', () => {
    const citations = [cited('212 boats', 'https://www.port.example/count'), cited('the quay', 'javascript:alert(1)')];
    popup({ shown: { ...read, reading: { ...reading, findings: { ...findings, citations } } } });
    click('[data-tab="sources"]');
    const rows = all('[data-about="citation"]');
    expect(rows.map((row) => row.textContent)).toEqual([
      '212 boatsdocument · linked · port.example',
      'the quaydocument · linked',
    ]);
    expect(all('[data-about="citation"] a').map((link) => link.getAttribute('href'))).toEqual([
      'https://www.port.example/count',
    ]);
    click('[data-about="citation"] button');
    expect(actions.onShow.mock.calls[0]?.[1]).toMatchObject(spanOf('212 boats'));
  });

  test('names are grouped; the next click goes to the next mention', () => {
    popup();
    click('#tab-names');
    expect(all('.group h2').map((group) => group.textContent)).toEqual(['People', 'Organisations']);
    click('.name-row [data-main]');
    expect(actions.onShow).toHaveBeenCalledOnce();
  });

  test('a dismissed claim is out of the list and can be brought back', () => {
    const annotation = annotationOn(text.slice(0, 68), { status: 'dismissed' });
    popup({
      shown: { ...read, reading: { ...reading, placed: [{ annotation, span: { start: 0, end: 68 } }] } },
    });
    expect(quotes()).toHaveLength(3);
    click('.more');
    expect(actions.onBringBack).toHaveBeenCalledWith([expect.objectContaining({ annotation })]);
  });

  test.each([
    ['the claims, whatever the density lists', 'claims', text.slice(0, 68), { density: 0 }],
    ['the sources', 'sources', 'the quay would be closed', {}],
    ['the names', 'names', 'Port Office', {}],
    ['what is mine', 'mine', 'worst storm', {}],
  ] as const)('what was dismissed can be brought back under %s', (_, tab, words, change) => {
    const start = text.indexOf(words);
    const annotation = annotationOn(words, { status: 'dismissed' });
    const placed = [{ annotation, span: { start, end: start + words.length } }];
    popup({ settings: { ...settings, ...change }, shown: { ...read, reading: { ...reading, placed } } });
    click(`#tab-${tab}`);
    expect(one('.more').textContent).toBe('Bring back 1 dismissed');
    click('.more');
    expect(actions.onBringBack).toHaveBeenCalledWith([expect.objectContaining({ annotation })]);
  });

  test('what was dismissed elsewhere is not brought back under names, and none where nothing may be kept', () => {
    const annotation = annotationOn('worst storm', { status: 'dismissed' });
    const dismissed: ReviewedPage = {
      ...read,
      reading: { ...reading, placed: [{ annotation, span: annotation.quote }] },
    };
    popup({ shown: dismissed });
    click('#tab-names');
    expect(all('.more')).toEqual([]);
    popup({ shown: { ...dismissed, isPrivate: true } });
    click('#tab-mine');
    expect(all('.more')).toEqual([]);
  });

  test('a list that is dismissed altogether says so', () => {
    const placed = ['Ines Calloway', 'Port Office'].map((name) => {
      const annotation = annotationOn(name, { status: 'dismissed' });
      return { annotation, span: annotation.quote };
    });
    popup({ shown: { ...read, reading: { ...reading, placed } } });
    click('#tab-names');
    expect(one('.notice').textContent).toContain('All of this is dismissed.');
  });

  test('a long list shows more when asked, filtered or not', () => {
    const placed = Array.from({ length: 450 }, (_, at) => {
      const note = at < 250 ? 'boats' : 'quay';
      return { annotation: { ...annotationOn('worst storm', { note }), id: `${at}` }, span: null };
    });
    popup({ query: 'boats', shown: { ...read, reading: { ...reading, placed } } });
    click('#tab-mine');
    expect(all('.row')).toHaveLength(200);
    expect(one('.more').textContent).toBe('Show more (50)');
    click('.more');
    expect(all('.row')).toHaveLength(250);
    expect(all('.more')).toEqual([]);
  });

  test('what the machine read wrongly is said in the note’s window, and shown', () => {
    popup();
    one('[data-main]').focus();
    press('e');
    click('.correction button:nth-of-type(2)');
    expect(actions.onCorrect.mock.calls[0]?.[1]).toEqual({ source: '' });
    const said = annotationOn('The Port Office counted 212 boats in March.', {
      correction: { source: 'the harbour master', passage: text, at: 0 },
    });
    const placed = [{ annotation: said, span: said.quote }];
    popup({ shown: { ...read, reading: { ...reading, placed } } });
    expect(all('.row-facts').map((facts) => facts.textContent)).toContain(
      'quantity · 0.70 · you say: the harbour master',
    );
  });

  test('reason, progress and evidence are shown, and said in the note’s window', () => {
    const words = 'The Port Office counted 212 boats in March.';
    const start = text.indexOf(words);
    const at = '2026-03-12T10:00:00.000Z';
    const gauge = { id: 'e1', quote: 'q', url: '', title: 'Gauge', publisher: null, stance: 'context', at } as const;
    const annotation = annotationOn(words, {
      verdicts: [{ verdict: 'mixed', reason: 'It counted 200.', at }],
      status: 'checking',
      evidence: [gauge],
    });
    const placed = [{ annotation, span: { start, end: start + words.length } }];
    popup({ shown: { ...read, reading: { ...reading, placed } } });
    click('#tab-mine');
    expect(one('.row-facts').textContent).toContain('checking · evidence 1');
    expect(one('.row-reason').textContent).toBe('mixed: It counted 200.');
    one('[data-main]').focus();
    press('e');
    const passage = expect.objectContaining({ annotation });
    type('.reason', 'It counted 201.');
    expect(actions.onDraft.mock.lastCall?.slice(1)).toEqual(['reason', 'It counted 201.']);
    one('.reason').dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.onSay).toHaveBeenLastCalledWith(passage, {
      do: 'verdict',
      verdict: 'mixed',
      reason: 'It counted 201.',
    });
    click('.evidence li .link');
    expect(actions.onSay).toHaveBeenLastCalledWith(passage, { do: 'remove_evidence', evidenceId: 'e1' });
    expect(all('.status option').map((option) => option.textContent)).toEqual(['to check', 'checking', 'done']);
  });

  test('a name that is none is said to be so', () => {
    const said = annotationOn('Port Office', { correction: { name: 'none', passage: text, at: 0 } });
    popup({ shown: { ...read, reading: { ...reading, placed: [{ annotation: said, span: said.quote }] } } });
    click('[data-tab="names"]');
    expect(one('[data-row="organization Port Office"] .row-facts').textContent).toBe('organisation · you say: no name');
  });

  test('words that are gone are still listed', () => {
    const annotation = annotationOn('worst storm', { note: 'Says who?' });
    popup({ shown: { ...read, reading: { ...reading, placed: [{ annotation, span: null }] } } });
    click('#tab-mine');
    expect(one('.row').textContent).toContain('no longer on this page');
    expect(one('.row-note').textContent).toBe('Says who?');
  });

  test('the switch of a tab is that of its layer', () => {
    popup();
    click('#tab-names');
    click('.tools .switch');
    expect(deeds.onSettings).toHaveBeenCalledWith({ layers: { ...settings.layers, names: true } });
  });

  test('a site is switched off with its name, and on again with all that stands for it', () => {
    popup();
    click('.foot .switch:nth-of-type(2)');
    expect(deeds.onSettings).toHaveBeenLastCalledWith({ sites: [off('gazette.example')] });
    popup({ settings: { ...settings, sites: ['example', 'other.example', 'gazette.example'].map(off) } });
    click('.foot .switch:nth-of-type(2)');
    expect(deeds.onSettings).toHaveBeenLastCalledWith({ sites: [off('other.example')] });
  });

  test('where it is asked first, this page is read, or the whole site from now on', () => {
    const asked = { state: 'silent', notice: 'site_ask', detail: 'gazette.example', page: null, kept: [] } as const;
    popup({ shown: { ...asked, isPrivate: false }, settings: { ...settings, sitesDefault: 'ask' } });
    click('.notice .buttons .strong');
    expect(deeds.onRead).toHaveBeenCalledOnce();
    click('.notice .buttons .quiet:last-child');
    const sites = [{ host: 'gazette.example', reading: 'on' }];
    expect(deeds.onSettings).toHaveBeenLastCalledWith({ sites });
  });

  test('exports say how many they hold, and none is made of nothing', async () => {
    popup();
    click('.export > button');
    expect(one('.sheet').textContent).toContain('This page 2');
    click('[data-format=csv]');
    expect(deeds.onExport).toHaveBeenCalledWith('page', 'csv', expect.anything());
    expect(one('.export progress').getAttribute('aria-label')).toBe('The file is being made');
    await vi.waitFor(() => one('.export > button'));
    popup({ scopes: [{ key: 'page', label: 'This page', count: 0 }] });
    click('.export > button');
    expect(all('[data-format]:disabled')).toHaveLength(EXPORT_FORMATS.length);
  });

  test('what has to be counted is counted when the menu opens, and can be exported meanwhile', () => {
    popup({ scopes: [{ key: 'everything', label: 'Everything', count: null }] });
    expect(deeds.onExportOpen).not.toHaveBeenCalled();
    click('.export > button');
    expect(deeds.onExportOpen).toHaveBeenCalledOnce();
    expect(one('.sheet').textContent).toContain('Everything …');
    expect(all('[data-format]:disabled')).toHaveLength(0);
    click('.export > button');
    expect(deeds.onExportOpen).toHaveBeenCalledOnce();
  });

  test('what was done is said, with the way back', () => {
    popup({ said: { kind: 'done', text: 'Judged mixed.', canUndo: true } });
    expect(one('.message output').textContent).toBe('Judged mixed.');
    click('.message .link');
    expect(actions.onUndo).toHaveBeenCalledOnce();
  });

  test('the filter asks for its words', () => {
    popup();
    type('input[type=search]', 'boats');
    expect(deeds.onQuery).toHaveBeenCalledWith('boats');
  });
});

test('leads to the pictures of an article of which something is kept, and else not', () => {
  popup({ shown: read });
  expect(all('.pictures-link')).toEqual([]);
  const onPictures = vi.fn<() => void>();
  popup({ shown: read, onPictures });
  one('.pictures-link').click();
  expect(onPictures).toHaveBeenCalledOnce();
});
