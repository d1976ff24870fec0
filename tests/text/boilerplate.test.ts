import { expect, it } from 'vitest';
import { isBoilerplate } from '../../lib/text/boilerplate.ts';

it.each([
  'Read more: The pier that never was',
  'READ MORE | Ten walks along the quay',
  'Also read: Ten walks along the quay',
  'Related: Ten walks along the quay',
  'Advertisement',
  'Advertisement - story continues below',
  'Article continues below',
  'Share this article',
  'Sign up for our newsletter',
  'Love gardens? Our weekly letter has the best of them, delivered right to your inbox.',
  'Subscribe to Google News',
  'Follow us on Twitter and Facebook for more from the bay.',
  '© 2031 The Marrow Courier',
  'This material may not be published, broadcast or rewritten.',
  'By clicking accept you agree to our terms.',
  'Photo: Anna Holm / Courier',
  'Updated: June 3, 2031 10:42',
  '12 comments',
  'Share · Save · Comments (2)',
  'Anna Holm can be reached at the Courier on 555 0100.',
])('%j carries nothing of a story', (text) => {
  expect(isBoilerplate(text)).toBe(true);
});

it.each([
  '',
  'Read more widely, she told the class, and worry less.',
  'Related costs rose by a third, the ministry said.',
  'Watch dogs bark at night, and the watchmen sleep.',
  'The share of people who follow the news daily has fallen to 40 percent.',
  'She signed up for the army in 1939.',
  'Subscribers to the ferry pass paid 40 crowns more than last year.',
  'More than 4,000 passengers use the terminal every day.',
  'The photo shows the minister at the harbour in 2019.',
  'Most read the notice too late.',
  'By Tuesday the pier had closed.',
  'Share prices, comments and e-mail fell silent.',
  'Updated figures show that 300 people left the town.',
  'The committee recommended closing the terminal.',
  'Comments by the chair were struck from the record.',
])('%j may be part of a story', (text) => {
  expect(isBoilerplate(text)).toBe(false);
});

it('takes a long box for one by what it names: three such things, not two', () => {
  const filler = 'The bay has many walks for every season, and most of them begin at the old ferry terminal. '.repeat(
    3,
  );
  expect(
    isBoilerplate(`${filler}Get push notifications, read us in the App Store, or change what you get in your inbox.`),
  ).toBe(true);
  expect(isBoilerplate(`${filler}Get push notifications, or change what you get in your inbox.`)).toBe(false);
});

it('reads long text as prose, whatever it begins with', () => {
  expect(isBoilerplate(`Read more: ${'and so the story went on and on, '.repeat(30)}`)).toBe(false);
});
