import { PageReview } from '../../components/review/PageReview.tsx';
import { useReviewedTab } from '../review/page.ts';
import type { TabBeneath } from '../review/tab.ts';

/** The popup of one tab. */
export const App = ({ tab }: { readonly tab: TabBeneath }) => {
  const { props } = useReviewedTab(tab);
  return props && <PageReview {...props} />;
};
