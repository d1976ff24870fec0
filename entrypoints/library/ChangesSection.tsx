import { SideBySide } from '../../components/changes/SideBySide.tsx';
import { useSides } from './hooks.ts';

/** Two versions of a page side by side. */
export const ChangesSection = ({ pageId }: { readonly pageId: string | null }) => {
  const { sides, onChoose } = useSides(pageId);
  return <SideBySide sides={sides} onChoose={onChoose} />;
};
