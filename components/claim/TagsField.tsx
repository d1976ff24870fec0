import { useId } from 'preact/hooks';
import { cleanTags } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import type { ClaimProps } from './actions.ts';

/** Tags as buttons that take them away, and a field to add more, with those in use to choose from. */
export const TagsField = ({ annotation, tags: inUse, actions }: ClaimProps) => {
  const { tags } = annotation;
  const id = useId();
  const add = (field: HTMLInputElement): void => {
    const all = cleanTags([...tags, ...field.value.split(',')]);
    field.value = '';
    actions.onDraft('tag', null);
    // Nothing new: nothing to keep, and nothing to undo.
    if (all.length > tags.length) void actions.onEdit({ do: 'tags', tags: all });
  };
  return (
    <div class="tags claim-tags">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          dir="auto"
          title={say('ledger_tag_away_hint')}
          aria-label={say('ledger_tag_away', { tag })}
          onClick={() => void actions.onEdit({ do: 'tags', tags: tags.filter((other) => other !== tag) })}
        >
          #{tag}
        </button>
      ))}
      <input
        type="text"
        dir="auto"
        list={id}
        aria-label={say('ledger_tag_add')}
        placeholder={say('ledger_tag_hint')}
        defaultValue={actions.draftOf('tag') ?? ''}
        onInput={(event) => actions.onDraft('tag', event.currentTarget.value || null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add(event.currentTarget);
        }}
        onBlur={(event) => add(event.currentTarget)}
      />
      <datalist id={id}>
        {inUse.slice(0, 200).map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
    </div>
  );
};
