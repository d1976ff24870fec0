import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fnv1a } from '../../lib/detect/hash.ts';
import type { Scene } from '../../lib/page/features.ts';
import { gramsOf, guideOf } from '../../lib/page/guide.ts';
import { itemsOf } from '../../lib/page/json-ld.ts';
import { outlineOf, type Line } from '../../lib/page/outline.ts';
import { sceneOf } from '../../lib/page/scene.ts';
import { sight } from '../../lib/page/sight.ts';
import { featuresOf } from '../../lib/page/score.ts';
import { onlyShown } from '../../lib/page/visible.ts';
import { walkPage } from '../../lib/page/walk.ts';
import { documentOf } from '../read-html.ts';

/** A page to learn from: its lines, their features, whether each is of the true body and what a mistake there costs. */
export interface TrainingPage {
  readonly id: string;
  /** Pages of one publisher family share a fold: nobody is tested on a publisher that was learnt from. */
  readonly fold: number;
  readonly truth: Bag;
  readonly scene: Scene;
  readonly features: readonly (readonly number[])[];
  readonly targets: readonly number[];
  readonly costs: readonly number[];
}

/** Word 4-grams and how often each stands in a text, as the official scorer counts them. */
export type Bag = ReadonlyMap<string, number>;

export const FOLDS = 10;

interface Entry {
  readonly id: string;
  readonly family: string;
  readonly html_path: string;
  readonly truth_text_path: string;
}

/** The pages of `shared/pages`, made ready to learn from. */
export function trainingPages(shared: string): readonly TrainingPage[] {
  const folder = join(shared, 'pages');
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const entry = JSON.parse(line) as Entry;
    const html = readFileSync(join(folder, entry.html_path), 'utf8');
    const walk = onlyShown(walkPage(documentOf(html)), sight());
    const outline = outlineOf(walk);
    const items = itemsOf(walk.head.jsonLd);
    const scene = sceneOf(outline, { head: walk.head, items }, guideOf(items, outline.lines));
    const truth = readFileSync(join(folder, entry.truth_text_path), 'utf8');
    const isTrue = truthTest(truth);
    const all = wordsOf(truth).length;
    return {
      id: entry.id,
      fold: fnv1a(entry.family) % FOLDS,
      truth: bagOf(truth),
      scene,
      features: outline.lines.map((row) => featuresOf(row, scene)),
      targets: outline.lines.map((row) => (isTrue(row) ? 1 : 0)),
      // A word wrongly kept or lost costs a short story more; every line costs a little.
      costs: outline.lines.map((row) => (row.words / all) * 30 + 0.02),
    };
  });
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
const plain = (text: string): string => wordsOf(text.toLowerCase()).join(' ');

/** Is a line of the true body: a line of it, or at least half of the line's 4-grams stand there. */
function truthTest(truth: string): (line: Line) => boolean {
  const grams = new Set(gramsOf(truth));
  const whole = new Set(truth.split('\n').map(plain));
  return ({ text }) => {
    if (whole.has(plain(text))) return true;
    const own = gramsOf(text);
    return own.length > 0 && own.filter((gram) => grams.has(gram)).length >= own.length / 2;
  };
}

export function bagOf(text: string): Bag {
  const words = wordsOf(text);
  const bag = new Map<string, number>();
  for (let at = 0; at < Math.max(words.length > 0 ? 1 : 0, words.length - 3); at++) {
    const gram = words.slice(at, at + 4).join(' ');
    bag.set(gram, (bag.get(gram) ?? 0) + 1);
  }
  return bag;
}
