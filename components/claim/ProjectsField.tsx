import { say } from '../../lib/words/say.ts';
import { Failure, useAttempt } from '../controls/attempt.tsx';
import { NameForm } from '../controls/NameForm.tsx';
import type { ClaimProps } from './actions.ts';

/** The projects that a claim belongs to: one box each, and a field to begin another. */
export const ProjectsField = ({ annotation, projects, actions }: ClaimProps) => {
  const belongs = annotation.projects ?? [];
  const [attempt, failed] = useAttempt();
  const put = (id: string, isIn: boolean) => {
    const wanted = isIn ? [...belongs, id] : belongs.filter((other) => other !== id);
    return attempt(() => actions.onEdit({ do: 'projects', projects: wanted, instead: belongs }));
  };
  return (
    <fieldset class="claim-projects">
      <legend>{say('ledger_projects')}</legend>
      {projects.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={belongs.includes(id)}
            onChange={(event) => void put(id, event.currentTarget.checked)}
          />
          <bdi>{name}</bdi>
        </label>
      ))}
      <Failure failed={failed} />
      <NameForm
        label={say('ledger_project_new')}
        button={say('ledger_project_begin')}
        onName={(name) => actions.onNewProject(name)}
      />
    </fieldset>
  );
};
