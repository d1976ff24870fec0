import { sourceNameOf, type Annotation, type Status, type Verdict } from './annotation.ts';
import { cleanTags, type Edit } from './edit.ts';

/** One thing done to many annotations at once. */
export type BulkDeed =
  | { readonly do: 'tag'; readonly tags: readonly string[] }
  | { readonly do: 'untag'; readonly tags: readonly string[] }
  /** `from`: all spellings of it. Where both tags stand, one is left. */
  | { readonly do: 'rename_tag'; readonly from: readonly string[]; readonly to: string }
  /** The reader's correction of who is given as the source: two names of one source become one. Empty: nobody is. */
  | { readonly do: 'rename_source'; readonly to: string }
  | { readonly do: 'status'; readonly status: Status }
  | { readonly do: 'verdict'; readonly verdict: Verdict; readonly reason: string }
  | { readonly do: 'add_to_project'; readonly project: string }
  | { readonly do: 'remove_from_project'; readonly project: string }
  /** Out of one project into another; `from` null: out of all others. */
  | { readonly do: 'move_to_project'; readonly from: string | null; readonly to: string };

/** What a deed on many is to one of them; null where it says nothing new of it. */
export function editFor(annotation: Annotation, deed: BulkDeed): Edit | null {
  const { tags, projects = [] } = annotation;
  switch (deed.do) {
    case 'tag':
      return tagsEdit(tags, [...tags, ...deed.tags]);
    case 'untag':
      return tagsEdit(tags, withoutAny(tags, deed.tags));
    case 'rename_tag':
      return tagsEdit(
        tags,
        tags.map((tag) => (isAny(tag, deed.from) ? deed.to : tag)),
      );
    case 'rename_source':
      return sourceEdit(annotation, deed.to);
    case 'status':
    case 'verdict':
      return deed;
    case 'add_to_project':
      return projectsEdit(projects, [...projects, deed.project]);
    case 'remove_from_project':
      return projectsEdit(projects, without(projects, deed.project));
    case 'move_to_project':
      return projectsEdit(
        projects,
        deed.from === null ? [deed.to] : projects.map((id) => (id === deed.from ? deed.to : id)),
      );
  }
}

function tagsEdit(before: readonly string[], wanted: readonly string[]): Edit | null {
  const tags = cleanTags(wanted);
  return tags.join('\n') === before.join('\n') ? null : { do: 'tags', tags };
}

function projectsEdit(before: readonly string[], wanted: readonly string[]): Edit | null {
  const projects = [...new Set(wanted)];
  return projects.join('\n') === before.join('\n') ? null : { do: 'projects', projects };
}

/** What the reader said before stays, but for the name. Words that nobody corrected are their own passage. */
function sourceEdit(annotation: Annotation, source: string): Edit | null {
  if (sourceNameOf(annotation) === source) return null;
  const { correction, quote } = annotation;
  return { do: 'correct', correction: { ...(correction ?? { passage: quote.exact, at: 0 }), source } };
}

const isAny = (tag: string, others: readonly string[]): boolean =>
  others.some((other) => tag.toLowerCase() === other.toLowerCase());

const withoutAny = (tags: readonly string[], gone: readonly string[]): readonly string[] =>
  tags.filter((tag) => !isAny(tag, gone));

const without = (ids: readonly string[], gone: string): readonly string[] => ids.filter((id) => id !== gone);
