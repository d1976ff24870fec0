import { useEffect, useMemo, useState } from 'preact/hooks';
import { PageReview } from '../../components/review/PageReview.tsx';
import { FOLLOW, ownStorage } from '../../lib/store/own-storage.ts';
import { useReviewedTab } from '../review/page.ts';
import type { TabBeneath } from '../review/tab.ts';
import { useFrontTab, useInView } from './following.ts';
import { ledgerActions, loadClaim } from './ledger.tsx';

/** The side panel: the page of the tab in front, whichever that is. Of another tab everything begins anew. */
export const Panel = ({ first }: { readonly first: TabBeneath }) => {
  const tab = useFrontTab(first);
  return <App key={tab.id} tab={tab} />;
};

const App = ({ tab }: { readonly tab: TabBeneath }) => {
  const reviewed = useReviewedTab(tab);
  const [isOn, setOn] = useState(ownStorage.get(FOLLOW) !== 'off');
  const inView = useInView(tab, isOn ? reviewed : null);
  const { props, drafts } = reviewed;
  const actions = useMemo(() => props && ledgerActions(props.actions, drafts), [props?.actions, drafts]);
  const onChange = (wanted: boolean) => {
    ownStorage.put(FOLLOW, wanted ? null : 'off');
    setOn(wanted);
  };
  const isShown = props !== null;
  useEffect(() => void (isShown && loadClaim()), [isShown]);
  return props && <PageReview {...props} actions={actions ?? props.actions} following={{ isOn, inView, onChange }} />;
};
