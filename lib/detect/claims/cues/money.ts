import type { Cue, SentenceView } from '../cue.ts';

const CURRENCIES = new Set(
  'dollar dollars euro euros pound pounds yen yuan rupee rupees peso pesos franc francs naira rand ruble rubles rouble roubles shilling shillings dirham dirhams riyal riyals won ringgit baht usd eur gbp cents pence'.split(
    ' ',
  ),
);

/** "$72,500", "3 million euros". */
export const money: Cue = {
  name: 'an amount of money',
  strength: (view: SentenceView) =>
    view.tokens.some(({ kind }) => kind === 'number') &&
    (/[$€£¥₹₽₩₺₦₱฿₫₪]/.test(view.text) || view.words.some((word) => CURRENCIES.has(word)))
      ? 1
      : 0,
};
