import type { FrameArticle } from '../../lib/domain/page.ts';
import { sayCount } from '../../lib/words/say.ts';

interface ArticlesProps {
  readonly frames: readonly FrameArticle[];
  /** The frame shown; 0: the page itself. */
  readonly chosen: number;
  readonly onChoose: (frameId: number) => void;
}

/** Which article of a page to show: its own, or one that stands in a frame of it. Nothing where there is no choice. */
export const Articles = ({ frames, chosen, onChoose }: ArticlesProps) =>
  frames.length === 0 ? null : (
    <label class="articles">
      Show
      <select value={chosen} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        <option value={0}>This page</option>
        {frames.map(({ frameId, title, claims }) => (
          <option key={frameId} value={frameId} dir="auto">
            In a frame: {title === '' ? 'an article' : title} ({sayCount('count_claim', claims)})
          </option>
        ))}
      </select>
    </label>
  );
