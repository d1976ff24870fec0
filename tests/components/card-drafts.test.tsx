import { expect, test, vi } from 'vitest';
import { Card, type CardProps } from '../../components/card/Card.tsx';
import { all, click, one, show, type } from './dom.ts';

const nothing = async () => null;

/** A card on words that the reader chose, of which this was typed before. */
function card(drafts: Readonly<Record<string, string>> = {}) {
  const deeds = {
    onEdit: vi.fn<CardProps['onEdit']>(nothing),
    onCorrect: vi.fn<CardProps['onCorrect']>(nothing),
    onDraft: vi.fn<CardProps['onDraft']>(),
  };
  const props: CardProps = {
    topic: { kind: 'words', names: ['Petra Holm'] },
    annotation: null,
    draftOf: (field) => drafts[field] ?? null,
    trouble: null,
    history: null,
    isPinned: false,
    canUndo: false,
    onPlace: nothing,
    onUndo: nothing,
    onPin: () => undefined,
    onClose: () => undefined,
    onJump: () => undefined,
    ...deeds,
  };
  show(<Card {...props} />);
  return deeds;
}

/** A field that was half filled where nothing stood. */
const half = (typed: string) => ({ typed, was: '' });

test('what was half typed when the card closed is there again: evidence, a tag, who said it', () => {
  const { onEdit } = card({
    evidence: JSON.stringify({ url: half('https://audit.example/'), title: half('Audit') }),
    tag: 'flo',
    source: 'Petra H',
  });
  expect((one('.evidence [name=url]') as HTMLInputElement).value).toBe('https://audit.example/');
  expect(one('.evidence').hasAttribute('open')).toBe(true);
  expect(one('.tags input').outerHTML).toContain('flo');
  expect(one('.correction input').outerHTML).toContain('Petra H');
  one('.evidence form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  // What was typed in the panel, whose form has more fields, is not left behind.
  expect(onEdit).toHaveBeenLastCalledWith({
    do: 'add_evidence',
    evidence: { quote: '', url: 'https://audit.example/', title: 'Audit', publisher: null, stance: 'supports' },
  });
});

test('it is put aside as it is typed', () => {
  const { onDraft } = card();
  type('.evidence [name=quote]', 'the boats');
  expect(onDraft).toHaveBeenLastCalledWith('evidence', JSON.stringify({ quote: half('the boats') }));
  type('.tags input', 'flo');
  expect(onDraft).toHaveBeenLastCalledWith('tag', 'flo');
  type('.correction input', 'Petra');
  expect(onDraft).toHaveBeenLastCalledWith('source', 'Petra');
});

test('words that the reader chose have a field for who said them', () => {
  const { onCorrect } = card();
  expect(all('.correction option').map(({ textContent }) => textContent)).toEqual(['Petra Holm']);
  click('.correction button:nth-of-type(2)');
  expect(onCorrect).toHaveBeenLastCalledWith({ source: '' });
});
