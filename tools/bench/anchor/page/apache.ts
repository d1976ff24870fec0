import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { oneByOne, register, type Selectors, selectorsOf } from './anchorer.ts';

register('Apache Annotator', {
  describe: selectorsOf,
  place: oneByOne(async ({ exact, prefix, suffix }: Selectors) => {
    const match = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
    for await (const range of match(document.body)) return range;
    return null;
  }),
});
