import type { Annotation, KeptPage, Project } from '../../../lib/domain/annotation.ts';
import type { Chronicle } from '../../../lib/domain/version.ts';
import { annotationOf, projectsOf } from './annotation.ts';
import { chanceOf } from './chance.ts';
import { chronicleOf, pageOf } from './page.ts';
import { stockOf, type Stock } from './words.ts';

/** How large a generated notebook is. Every page has an annotation where there are as many. */
export interface Size {
  readonly seed: number;
  readonly pages: number;
  readonly annotations: number;
}

/** A page and all that was kept of it. */
export interface Sheet {
  readonly page: KeptPage;
  readonly annotations: readonly Annotation[];
  /** Absent for most pages: they never read otherwise. */
  readonly chronicle?: Chronicle;
}

export interface GeneratedNotebook {
  readonly stock: Stock;
  readonly projects: readonly Project[];
  /** One sheet at a time, so that a large notebook takes no more memory than a small one. */
  readonly sheets: () => Generator<Sheet>;
}

const PROJECTS = 20;
/** Of so many pages one has changed while it was watched. */
const CHANGED = 12;

/**
 * A notebook as a newsroom would have filled it in three years, of people, places and outlets that do not exist. The same size is always
 * the same notebook, and of two notebooks of one seed the smaller has the words, people and outlets of the larger.
 */
export function notebookOf({ seed, pages, annotations }: Size): GeneratedNotebook {
  const stock = stockOf(seed);
  const projects = projectsOf(chanceOf(seed + 1), stock, PROJECTS);
  const shares = sharesOf(seed, pages);
  function* sheets(): Generator<Sheet> {
    let [sum, given] = [0, 0];
    for (const [nth, share] of shares.entries()) {
      sum += share;
      const upTo = nth === pages - 1 ? annotations : Math.round(sum * annotations);
      yield sheetOf({ seed: seed + 2 + nth, nth, count: upTo - given }, { stock, projects });
      given = upTo;
    }
  }
  return { stock, projects, sheets };
}

/** The share of each page in all annotations: most have few, some have many. They add up to one. */
function sharesOf(seed: number, pages: number): readonly number[] {
  const { between } = chanceOf(seed);
  const weights = Array.from({ length: pages }, () => 8 + between(1, 6) * between(1, 6));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

interface Place {
  readonly seed: number;
  readonly nth: number;
  readonly count: number;
}

function sheetOf({ seed, nth, count }: Place, words: Pick<GeneratedNotebook, 'stock' | 'projects'>): Sheet {
  const chance = chanceOf(seed);
  const page = pageOf(chance, words.stock, nth);
  const annotations: Annotation[] = [];
  for (let start = 0; annotations.length < count;) {
    start += chance.between(20, 400);
    const annotation = annotationOf(chance, { ...words, page, start });
    annotations.push(annotation);
    start = annotation.quote.end;
  }
  const chronicle = chance.often(1 / CHANGED) && chronicleOf(chance, words.stock, page);
  return { page, annotations, ...(chronicle && { chronicle }) };
}
