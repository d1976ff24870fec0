import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { type Interpreter, speakWith } from '../lib/words/say.ts';

/** The form in which browsers have their texts. */
export interface Entry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Catalogue = Readonly<Record<string, Entry>>;

/** Reads a catalogue as browsers do: "$COUNT$" is the placeholder "count", whose content "$1" is the first value. */
export const interpreterOf = (catalogue: Catalogue): Interpreter => ({
  getMessage(key: string, values) {
    const { message = '', placeholders = {} } = catalogue[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const place = Number(placeholders[name.toLowerCase()]?.content.slice(1));
      return values[place - 1] ?? '';
    });
  },
  getUILanguage: () => catalogue['language_tag']?.message ?? 'en',
});

/** Command lines and tests speak English. */
export const speakEnglish = (): void => speakWith(interpreterOf(en));
