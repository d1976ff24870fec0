import { IRREGULAR, STRONG_VERBS, WEAK_VERBS } from '../lists/cue-verbs.ts';

export type VerbFormName = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** One form of a cue verb: `frames` are the letters of lists/cue-verbs.ts. */
export interface CueVerb {
  readonly lemma: string;
  readonly form: VerbFormName;
  readonly frames: string;
  readonly strong: boolean;
  /** Of the frames: does it take a quotation, a noun phrase, the listener first? */
  readonly quotes: boolean;
  readonly takesNoun: boolean;
  readonly takesListener: boolean;
}

const irregular = new Map<string, string[]>();
for (const entry of IRREGULAR.split(';')) {
  const [lemma, ...forms] = entry.trim().split(/\s+/);
  if (lemma) irregular.set(lemma, [...(irregular.get(lemma) ?? []), ...forms]);
}

/** "deny" → denies, denied, denying; "say" → says, said, saying. */
function formsOf(lemma: string): readonly (readonly [string, VerbFormName])[] {
  const vowelY = /[aeiou]y$/.test(lemma);
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : lemma.endsWith('y') && !vowelY
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const special = irregular.get(lemma);
  const doubled = special?.find((form) => form.endsWith('ed') && form.at(-3) === form.at(-4));
  const regular = lemma.endsWith('e')
    ? `${lemma}d`
    : lemma.endsWith('y') && !vowelY
      ? `${lemma.slice(0, -1)}ied`
      : `${lemma}ed`;
  const stem = doubled
    ? doubled.slice(0, -2)
    : lemma.endsWith('e') && !lemma.endsWith('ee')
      ? lemma.slice(0, -1)
      : lemma;
  const past = special ?? [regular];
  return [
    [lemma, 'base'],
    [third, 'third'],
    [`${stem}ing`, 'ing'],
    [past[0] ?? regular, 'past'],
    ...past.slice(1).map((form) => [form, form.endsWith('ed') ? 'past' : 'participle'] as const),
  ];
}

function build(): ReadonlyMap<string, CueVerb> {
  const frames = new Map<string, { frames: Set<string>; strong: boolean }>();
  for (const [lists, strong] of [[STRONG_VERBS, true] as const, [WEAK_VERBS, false] as const]) {
    for (const [letters, list] of Object.entries(lists)) {
      for (const lemma of list.trim().split(/\s+/)) {
        const known = frames.get(lemma) ?? { frames: new Set<string>(), strong };
        for (const letter of letters) known.frames.add(letter);
        frames.set(lemma, known);
      }
    }
  }
  const forms = new Map<string, CueVerb>();
  for (const [lemma, { frames: letters, strong }] of frames) {
    for (const [form, name] of formsOf(lemma)) {
      if (forms.has(form)) continue;
      forms.set(form, {
        lemma,
        form: name,
        frames: [...letters].join(''),
        strong,
        quotes: letters.has('q'),
        takesNoun: letters.has('n'),
        takesListener: letters.has('r'),
      });
    }
  }
  return forms;
}

/** Every form of every cue verb, by its lower-case spelling. */
export const verbForms: ReadonlyMap<string, CueVerb> = build();
