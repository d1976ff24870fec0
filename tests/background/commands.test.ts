import { expect, test, vi } from 'vitest';
import { selectedIn } from '../../entrypoints/background/commands.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

test.each([
  ['in the page', { selectionText: 'a dam', frameId: 0, frameUrl: undefined }, { words: 'a dam', frameUrl: null }],
  ['in a page that says no frame', { selectionText: 'a dam' }, { words: 'a dam', frameUrl: null }],
  [
    'in a frame',
    { selectionText: 'a dam', frameId: 5, frameUrl: 'https://post.example/1' },
    { words: 'a dam', frameUrl: 'https://post.example/1' },
  ],
  ['in a frame without an address', { selectionText: 'a dam', frameId: 5 }, { words: 'a dam', frameUrl: '' }],
  ['nowhere', {}, { words: '', frameUrl: null }],
])('words selected %s', (_where, info, selected) => expect(selectedIn(info)).toEqual(selected));
