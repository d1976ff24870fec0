import type { Analysis } from '../../lib/domain/finding.ts';
import type { ArticleText } from '../../lib/domain/page.ts';
import { detect, readModel, type Model, type ModelFiles } from '../../lib/detect/detect.ts';
import { done, messageOf, refused } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';

export type Detector = (article: ArticleText & { readonly language: string | null }) => Promise<Reply<Analysis>>;

/**
 * The detector, with its model loaded at the first question and kept while the background lives. What fails (a file that
 * cannot be read) is answered as `detector_failed`, and the next question loads anew.
 */
export function createDetector(files: () => Promise<ModelFiles>): Detector {
  let model: Promise<Model> | null = null;
  return async (article) => {
    try {
      model ??= files().then(readModel);
      return done(detect(article, await model));
    } catch (error) {
      model = null;
      return refused('detector_failed', messageOf(error));
    }
  };
}
