import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Message, type Said } from '../../components/controls/Message.tsx';

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

const show = (said: Said | null) =>
  void act(() => render(<Message said={said} onUndo={() => undefined} onClose={() => undefined} />, body));

test('what a file leaves behind is said in a fold beneath what was done', () => {
  const more = ['2 annotations with evidence: only its number', '1 page without <b>authors</b>'];
  show({ kind: 'done', text: '2 annotations of 1 page in a.csv.', canUndo: false, more });
  expect(body.querySelector('details')?.hasAttribute('open')).toBe(false);
  expect(body.querySelector('summary')?.textContent).toBe('What the file leaves behind (2)');
  expect([...body.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(more);
  expect(body.querySelector('b')).toBeNull();
});

test.each<[string, Said | null]>([
  ['nothing', null],
  ['nothing left behind', { kind: 'done', text: 'All of it.', canUndo: false, more: [] }],
  ['another deed', { kind: 'done', text: 'Tags kept.', canUndo: true }],
])('of %s no fold is shown', (_name, said) => {
  show(said);
  expect(body.querySelector('details')).toBeNull();
});
