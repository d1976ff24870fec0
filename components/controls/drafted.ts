/** What stands in the fields of a form, trimmed, by their names. */
export const fieldsIn = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));

/** Fields as they were put aside; none where that cannot be read. */
export function draftedFields(draft: string | null): Readonly<Record<string, string | undefined>> {
  if (draft === null) return {};
  try {
    const value: unknown = JSON.parse(draft);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}
