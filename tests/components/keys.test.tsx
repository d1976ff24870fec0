import { expect, test } from 'vitest';
import { hasOwnUndo, isTyping } from '../../components/controls/keys.ts';
import { one, show } from './dom.ts';

test.each([
  ['a note', <textarea />, true, true],
  ['a field of no type', <input />, true, true],
  ['a line', <input type="text" />, true, true],
  ['a search', <input type="search" />, true, true],
  ['an address', <input type="url" />, true, true],
  ['a number', <input type="number" />, true, true],
  ['a dropdown', <select aria-label="any" />, true, false],
  ['a day', <input type="date" />, true, false],
  ['a colour', <input type="color" />, true, false],
  ['a file', <input type="file" />, true, false],
  ['a slider', <input type="range" />, false, false],
  ['a tick', <input type="checkbox" />, false, false],
  ['a choice', <input type="radio" />, false, false],
  ['a button', <button type="button">any</button>, false, false],
])('in %s letters are letters, and Ctrl+Z is its own', (_name, field, letters, undo) => {
  show(<div id="around">{field}</div>);
  const target = one('#around > *');
  expect([isTyping(target), hasOwnUndo(target)]).toEqual([letters, undo]);
});

test('nowhere neither', () => expect([isTyping(null), hasOwnUndo(null)]).toEqual([false, false]));
