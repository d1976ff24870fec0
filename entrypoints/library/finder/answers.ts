import { type Answer, type Asked, find } from '../../../lib/search/answer/find.ts';
import { foundIn } from '../../../lib/search/answer/found.ts';
import type { Around } from '../../../lib/search/answer/matching.ts';
import { tally } from '../../../lib/search/answer/tally.ts';
import type { SearchIndex } from '../../../lib/search/index/layers.ts';
import type { AskName, Asks } from './protocol.ts';

/** Of one state of the notebook. */
export interface State {
  readonly index: SearchIndex;
  readonly around: Around;
}

/** Answers questions, and remembers the last one answered: ids are asked for as a list is scrolled. */
export class Answers {
  #last: { readonly state: State; readonly key: string; readonly answer: Answer } | null = null;

  to<K extends AskName>(state: State, name: K, ask: Asks[K]['ask']): Asks[K]['answer'] {
    const handlers: { readonly [N in AskName]: (given: Asks[N]['ask']) => Asks[N]['answer'] } = {
      find: (given) => this.#find(state, given),
      ids: (given) => this.#answer(state, given).ids(given.from, given.to, given.key),
      pieces: (given) => this.#answer(state, given).pieces(given.from, given.to),
      tally: ({ query, by, most }) => {
        const found = foundIn(state.index, query, state.around);
        return by.map((one) => tally(state.index, found, { by: one, around: state.around }).slice(0, most));
      },
    };
    return handlers[name](ask);
  }

  #find(state: State, asked: Asks['find']['ask']): Asks['find']['answer'] {
    const { total, pages, evidence, groups, ids } = this.#answer(state, asked);
    const first: string[] = [];
    if (asked.group === null) first.push(...ids(0, asked.first));
    for (const { key } of groups) {
      if (first.length >= asked.first) break;
      first.push(...ids(0, asked.first - first.length, key));
    }
    return { total, pages, evidence, groups, ids: first };
  }

  #answer(state: State, { query, sort, group }: Asked): Answer {
    const key = JSON.stringify([query.terms, sort, group]);
    if (this.#last?.state.index === state.index && this.#last.state.around === state.around && this.#last.key === key)
      return this.#last.answer;
    const answer = find(state.index, { query, sort, group }, state.around);
    this.#last = { state, key, answer };
    return answer;
  }
}
