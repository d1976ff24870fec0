import { say } from '../../lib/words/say.ts';
import { type Task, TASKS } from './practice.ts';

/** The small tasks. Each ticks itself, and then says what it would have come to on a page. */
export const Tasks = ({ done }: { readonly done: ReadonlySet<Task> }) => (
  <>
    <ol class="tasks">
      {TASKS.map((task) => (
        <li key={task} data-done={done.has(task)}>
          <Tick isDone={done.has(task)} />
          <div>
            <p>
              <strong>{say(`welcome_task_${task}`)}</strong>{' '}
              {done.has(task) && <span class="count">{say('welcome_task_done')}</span>}
            </p>
            <p class="hint">{done.has(task) ? say(`welcome_task_${task}_page`) : say(`welcome_task_${task}_how`)}</p>
          </div>
        </li>
      ))}
    </ol>
    <output class="tasks-said" aria-live="polite">
      {done.size === TASKS.length
        ? say('welcome_tasks_all')
        : done.size > 0 && (
            <span class="unseen">{say('welcome_tasks_so_far', { done: done.size, of: TASKS.length })}</span>
          )}
    </output>
  </>
);

const Tick = ({ isDone }: { readonly isDone: boolean }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="6.5" fill={isDone ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.2" />
    {isDone && <path class="tick" d="M5 8.2l2.1 2.1L11 6" fill="none" stroke-width="1.6" stroke-linecap="round" />}
  </svg>
);
