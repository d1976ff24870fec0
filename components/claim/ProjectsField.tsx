import { say } from '../../lib/words/say.ts';
import { NameForm } from '../controls/NameForm.tsx';
import type { ClaimProps } from './actions.ts';

/** The projects that a claim belongs to: one box each, and a field to begin another. */
export const ProjectsField = ({ annotation, projects, actions }: ClaimProps) => {
  const belongs = annotation.projects ?? [];
  const put = (id: string, isIn: boolean) =>
    actions.onEdit({
      do: 'projects',
      projects: isIn ? [...belongs, id] : belongs.filter((other) => other !== id),
      instead: belongs,
    });
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
      <NameForm
        label={say('ledger_project_new')}
        button={say('ledger_project_begin')}
        onName={(name) => actions.onNewProject(name)}
      />
    </fieldset>
  );
};
