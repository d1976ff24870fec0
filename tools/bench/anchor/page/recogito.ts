import { reviveSelector } from '@recogito/text-annotator';
import { oneByOne, register, type Selectors, selectorsOf } from './anchorer.ts';

register('Recogito text annotator', {
  describe: selectorsOf,
  place: oneByOne(
    ({ exact, start, end }: Selectors) => reviveSelector({ quote: exact, start, end }, document.body).range,
  ),
});
