import { liveQuery } from 'dexie';
import { useObserved } from '../../components/controls/observed.ts';
import type { Said } from '../../components/controls/Message.tsx';
import type { Trouble } from '../../components/controls/trouble.ts';
import { Projects } from '../../components/library/notebook/Projects.tsx';
import { changeProject, createProject, projectsOf, removeProject } from '../../lib/store/projects.ts';
import type { Store } from '../../lib/store/names.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import { narrowed } from '../../lib/search/language/narrow.ts';
import { say } from '../../lib/words/say.ts';
import { useDrafts } from '../review/drafts.ts';
import { store } from './hooks.ts';
import { stamp } from './notebook/deeds.ts';

/** Where notes of projects wait that are typed and not kept yet. */
const NOTES = { annotationId: null, words: 'projects' };

interface ProjectsSectionProps {
  readonly onSearch: (query: string) => void;
  readonly onSaid: (said: Said) => void;
}

/** All projects, live. */
export const ProjectsSection = ({ onSearch, onSaid }: ProjectsSectionProps) => {
  const observed = useObserved(() => liveQuery(() => projectsOf(store)), []);
  const act = async (deed: (open: Store) => Promise<unknown>): Promise<Trouble> => {
    try {
      await withStore(store, deed);
      return null;
    } catch (error) {
      const text = say(`failure_${whyStoreFailed(error)}`);
      onSaid({ kind: 'trouble', text, canUndo: false });
      return text;
    }
  };
  const { drafts, isKnown } = useDrafts({ store, owner: NOTES.words, isFleeting: false, mayKeep: true });
  return (
    <section>
      <h2>{say('notebook_projects')}</h2>
      <Projects
        projects={observed.state === 'seen' && isKnown ? observed.value : []}
        draftOf={(id) => drafts.get(NOTES, id)}
        onDraft={(id, words) => drafts.put(NOTES, id, words)}
        onOpen={({ name }) => onSearch(narrowed('', { field: 'project', value: name, isOn: true }))}
        onBegin={(name) => void act((open) => createProject(open, { name, note: '' }, stamp))}
        onChange={(id, change) => act((open) => changeProject(open, { id, change }, stamp().at))}
        onRemove={(id) =>
          void act(async (open) => {
            await removeProject(open, { id, at: stamp().at });
            onSaid({ kind: 'done', text: say('notebook_project_removed'), canUndo: true });
          })
        }
      />
    </section>
  );
};
