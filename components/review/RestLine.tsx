import type { Rest } from '../../lib/domain/page.ts';
import { numberWords, say } from '../../lib/words/say.ts';

/** Says that an article goes on where nobody here can read it. */
export const RestLine = ({ rest }: { readonly rest: Rest }) => <p class="rest">{sentenceOf(rest)}</p>;

/** "Only 180 of about 900 words are shown here. The rest stands behind the paywall, and was not read." */
export const sentenceOf = ({ behind, shown, said }: Rest): string =>
  said === null
    ? say(`rest_unsaid_${behind}`)
    : say(`rest_some_${behind}`, { shown: numberWords(shown), said: numberWords(said) });
