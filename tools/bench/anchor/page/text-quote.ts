import { toRange } from 'dom-anchor-text-quote';
import { oneByOne, register, type Selectors, selectorsOf } from './anchorer.ts';

register('dom-anchor-text-quote', {
  describe: selectorsOf,
  place: oneByOne((kept: Selectors) => toRange(document.body, kept, { hint: kept.start })),
});
