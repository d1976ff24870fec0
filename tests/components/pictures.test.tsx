import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Chart, PATTERNS, percentOf, shortened, sumOf } from '../../components/pictures/chart.ts';
import { Picture } from '../../components/pictures/Picture.tsx';
import { VERDICTS } from '../../lib/domain/annotation.ts';
import { SOURCE_KINDS } from '../../lib/domain/finding.ts';

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
});

/** Everything in it is drawn. */
const of = (chart: Omit<Chart, 'drawn' | 'beyond'>): Chart => ({ ...chart, drawn: chart.bars, beyond: null });

const OUTLETS = of({
  title: 'Unnamed sources',
  about: 'Claims by outlet',
  kind: 'shares',
  series: [
    { key: 'unnamed', label: 'unnamed' },
    { key: 'named', label: 'named' },
  ],
  bars: [
    { key: 'courier', label: 'Harbour Courier', values: [3, 1] },
    { key: 'gazette', label: 'Valley Gazette', values: [0, 5] },
  ],
});
const MONTHS = of({
  ...OUTLETS,
  title: 'Verdicts',
  kind: 'counts',
  bars: [
    { key: '2026-01', label: 'January 2026', values: [2, 1] },
    { key: '2026-02', label: 'February 2026', values: [0, 0] },
    { key: '2026-03', label: 'March 2026', values: [1, 5] },
  ],
});

function show(chart: Chart, onChoose: ((key: string) => void) | null = null) {
  void act(() => render(<Picture chart={chart} onChoose={onChoose} onSaid={() => undefined} />, body));
}
const button = (name: string) => [...body.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
const press = (node: Element) =>
  act(() => {
    const { Event: Happening } = document.defaultView as unknown as { Event: typeof Event };
    node.dispatchEvent(new Happening('click', { bubbles: true }));
  });
const bars = () => [...body.querySelectorAll('svg.chart .chart-bar')];
const sized = (side: string) => bars().map((bar) => Number(bar.getAttribute(side)));

describe('a picture', () => {
  test('of shares: each row fills its width, whatever it counts', () => {
    show(OUTLETS);
    const [unnamed = 0, named = 0, all = 0] = sized('width');
    expect(unnamed + named).toBeCloseTo(all);
    expect(unnamed / named).toBeCloseTo(3);
  });

  test('of counts: the height of a column is its number', () => {
    show(MONTHS);
    const heights = sized('height');
    expect(heights.map((height) => Math.round((height / (heights[1] ?? 1)) * 10) / 10)).toEqual([2, 1, 1, 5]);
  });

  test('says what it shows to whoever cannot see it', () => {
    show(OUTLETS);
    expect(body.querySelector('svg.chart')?.getAttribute('aria-label')).toBe('Unnamed sources. Claims by outlet');
  });

  test.each([[OUTLETS], [MONTHS]])('has the same figures in its table', (chart) => {
    show(chart);
    void press(button('as a table'));
    const rows = [...body.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => Number.parseInt(textContent, 10)),
    );
    expect(rows).toEqual(chart.bars.map(({ values }) => [...values, sumOf(values)]));
    expect(body.querySelector('svg.chart')).toBeNull();
  });

  test('leads to the claims of a bar, from the picture and from the table', () => {
    const onChoose = vi.fn<(key: string) => void>();
    show(OUTLETS, onChoose);
    void press(body.querySelectorAll('.chart-choice')[1]!);
    void press(button('as a table'));
    void press(button('Harbour Courier'));
    expect(onChoose.mock.calls).toEqual([['gazette'], ['courier']]);
  });

  test('of nothing says so, and offers nothing to save', () => {
    show(of({ ...OUTLETS, bars: [] }));
    expect(body.textContent).toContain('Nothing to draw yet');
    expect(body.querySelectorAll('button,svg')).toHaveLength(0);
  });

  test('what is not drawn is said, and stands in the table', () => {
    show({ ...OUTLETS, drawn: OUTLETS.bars.slice(0, 1), beyond: '1 of 2 are drawn.' });
    expect(body.querySelectorAll('.chart-label')).toHaveLength(1);
    expect(body.textContent).toContain('1 of 2 are drawn.');
    void press(button('as a table'));
    expect(body.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  test('of which nothing can be drawn is a table', () => {
    show({ ...OUTLETS, drawn: [], beyond: '0 of 2 are drawn.' });
    expect(body.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(body.querySelectorAll('button')).toHaveLength(0);
  });

  test('tells its series apart by pattern', () => {
    show(OUTLETS);
    const fills = bars().map((bar) => bar.getAttribute('fill'));
    expect(fills[0]).not.toBe(fills[1]);
    expect(body.querySelectorAll('.legend li')).toHaveLength(2);
  });
});

test('no two verdicts, and no two kinds of source, have one pattern', () => {
  expect(PATTERNS).toBeGreaterThanOrEqual(Math.max(VERDICTS.length - 1, SOURCE_KINDS.length));
});

test.each([
  [0, 0, '0'],
  [0, 7, '0'],
  [7, 7, '100'],
  [1, 2, '50'],
  [1, 3, '33'],
  [1, 1000, '<1'],
  [999, 1000, '>99'],
])('%d of %d are %s percent', (part, all, words) => {
  expect(percentOf(part, all)).toBe(words);
});

test('a share is 0 only of nothing and 100 only of all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (all, some) => {
      const part = some % (all + 1);
      expect(percentOf(part, all) === '0').toBe(part === 0);
      expect(percentOf(part, all) === '100').toBe(part === all);
    }),
  );
});

test.each([
  ['Courier', 10, 'Courier'],
  ['Harbour Courier', 9, 'Harbour…'],
])('%s in %d is %s', (label, most, words) => {
  expect(shortened(label, most)).toBe(words);
});
