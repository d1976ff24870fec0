import { PageReview } from '../../components/review/PageReview.tsx';
import { canOpenPanel, openPanel } from '../../lib/panel/open.ts';
import { say } from '../../lib/words/say.ts';
import { useReviewedTab } from '../review/page.ts';
import type { TabBeneath } from '../review/tab.ts';

/** The popup of one tab. */
export const App = ({ tab }: { readonly tab: TabBeneath }) => {
  const { props, onSaid } = useReviewedTab(tab);
  const { id } = tab;
  const onPanel = () =>
    id === null
      ? undefined
      : void openPanel(id).then(
          () => tab.from === 'popup' && window.close(),
          () => onSaid({ kind: 'trouble', text: say('popup_panel_refused'), canUndo: false }),
        );
  return props && <PageReview {...props} onPanel={id !== null && canOpenPanel() ? onPanel : undefined} />;
};
