import { useEffect } from 'preact/hooks';
import type { ClaimActions } from '../../components/claim/actions.ts';
import { Claim } from '../../components/claim/Claim.tsx';
import type { PassageActions } from '../../components/review/actions.ts';
import type { Annotation, KeptSource } from '../../lib/domain/annotation.ts';
import type { DraftField } from '../../lib/domain/draft-field.ts';
import { begin } from '../../lib/domain/edit.ts';
import type { Passage } from '../../lib/domain/review.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { refused } from '../../lib/messages/failures.ts';
import { say } from '../../lib/words/say.ts';
import type { ReviewedTab } from '../review/page.ts';
import { sharesStore, store } from '../review/hooks.ts';
import { projectCalled } from '../review/projects.ts';
import { useChoices } from './choices.ts';
import { type ClaimDrafts, useClaimDrafts } from './drafts.ts';

/** What can be done to the rows of a page, with all of a claim beneath each. Null while there is nothing to show. */
export function useLedger({ props, told, drafts }: ReviewedTab): PassageActions | null {
  const pageId = told?.page?.id ?? null;
  const text = told !== null && told.state !== 'reading' ? (told.text ?? '') : '';
  const typed = useClaimDrafts({ pageId, text, drafts });
  if (props === null) return null;
  const { actions } = props;
  return {
    ...actions,
    draftOf: (passage, field) => typed.get(passage, field),
    onDraft: (passage, field, words) => typed.put(passage, field, words),
    ledgerOf: (passage) => <ClaimOf passage={passage} actions={actions} typed={typed} />,
  };
}

interface ClaimOfProps {
  readonly passage: Passage;
  readonly actions: PassageActions;
  readonly typed: ClaimDrafts;
}

/** What there is to choose from is asked for while a claim is open. */
const ClaimOf = (props: ClaimOfProps) => {
  const { passage, actions } = props;
  const choices = useChoices();
  const id = passage.annotation?.id;
  useEffect(() => {
    if (id !== undefined) void askBackground('annotation.opened', { id });
  }, [id]);
  return (
    <Claim
      {...choices}
      annotation={passage.annotation ?? untouched(passage)}
      names={actions.sourcesFor(passage)}
      actions={claimActions(props)}
    />
  );
};

const claimActions = ({ passage, actions, typed }: ClaimOfProps): ClaimActions => ({
  onEdit: (edit) => {
    if (edit.do !== 'correct') return actions.onSay(passage, edit);
    // With the sentence around it, as everywhere.
    const { source, name } = edit.correction;
    return actions.onCorrect(passage, { ...(source !== undefined && { source }), ...(name !== undefined && { name }) });
  },
  onNewProject: async (name) => {
    // Where the store is not shared there is none to put a project into.
    const made = sharesStore ? await projectCalled(store, name) : refused('store_failed');
    if (!made.ok) return say(`failure_${made.failure}`);
    const { projects = [] } = passage.annotation ?? {};
    return actions.onSay(passage, { do: 'projects', projects: [...projects, made.value], instead: projects });
  },
  draftOf: (field: DraftField) => typed.get(passage, field),
  onDraft: (field: DraftField, words) => typed.put(passage, field, words),
});

/** A passage of which nothing is kept yet, as its ledger shows it: the first thing that is said of it begins the annotation. */
const untouched = (passage: Passage): Annotation => {
  const { quote, span, claim } = passage;
  const { start, end } = span ?? { start: 0, end: 0 };
  return begin(
    {
      pageId: '',
      quote: { exact: quote, prefix: '', suffix: '', start, end },
      finding: claim && { type: claim.type, score: claim.score, flags: claim.flags, why: [], detector: '' },
      source: sourceOf(passage),
    },
    { id: '', at: '' },
  );
};

function sourceOf({ attribution, cue }: Passage): KeptSource | null {
  if (!attribution?.source) return null;
  const { kind, name, role, rung } = attribution.source;
  return { kind, name, role, rung, cue, quote: attribution.quote, secondHand: attribution.secondHand };
}
