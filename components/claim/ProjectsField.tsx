import { useRef, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import type { Trouble } from '../controls/trouble.ts';
import type { ClaimProps } from './actions.ts';

/** The projects that a claim belongs to: one box each, and a field to begin another. */
export const ProjectsField = ({ annotation, projects, actions }: ClaimProps) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const field = useRef<HTMLInputElement>(null);
  const belongs = annotation.projects ?? [];
  const put = (id: string, isIn: boolean) =>
    actions.onEdit({ do: 'projects', projects: isIn ? [...belongs, id] : belongs.filter((other) => other !== id) });
  const begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = field.current?.value.trim() ?? '';
    if (name === '') return;
    const trouble = await actions.onNewProject(name);
    setWrong(trouble);
    if (trouble === null && field.current) field.current.value = '';
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
      <form class="claim-line" onSubmit={(event) => void begin(event)}>
        <input
          type="text"
          dir="auto"
          ref={field}
          maxLength={200}
          aria-label={say('ledger_project_new')}
          placeholder={say('ledger_project_new')}
        />
        <button type="submit" class="quiet">
          {say('ledger_project_begin')}
        </button>
      </form>
      {wrong !== null && (
        <p class="trouble" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
};
