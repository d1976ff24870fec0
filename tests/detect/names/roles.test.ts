import { expect, test } from 'vitest';
import { roleOf } from '../../../lib/detect/names/roles.ts';
import { tokenize } from '../../../lib/text/tokens.ts';
import { entitiesIn } from './marked.ts';

/** The role read beside the name that stands between two bars; a second pair is another person. */
function readRole(marked: string): string | null {
  const [before = '', name = '', between, other] = marked.split('|');
  const text = marked.replaceAll('|', '');
  const tokens = tokenize(text, { start: 0, end: text.length });
  const indexAt = (offset: number): number => tokens.findIndex(({ start }) => start >= offset);
  const end = before.length + name.length;
  const next = other === undefined ? tokens.length : indexAt(end + (between?.length ?? 0));
  return roleOf({ tokens, first: indexAt(before.length), end: indexAt(end), next });
}

test.each([
  // In front.
  ['US Assistant Secretary of State |David Vale| spoke.', 'US Assistant Secretary of State'],
  ['General |Ode| fled.', 'General'],
  ['Then Gen. |Ode| fled.', 'Gen.'],
  ['The former Velden mayor |Ana Roy| spoke.', 'former Velden mayor'],
  ['It was signed by Prime Minister |Ana Roy|.', 'Prime Minister'],
  ['They met Minister of Trade and Industry |Ana Roy|.', 'Minister of Trade and Industry'],
  ['Vice-President |Ana Roy| spoke.', 'Vice-President'],
  // Behind.
  ['|Ana Roy|, the deputy governor of Velden, spoke.', 'deputy governor of Velden'],
  ['It was |Ana Roy|, a nurse at the city hospital.', 'nurse at the city hospital'],
  ['It was |Ana Roy|, director of the port', 'director of the port'],
  // Silence.
  ['|Ana Roy| spoke.', null],
  ['Mr |Roy| spoke.', null],
  ['Ms. |Roy| spoke.', null],
  ['The minister said |Ana Roy| spoke.', null],
  ['The mayor, |Ana Roy| and I left.', null],
  ['For |Ana Roy|, the minister said, it was late.', null],
  ['|Ana Roy|, General |Ode| and I left.', null],
  ['|Ana Roy|, who is mayor, left.', null],
  ['In Velden, |Ana Roy|, aged 45, left.', null],
  ['|Ana Roy|', null],
])('%s', (marked, role) => {
  expect(readRole(marked)).toBe(role);
});

test('values and roles come with what was found', () => {
  const found = entitiesIn('On 27 January 2014 President Joseph Kamau paid $4.2 billion.');
  expect(found.map(({ type, value, role }) => ({ type, value, role }))).toEqual([
    { type: 'date', value: { date: '2014-01-27', until: null } },
    { type: 'person', role: 'President' },
    { type: 'money', value: { amount: 4.2e9, upTo: null, unit: 'USD', rough: false } },
  ]);
});
