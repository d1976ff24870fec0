import { useState } from 'preact/hooks';
import { correctionAt } from '../../lib/domain/correction.ts';
import type { Edit, Stamp } from '../../lib/domain/edit.ts';
import type { Claim, Findings } from '../../lib/domain/finding.ts';
import type { CardProps } from '../card/Card.tsx';
import { claimTopic } from '../card/claim-topic.ts';
import { closed, edited, marked, opened, type Practice, saidOf, subjectIn, undone, UNTOUCHED } from './practice.ts';

interface PracticeParts {
  readonly text: string;
  readonly findings: Findings | null;
  readonly stamp: () => Stamp;
}

interface Practising {
  readonly practice: Practice;
  /** Those that are marked. */
  readonly claims: readonly Claim[];
  readonly open: Claim | null;
  readonly onOpen: (claim: Claim) => void;
  readonly onClose: () => void;
  readonly onEdit: (claim: Claim, edit: Edit) => void;
  readonly onAgain: () => void;
  /** What the card of the open claim shows and does; null: none is open. */
  readonly cardOf: (found: { readonly isPinned: boolean; readonly onPin: () => void }) => CardProps | null;
}

/** What is done in the practice article, in this component's memory and nowhere else. */
export function usePractice({ text, findings, stamp }: PracticeParts): Practising {
  const [practice, setPractice] = useState(UNTOUCHED);
  const claims = findings ? marked(findings, practice) : [];
  const open = claims.find(({ start }) => start === practice.open) ?? null;
  const onClose = (): void => setPractice(closed);
  const onEdit = (claim: Claim, edit: Edit): void => {
    if (!findings) return;
    const subject = subjectIn(text, findings, claim);
    const now = stamp();
    setPractice((before) => edited(before, { subject, edit }, now));
  };
  return {
    practice,
    claims,
    open,
    onOpen: (claim) => setPractice((before) => opened(before, claim)),
    onClose,
    onEdit,
    onAgain: () => setPractice(UNTOUCHED),
    cardOf: ({ isPinned, onPin }) =>
      open &&
      findings && {
        topic: claimTopic(text, findings, open),
        annotation: saidOf(practice, open),
        trouble: null,
        history: null,
        isPinned,
        canUndo: saidOf(practice, open) !== null,
        onEdit: async (edit) => {
          onEdit(open, edit);
          return null;
        },
        onCorrect: async (said) => {
          onEdit(open, { do: 'correct', correction: correctionAt(text, open, said) });
          return null;
        },
        // Nothing is kept in practice, drafts neither; no words move and no card of a claim jumps.
        draftOf: () => null,
        onDraft: nothing,
        onPlace: async () => null,
        onJump: nothing,
        onUndo: async () => {
          setPractice((before) => undone(before, open));
          return null;
        },
        onPin,
        onClose,
      },
  };
}

const nothing = (): void => undefined;
