import type { Rest } from '../../lib/domain/page.ts';

/** Says that an article goes on where nobody here can read it. */
export const RestLine = ({ rest }: { readonly rest: Rest }) => <p class="rest">{sentenceOf(rest)}</p>;

const BEHIND: Readonly<Record<Rest['behind'], string>> = {
  paywall: 'stands behind the paywall',
  metadata: 'stands only in the page’s data about itself',
};

const words = (count: number): string => count.toLocaleString('en');

/** "Only 180 of about 900 words are shown here. The rest stands behind the paywall, and was not read." */
export function sentenceOf({ behind, shown, said }: Rest): string {
  const part =
    said === null
      ? 'Not all of it is shown here.'
      : `Only ${words(shown)} of about ${words(said)} words are shown here.`;
  return `${part} The rest ${BEHIND[behind]}, and was not read.`;
}
