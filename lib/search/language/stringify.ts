import type { Phrase, Query, Term, Value } from './query.ts';

/** A query as somebody would type it. Read again, it has the same terms; what was a problem is not written. */
export const stringify = ({ terms }: Pick<Query, 'terms'>): string =>
  terms.map((term, at) => written(term, at === terms.length - 1)).join(' ');

function written(term: Term, isLast: boolean): string {
  const not = term.not ? '-' : '';
  if (term.in === 'text') return `${not}${phraseWords(term, isLast)}`;
  const values = term.either.map((value, at) => valueWords(value, isLast && at === term.either.length - 1));
  return `${not}${term.in}:${values.join(',')}`;
}

function phraseWords({ words, prefix }: Phrase, isLast: boolean): string {
  return typed(words.join(' '), prefix, isLast);
}

function valueWords(value: Value, isLast: boolean): string {
  switch (value.is) {
    case 'phrase':
      return phraseWords(value, isLast);
    case 'name':
      return typed(value.name, value.prefix, isLast);
    case 'one':
      return value.key;
    case 'range':
      return value.written;
    case 'nothing':
      // At the end of a query it would count as not typed to its end yet.
      return isLast || /[\s,]/.test(value.written) ? `"${value.written}"` : value.written;
  }
}

/** Plain where that says it: in quotes what has spaces or signs, or ends the query and is whole. */
function typed(text: string, prefix: boolean, isLast: boolean): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(text);
  if (prefix) return isPlain ? (isLast ? text : `${text}*`) : `"${text}"*`;
  return isPlain && !isLast ? text : `"${text}"`;
}
