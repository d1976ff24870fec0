import type { FrameArticle } from '../../lib/domain/page.ts';
import { say, sayCount } from '../../lib/words/say.ts';

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
      {say('popup_show')}
      <select value={chosen} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        <option value={0}>{say('popup_this_page')}</option>
        {frames.map(({ frameId, title, claims }) => (
          <option key={frameId} value={frameId} dir="auto">
            {say('popup_in_frame', {
              title: title || say('popup_an_article'),
              claims: sayCount('count_claim', claims),
            })}
          </option>
        ))}
      </select>
    </label>
  );
