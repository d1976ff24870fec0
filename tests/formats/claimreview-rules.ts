/** The rules that a ClaimReview is held to (schema.org, and what search engines ask for beyond it), in words that name the rule. */

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): readonly Fields[] => (value === undefined ? [] : [value].flat().map(fieldsOf));
const isWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isWeb = (value: unknown): boolean =>
  isWords(value) && /^https?:\/\//.test(String(value)) && URL.canParse(String(value));
const isDay = (value: unknown): boolean =>
  /^\d{4}-\d\d-\d\d(?:T.*)?$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)));
const isSomebody = (value: Fields): boolean =>
  ['Person', 'Organization'].includes(String(value['@type'])) && isWords(value['name']);

const NUMBERS = ['ratingValue', 'bestRating', 'worstRating'] as const;

const RULES: Readonly<Record<string, (review: Fields) => boolean>> = {
  'it is a ClaimReview': (review) => review['@type'] === 'ClaimReview',
  'it says what was claimed': ({ claimReviewed }) => isWords(claimReviewed),
  'in less than 75 characters': ({ claimReviewed }) => String(claimReviewed).length < 75,
  'it is published at an address of the web': ({ url }) => isWeb(url),
  'its rating is in words': ({ reviewRating }) =>
    fieldsOf(reviewRating)['@type'] === 'Rating' && isWords(fieldsOf(reviewRating)['alternateName']),
  'and in three whole numbers, or none': ({ reviewRating }) => {
    const given = NUMBERS.filter((name) => name in fieldsOf(reviewRating));
    return (
      given.length === 0 ||
      (given.length === 3 && NUMBERS.every((name) => Number.isInteger(fieldsOf(reviewRating)[name])))
    );
  },
  'which lie in their range': ({ reviewRating }) => {
    const [value, best, worst] = NUMBERS.map((name) => Number(fieldsOf(reviewRating)[name] ?? Number.NaN));
    if (Number.isNaN(value! + best! + worst!)) return true;
    return Math.min(best!, worst!) <= value! && value! <= Math.max(best!, worst!);
  },
  'somebody signs it': ({ author }) => listOf(author).length > 0 && listOf(author).every(isSomebody),
  'it says on which day': ({ datePublished }) => isDay(datePublished),
  'it is about a claim': ({ itemReviewed }) => fieldsOf(itemReviewed)['@type'] === 'Claim',
  'who made the claim has a name, where anybody is given': ({ itemReviewed }) =>
    listOf(fieldsOf(itemReviewed)['author']).every(isSomebody),
  'the claim was made on a day, where one is given': ({ itemReviewed }) =>
    fieldsOf(itemReviewed)['datePublished'] === undefined || isDay(fieldsOf(itemReviewed)['datePublished']),
  'it appears at addresses of the web, each once': ({ itemReviewed }) => {
    const places = listOf(fieldsOf(itemReviewed)['appearance']).map(({ url }) => url);
    return places.every(isWeb) && new Set(places).size === places.length;
  },
};

export const rulesBrokenBy = (review: unknown): readonly string[] =>
  Object.entries(RULES).flatMap(([rule, holds]) => (holds(fieldsOf(review)) ? [] : [rule]));
