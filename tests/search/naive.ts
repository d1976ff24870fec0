/** What the index is measured by: the same questions, asked of each annotation one after the other. */
import { verdictOf } from '../../lib/domain/annotation.ts';
import { dayIn, dayOf } from '../../lib/search/days.ts';
import { type Entry, havesOf, sourceOf } from '../../lib/search/index/entry.ts';
import type { Phrase, Query, Term, Value } from '../../lib/search/language/query.ts';
import { nameKey } from '../../lib/search/language/values.ts';
import { fold, wordsOf } from '../../lib/search/words.ts';
import { AROUND } from './notebooks.ts';

export const naively = (entries: readonly Entry[], { terms }: Query): readonly Entry[] =>
  entries.filter((entry) => terms.every((term) => answers(entry, term) !== term.not));

/** A phrase stands in a text if its words do, with nothing between them and nothing else at their ends. */
const stands = (text: string | null | undefined, { words, prefix }: Phrase): boolean =>
  ` ${wordsOf(text ?? '').join(' ')} `.includes(` ${words.join(' ')}${prefix ? '' : ' '}`);

const same = (a: string, b: string): boolean => a === b;

function answers({ page, annotation }: Entry, term: Term): boolean {
  const { finding, evidence, replies = [], verdicts, quote, note } = annotation;
  const source = sourceOf(annotation);
  const texts = {
    quote: [quote.exact],
    about: finding?.about ?? [],
    note: [
      note,
      ...verdicts.map(({ reason }) => reason),
      ...replies.flatMap(({ who, how, words }) => [who, how, words]),
    ],
    evidence: evidence.flatMap((item) => [item.quote, item.title, item.publisher]),
    source: [source?.name, source?.role, source?.affiliation, source?.relayedBy],
    page: [page.title, ...page.byline, page.publisher, page.url.slice(page.url.indexOf('://') + 3)],
  };
  if (term.in === 'text')
    return Object.values(texts)
      .flat()
      .some((text) => stands(text, term));
  const either = (test: (value: Value) => boolean): boolean => term.either.some(test);
  const within = (day: number): boolean =>
    either((value) => value.is === 'range' && day !== 0 && value.from <= day && day <= value.to);
  const isKey = (keys: readonly (string | undefined)[]): boolean =>
    either((value) => value.is === 'one' && keys.includes(value.key));
  const isName = (names: readonly string[], is: (there: string, name: string) => boolean): boolean =>
    either(
      (value) =>
        value.is === 'name' &&
        names.some((name) => (value.prefix ? name.startsWith(value.name) : is(name, value.name))),
    );
  switch (term.in) {
    case 'quote':
    case 'about':
    case 'note':
    case 'evidence':
    case 'source':
    case 'page': {
      const part = texts[term.in];
      return either((value) => value.is === 'phrase' && part.some((text) => stands(text, value)));
    }
    case 'outlet':
      return either((value) => value.is === 'phrase' && stands(page.publisher, value));
    case 'site': {
      const labels = (/^https?:$/i.test(page.url.split('//')[0]!) ? new URL(page.url).hostname : '').split('.');
      const hosts = labels.map((_, at) => labels.slice(at).join('.'));
      return isName(hosts, same);
    }
    case 'lang':
      return isName([fold(page.language ?? '')], (there, name) => there === name || there.split('-')[0] === name);
    case 'tag':
      return isName(annotation.tags.map(nameKey), same);
    case 'project':
      return isName(
        (annotation.projects ?? []).map((id) => nameKey(AROUND.projects.get(id) ?? '')),
        same,
      );
    case 'verdict':
      return isKey([verdictOf(annotation)]);
    case 'status':
      return isKey([annotation.status]);
    case 'kind':
      return isKey([source?.kind]);
    case 'type':
      return isKey([finding?.type]);
    case 'flag':
      return isKey(finding?.flags ?? []);
    case 'stance':
      return isKey(evidence.map(({ stance }) => stance));
    case 'rating':
      return isKey(evidence.map(({ rating }) => rating));
    case 'has':
      return isKey(havesOf(annotation));
    case 'rung':
      return within(source?.rung ?? 0);
    case 'due':
      return within(dayOf(annotation.due ?? '') ?? 0);
    case 'spoken':
      return (finding?.dates ?? []).some((date) => within(dayOf(date) ?? 0));
    case 'after':
    case 'before':
      return within(dayIn(page.published) || dayIn(page.firstSeen));
    case 'seen':
      return within(dayIn(page.lastSeen));
  }
}
