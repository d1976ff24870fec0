import { expect, test } from 'vitest';
import { all, one, show } from './dom.ts';
import { Card } from '../../components/card/Card.tsx';
import { annotation } from '../page/findings.ts';

const nothing = async () => null;
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What is said aloud once this was done. */
async function saidAfter(deed: () => void): Promise<string> {
  deed();
  await settled();
  await settled();
  return one('output[aria-live=polite]').textContent ?? '';
}

function keyInCard(key: string): void {
  const event = new window.Event('keydown', { bubbles: true, cancelable: true });
  one('dialog').dispatchEvent(Object.assign(event, { key, ctrlKey: false, metaKey: false, altKey: false }));
}

const button = (name: string) => () =>
  all('button')
    .find((item) => item.textContent?.trim() === name)
    ?.click();

test('what is undone is said aloud by its name, step by step', async () => {
  show(
    <Card
      topic={{
        kind: 'claim',
        type: 'quantity',
        score: 0.5,
        flags: [],
        why: [],
        source: null,
        names: [],
        clause: null,
        cites: [],
      }}
      annotation={annotation({})}
      draftOf={() => null}
      trouble={null}
      history={null}
      isPinned
      canUndo
      onEdit={nothing}
      onCorrect={nothing}
      onDraft={() => undefined}
      onPlace={nothing}
      onUndo={nothing}
      onPin={() => undefined}
      onClose={() => undefined}
      onJump={() => undefined}
    />,
  );
  await saidAfter(() => keyInCard('2'));
  await saidAfter(button('not worth it'));
  expect(await saidAfter(button('undo'))).toBe('Undone: marked how far it is.');
  expect(await saidAfter(button('undo'))).toBe('Undone: verdict given.');
  // What was done before the card opened is not known by name.
  expect(await saidAfter(button('undo'))).toBe('Undone.');
});
