import { liveQuery } from 'dexie';
import { useMemo } from 'preact/hooks';
import type { Said } from '../../../components/controls/Message.tsx';
import { useObserved } from '../../../components/controls/observed.ts';
import { WebLink } from '../../../components/controls/WebLink.tsx';
import { Picture } from '../../../components/pictures/Picture.tsx';
import { annotationsOf, pageOf } from '../../../lib/store/queries.ts';
import { say } from '../../../lib/words/say.ts';
import { store } from '../hooks.ts';
import { countsOf } from './article.ts';
import { articleChart, spokenChart, verdictChart } from './charts.ts';

interface ArticlePicturesProps {
  readonly pageId: string;
  readonly onSaid: (said: Said) => void;
}

/** Pictures of what is kept of one article, live. */
export const ArticlePictures = ({ pageId, onSaid }: ArticlePicturesProps) => {
  const observed = useObserved(
    () => liveQuery(() => Promise.all([pageOf(store, pageId), annotationsOf(store, pageId)])),
    [pageId],
  );
  const [page, annotations] = observed.state === 'seen' ? observed.value : [null, []];
  const charts = useMemo(() => {
    const { sourcing, judged, spoken } = countsOf(annotations);
    return [articleChart(sourcing), verdictChart(judged).chart, spokenChart(spoken).chart];
  }, [annotations]);
  return (
    <section>
      <h2>{say('picture_article_title')}</h2>
      {page !== null && (
        <p dir="auto">
          <WebLink url={page.url}>{page.title || page.url}</WebLink>
        </p>
      )}
      <p>
        <a href="#pictures">{say('picture_article_all')}</a>
      </p>
      {observed.state !== 'waiting' && annotations.length === 0 && <p class="hint">{say('picture_article_none')}</p>}
      {annotations.length > 0 &&
        charts.map((chart) => <Picture key={chart.title} chart={chart} onChoose={null} onSaid={onSaid} />)}
    </section>
  );
};
