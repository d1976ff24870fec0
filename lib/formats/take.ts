import * as v from 'valibot';
import type { Annotation, KeptPage, Notebook } from '../domain/annotation.ts';
import { AnnotationShape } from '../shapes/annotation.ts';
import { pagesOfWord, type PageWord } from '../domain/identity.ts';
import type { Chronicle } from '../domain/version.ts';
import { KeptPageShape, PageWordShape } from '../shapes/page.ts';
import { ChronicleShape } from '../shapes/version.ts';
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

/** The same with how the pages read over time, as far as that has the right shape and is of a page that is there. */
export function withChronicles(reading: Reading, found: readonly Found[]): Reading {
  if (reading.state === 'refused' || found.length === 0) return reading;
  const problems = [...reading.problems];
  const pages = new Set(reading.notebook.pages.map(({ id }) => id));
  const chronicles = new Map<string, Chronicle>();
  for (const { where, value } of found) {
    const checked = v.safeParse(ChronicleShape, value, { abortEarly: true });
    if (!checked.success) problems.push({ where, reason: sayIssue(checked.issues[0]) });
    else if (!pages.has(checked.output.pageId)) problems.push({ where, reason: 'their page is not in the file' });
    else if (chronicles.has(checked.output.pageId))
      problems.push({ where, reason: 'stands in the file twice; the first was taken' });
    else chronicles.set(checked.output.pageId, checked.output);
  }
  const taken = chronicles.size > 0 && { chronicles: [...chronicles.values()] };
  return { ...reading, notebook: { ...reading.notebook, ...taken }, problems };
}

/** The same with what the reader said of which pages are one. */
export function withPageWords(reading: Reading, found: readonly Found[]): Reading {
  if (reading.state === 'refused' || found.length === 0) return reading;
  const problems = [...reading.problems];
  const pages = new Set(reading.notebook.pages.map(({ id }) => id));
  const words = new Map<string, PageWord>();
  for (const { where, value } of found) {
    const checked = v.safeParse(PageWordShape, value, { abortEarly: true });
    if (!checked.success) problems.push({ where, reason: sayIssue(checked.issues[0]) });
    else if (!pagesOfWord(checked.output).some((id) => pages.has(id)))
      problems.push({ where, reason: 'none of its pages is in the file' });
    else if (words.has(checked.output.page))
      problems.push({ where, reason: 'stands in the file twice; the first was taken' });
    else words.set(checked.output.page, checked.output);
  }
  const taken = words.size > 0 && { pageWords: [...words.values()] };
  return { ...reading, notebook: { ...reading.notebook, ...taken }, problems };
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

/** "its page is missing", "its verdict is “true”, which is none that is known": for somebody who never saw the inside of a file. */
function sayIssue(issue: v.BaseIssue<unknown>): string {
  const key = (v.getDotPath(issue) ?? '').split('.').findLast((part) => !/^\d*$/.test(part));
  const thing = key === undefined ? 'it' : `its ${FIELD_WORDS[key] ?? `“${key}”`}`;
  const found = issue.received.replaceAll('"', '').slice(0, 40);
  if (issue.received === 'undefined') return `${thing} is missing`;
  if (issue.type === 'max_length') return `${thing} is too long`;
  if (issue.type === 'picklist') return `${thing} is “${found}”, which is none that is known`;
  const isOurs = issue.type === 'check' || issue.type === 'regex';
  return isOurs ? `${thing} is not ${issue.message}` : `${thing} cannot be read`;
}

/** What a reader calls the fields of a file; a field that is not here is quoted. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  pageId: 'page',
  id: 'identity',
  url: 'address',
  textHash: 'fingerprint',
  updated: 'time of change',
  created: 'time of making',
  at: 'time',
  firstSeen: 'time first seen',
  lastSeen: 'time last seen',
  published: 'date of publication',
  exact: 'quote',
  verdicts: 'list of verdicts',
  tags: 'list of tags',
  evidence: 'list of evidence',
  ...Object.fromEntries(
    ['quote', 'verdict', 'note', 'status', 'title', 'source', 'finding', 'score'].map((word) => [word, word]),
  ),
};
