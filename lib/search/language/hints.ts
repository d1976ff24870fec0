import { FIELDS, fieldOf } from './fields.ts';
import type { Problem } from './query.ts';

const DATES = 'Dates are written 2026, 2026-01 or 2026-01-15; with < or > before them, or 2026-01..2026-03.';

/** What to tell whoever typed it. */
export function hintOf({ about, field, value }: Problem): string {
  switch (about) {
    case 'no_such_field':
      return `There is no field “${field}”; its words are looked for. Fields: ${FIELDS.map(({ name }) => name).join(', ')}.`;
    case 'no_value':
      return `What should ${field} be? ${choicesOf(field)}`;
    case 'no_such_value':
      return `${field} is never “${value}”. ${choicesOf(field)}`;
    case 'no_date':
      return `“${value}” is no date. ${DATES}`;
    case 'no_number':
      return `“${value}” is no number. Write, for example, rung:4 or rung:>3.`;
    case 'too_long':
      return 'This is too long to be searched for: the end of it is left out.';
  }
}

function choicesOf(name: string): string {
  const field = fieldOf(name);
  if (field?.reads.as === 'one')
    return `One of: ${field.reads.keys.map((key) => key.replaceAll('_', ' ')).join(', ')}.`;
  return field ? `For example: ${field.example}` : '';
}
