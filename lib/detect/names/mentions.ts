import type { Entity, EntityType } from '../../domain/finding.ts';
import type { Mention } from './names.ts';

/** A person or thing spoken of in the article, and the names it goes by. */
interface Thing {
  readonly number: number;
  type: EntityType;
  /** The fullest usual name. */
  name: string;
}

/**
 * Gives every mention the fullest name in the text and a number: "Haftar" is "Khalifa Haftar", "GNC" is "General National
 * Congress (GNC)". Linear in the number of mentions.
 */
export function numberMentions(text: string, mentions: readonly Mention[]): readonly Entity[] {
  const things: Thing[] = [];
  const byKey = new Map<string, Thing>();
  const open = (key: string, mention: Mention, name: string): Thing => {
    const thing: Thing = { number: things.length, type: mention.type, name };
    things.push(thing);
    byKey.set(key, thing);
    return thing;
  };
  const bySurname = new Map<string, Thing>();
  return mentions.map((mention) => {
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const key = `${mention.type} ${name}`;
    let thing = byKey.get(key) ?? (mention.type === 'person' ? bySurname.get(name) : undefined);
    thing ??= open(key, mention, name);
    if (mention.type === 'person' && name.includes(' ')) bySurname.set(name.slice(name.lastIndexOf(' ') + 1), thing);
    return { ...mention, name: thing.name, mentionOf: thing.number };
  });
}
