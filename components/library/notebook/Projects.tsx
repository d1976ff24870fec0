import { useState } from 'preact/hooks';
import type { Project } from '../../../lib/domain/annotation.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import type { Trouble } from '../../controls/trouble.ts';
import { NameForm } from '../../controls/NameForm.tsx';

export interface CountedProject {
  readonly project: Project;
  readonly count: number;
}

interface ProjectsProps {
  readonly projects: readonly CountedProject[];
  readonly onOpen: (project: Project) => void;
  readonly onBegin: (name: string) => void;
  /** Answers why it could not be kept, or null. */
  readonly onChange: (id: string, change: { readonly name?: string; readonly note?: string }) => Promise<Trouble>;
  readonly onRemove: (id: string) => void;
  /** A note that was typed and is not kept yet; null: none is. */
  readonly draftOf: (id: string) => string | null;
  readonly onDraft: (id: string, words: string | null) => void;
}

/** Collections that an annotation can belong to several of. */
export const Projects = ({ projects, onOpen, onBegin, onChange, onRemove, draftOf, onDraft }: ProjectsProps) => {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {projects.length === 0 && <p class="hint">{say('notebook_no_project')}</p>}
      <ul class="tally" aria-label={say('notebook_projects')}>
        {projects.map(({ project, count }) => (
          <li key={project.id}>
            <button type="button" class="tally-name" onClick={() => onOpen(project)}>
              <bdi>{project.name}</bdi>
              {project.note !== '' && <span class="hint">{project.note}</span>}
            </button>
            <span class="count">{sayCount('count_annotation', count)}</span>
            <button
              type="button"
              class="link"
              aria-expanded={open === project.id}
              aria-label={say('notebook_project_edit', { name: project.name })}
              onClick={() => setOpen(open === project.id ? null : project.id)}
            >
              {say('ledger_edit')}
            </button>
            {open === project.id && (
              <Edit
                project={project}
                onChange={(change) => onChange(project.id, change)}
                onRemove={() => onRemove(project.id)}
                draft={draftOf(project.id)}
                onDraft={(words) => onDraft(project.id, words)}
              />
            )}
          </li>
        ))}
      </ul>
      <NameForm label={say('ledger_project_new')} button={say('ledger_project_begin')} onName={onBegin} />
    </>
  );
};

interface EditProps {
  readonly draft: string | null;
  readonly onDraft: (words: string | null) => void;
  readonly project: Project;
  readonly onChange: (change: { readonly name?: string; readonly note?: string }) => Promise<Trouble>;
  readonly onRemove: () => void;
}

const Edit = ({ project: { name, note }, draft, onDraft, onChange, onRemove }: EditProps) => (
  <div class="project-edit">
    <input
      type="text"
      dir="auto"
      aria-label={say('notebook_project_name')}
      defaultValue={name}
      maxLength={200}
      onChange={(event) => {
        const typed = event.currentTarget.value.trim();
        if (typed !== '' && typed !== name) void onChange({ name: typed });
      }}
    />
    <textarea
      rows={2}
      dir="auto"
      aria-label={say('notebook_project_note')}
      placeholder={say('notebook_project_note')}
      defaultValue={draft ?? note}
      onInput={(event) => onDraft(event.currentTarget.value)}
      onChange={async ({ currentTarget: { value } }) => {
        if ((await onChange({ note: value.trim() })) === null) onDraft(null);
      }}
    />
    <button type="button" class="link" onClick={onRemove}>
      {say('notebook_project_remove')}
    </button>
  </div>
);
