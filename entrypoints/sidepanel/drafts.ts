import { useEffect, useMemo, useState } from 'preact/hooks';
import { type DraftField, fieldName } from '../../lib/domain/draft-field.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { DraftWriting } from '../../lib/messages/draft-writing.ts';
import type { Drafts } from '../review/drafts.ts';

/** What was typed beneath rows of a page and is not kept yet. */
export interface ClaimDrafts {
  readonly get: (passage: Passage, field: DraftField) => string | null;
  readonly put: (passage: Passage, field: DraftField, words: string | null) => void;
}

interface DraftsOf {
  readonly pageId: string | null;
  /** The text of the page. */
  readonly text: string;
  /** What the popup put aside: it is taken up here too. */
  readonly drafts: Drafts;
}

/** Drafts in the store, one a field: those of the cards on the page among them, and those of the popup beside them. */
export function useClaimDrafts({ pageId, text, drafts }: DraftsOf): ClaimDrafts {
  const [known, setKnown] = useState<Map<string, string>>(() => new Map());
  const writing = useMemo(() => new DraftWriting(), []);
  useEffect(() => {
    const onGoing = () => writing.flush();
    window.addEventListener('pagehide', onGoing);
    return () => window.removeEventListener('pagehide', onGoing);
  }, []);
  useEffect(() => {
    if (pageId === null) return undefined;
    let isLate = false;
    // What was typed here meanwhile is newer.
    const onFound = (found: ReadonlyMap<string, string>) => setKnown((before) => new Map([...found, ...before]));
    void draftsOn(pageId).then((found) => !isLate && onFound(found));
    return () => {
      isLate = true;
      setKnown(new Map());
    };
  }, [pageId]);
  return useMemo(
    () => ({
      get: (passage, field) => known.get(nameOf(passage, field, text)) ?? ofPopup(passage, field, drafts),
      put: (passage, field, words) => {
        const name = nameOf(passage, field, text);
        if (words === null) known.delete(name);
        else known.set(name, words);
        if (words === null) forgetInPopup(passage, field, drafts);
        if (pageId !== null)
          writing.write({ pageId, field: name, value: words, annotationId: passage.annotation?.id ?? null });
      },
    }),
    [known, pageId, text, drafts],
  );
}

/** What waits under a page, by field. */
async function draftsOn(pageId: string): Promise<ReadonlyMap<string, string>> {
  const reply = await askBackground('draft.list', { pageId });
  const found = reply.ok ? reply.value : [];
  return new Map(found.flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])));
}

const nameOf = ({ span, key }: Passage, field: DraftField, text: string): string =>
  span ? fieldName({ text, span }, field) : [field, key].join('\n');

const ofPopup = (passage: Passage, field: DraftField, drafts: Drafts): string | null =>
  drafts.get(`${passage.key} ${field}`);

const forgetInPopup = (passage: Passage, field: DraftField, drafts: Drafts): void =>
  drafts.put(`${passage.key} ${field}`, null);
