import { words, type Cue } from '../cue.ts';
import { NUMBER } from '../word.ts';

/** "$72,500", "3 million euros". */
export const money: Cue = {
  name: 'an amount of money',
  at: words(
    'dollar dollars euro euros pound pounds yen yuan rupee rupees peso pesos franc francs naira rand ruble rubles rouble roubles shilling shillings dirham dirhams riyal riyals won ringgit baht usd eur gbp cents pence $ € £ ¥ ₹ ₽ ₩ ₺ ₦ ₱ ฿ ₫ ₪',
  ),
  holds: ({ bits }) => (bits & NUMBER) !== 0,
};
