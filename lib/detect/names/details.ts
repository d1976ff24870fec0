import type { Entity } from '../../domain/finding.ts';
import type { TextDocument } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import type { Amount } from './amounts.ts';
import { roleOf } from './roles.ts';

/** The entities, with what each date, sum, share and quantity among them comes to. */
export function withValues(entities: readonly Entity[], amounts: readonly Amount[]): readonly Entity[] {
  const byStart = new Map(amounts.map((amount) => [amount.start, amount]));
  return entities.map((entity) => withValue(entity, byStart.get(entity.start)));
}

const withValue = (entity: Entity, amount: Amount | undefined): Entity =>
  amount?.value && amount.type === entity.type && amount.end === entity.end
    ? { ...entity, value: amount.value }
    : entity;

/** The entities, which lie in text order, with the role of each person where the sentence tells it. */
export function withRoles({ sentences }: TextDocument, entities: readonly Entity[]): readonly Entity[] {
  const roles = new Map<Entity, string>();
  let from = 0;
  for (const sentence of sentences) {
    while ((entities[from]?.start ?? Infinity) < sentence.start) from++;
    let to = from;
    while ((entities[to]?.start ?? Infinity) < sentence.end) to++;
    const people = entities.slice(from, to).filter(({ type }) => type === 'person');
    if (people.length > 0) addRoles(sentence.tokens, people, roles);
    from = to;
  }
  return entities.map((entity) => withRole(entity, roles.get(entity)));
}

const withRole = (entity: Entity, role: string | undefined): Entity =>
  role === undefined ? entity : { ...entity, role };

function addRoles(tokens: readonly Token[], people: readonly Entity[], roles: Map<Entity, string>): void {
  let at = 0;
  const firsts = people.map(({ start }) => {
    while ((tokens[at]?.start ?? Infinity) < start) at++;
    return tokens[at]?.start === start ? at : -1;
  });
  people.forEach((person, index) => {
    const first = firsts[index] ?? -1;
    if (first < 0) return;
    let end = first;
    while ((tokens[end]?.start ?? Infinity) < person.end) end++;
    const next = firsts[index + 1] ?? -1;
    const role = roleOf({ tokens, first, end, next: next < 0 ? tokens.length : next });
    if (role !== null) roles.set(person, role);
  });
}
