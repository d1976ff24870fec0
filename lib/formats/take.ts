import * as v from 'valibot';
import type { Annotation, KeptPage, Notebook } from '../domain/annotation.ts';
import { AnnotationShape } from '../shapes/annotation.ts';
import { KeptPageShape } from '../shapes/page.ts';
import type { Problem, Reading } from './format.ts';

/** Something read that claims to be a page or an annotation, and where it stood. */
export interface Found {
  readonly where: string;
  readonly value: unknown;
}

/**
 * Takes from what was read everything that has the right shape, and lists the rest: what has another shape, what stands
 * twice, and annotations whose page is not there. Refused where there was something and nothing could be taken.
 */
export function takeNotebook(
  pages: readonly Found[],
  annotations: readonly Found[],
  before: readonly Problem[] = [],
): Reading {
  const problems = [...before];
  const takenPages = takeAll<KeptPage>(pages, KeptPageShape, problems);
  const takenAnnotations = takeAll<Annotation>(annotations, AnnotationShape, problems);
  for (const [id, { where, value }] of takenAnnotations) {
    if (takenPages.has(value.pageId)) continue;
    problems.push({ where, reason: 'the page it stands on is not in the file' });
    takenAnnotations.delete(id);
  }
  const notebook: Notebook = {
    pages: [...takenPages.values()].map(({ value }) => value),
    annotations: [...takenAnnotations.values()].map(({ value }) => value),
  };
  const [first] = problems;
  if (first && notebook.pages.length === 0)
    return {
      state: 'refused',
      reason: `Nothing in this file could be read. The first reason, ${first.where}: ${first.reason}.`,
    };
  return { state: 'read', notebook, problems };
}

function takeAll<T extends { readonly id: string }>(
  found: readonly Found[],
  shape: v.GenericSchema<unknown, T>,
  problems: Problem[],
): Map<string, { readonly where: string; readonly value: T }> {
  const taken = new Map<string, { readonly where: string; readonly value: T }>();
  for (const { where, value } of found) {
    const checked = v.safeParse(shape, value, { abortEarly: true });
    if (!checked.success) problems.push({ where, reason: sayIssue(checked.issues[0]) });
    else if (taken.has(checked.output.id))
      problems.push({ where, reason: 'stands in the file twice; the first was taken' });
    else taken.set(checked.output.id, { where, value: checked.output });
  }
  return taken;
}

const sayIssue = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue);
  return `${path === null ? '' : `${path}: `}expected ${issue.expected ?? issue.message}, found ${issue.received.slice(0, 40)}`;
};
