import { useId } from 'preact/hooks';
import { cleanTags } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import type { Trouble } from './trouble.ts';

interface TagsFieldProps {
  readonly tags: readonly string[];
  /** Tags in use elsewhere, to choose from, the most used first. */
  readonly inUse: readonly string[];
  /** Typed before and not kept yet; null: nothing. */
  readonly draft: string | null;
  /** Answers why they could not be kept, or null. */
  readonly onTags: (tags: readonly string[]) => Promise<Trouble>;
  readonly onDraft: (words: string | null) => void;
}

/** So many are offered: more than anybody looks through. */
const OFFERED = 200;

/** Tags as buttons that take them away, and a field to add more: Enter or a comma ends one. */
export const TagsField = ({ tags, inUse, draft, onTags, onDraft }: TagsFieldProps) => {
  const id = useId();
  const add = async (field: HTMLInputElement): Promise<void> => {
    const typed = field.value;
    const all = cleanTags([...tags, ...typed.split(',')]);
    field.value = '';
    // Nothing new: nothing to keep, and nothing to undo.
    const why = all.length > tags.length ? await onTags(all) : null;
    // What could not be kept stands there again, before what was typed meanwhile.
    if (why !== null) field.value = [typed, field.value].filter(Boolean).join(', ');
    onDraft(field.value || null);
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          dir="auto"
          title={say('card_take_tag')}
          aria-label={say('card_take_tag_named', { tag })}
          onClick={() => void onTags(tags.filter((other) => other !== tag))}
        >
          #{tag}
        </button>
      ))}
      <input
        type="text"
        dir="auto"
        list={inUse.length > 0 ? id : undefined}
        aria-label={say('card_add_tag')}
        placeholder={say('card_tag_placeholder')}
        defaultValue={draft ?? ''}
        onInput={(event) => onDraft(event.currentTarget.value || null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          void add(event.currentTarget);
        }}
        onBlur={(event) => void add(event.currentTarget)}
      />
      {inUse.length > 0 && (
        <datalist id={id}>
          {inUse.slice(0, OFFERED).map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </datalist>
      )}
    </div>
  );
};
