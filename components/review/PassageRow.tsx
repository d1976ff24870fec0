import { Component } from 'preact';
import { useId } from 'preact/hooks';
import { type Annotation, reasonOf, verdictOf } from '../../lib/domain/annotation.ts';
import { strengthOf } from '../../lib/domain/density.ts';
import type { Passage } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import { scoreWords } from '../../lib/words/values.ts';
import { GoneNote } from '../changes/GoneNote.tsx';
import { WordDiff } from '../changes/WordDiff.tsx';
import { touchIn } from '../controls/touched.ts';
import { VerdictGlyph } from '../controls/VerdictGlyph.tsx';
import { SourceCorrection } from '../controls/SourceCorrection.tsx';
import { Ledger } from './Ledger.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { draftingOf, type PassageActions } from './actions.ts';
import { VerdictMenu } from './VerdictMenu.tsx';
import { RowButtons } from './RowButtons.tsx';
import { SaidOfRow } from './SaidOfRow.tsx';
import { say, sayWith } from '../../lib/words/say.ts';

export type Panel = 'verdict' | 'note' | null;

interface PassageRowProps {
  readonly passage: Passage;
  /** Whose row it is; it colours the rule at its left, and decides what is said beneath the quote. */
  readonly about: 'claim' | 'statement' | 'kept';
  readonly isCurrent: boolean;
  /** Are its words in view on the page (`seen`), and is the reader at them (`here`)? */
  readonly view?: 'here' | 'seen' | null;
  readonly panel: Panel;
  /** False where nothing may be kept: the row can only be jumped to. */
  readonly canKeep: boolean;
  readonly actions: PassageActions;
  readonly onPanel: (key: string, panel: Panel) => void;
}

/** A row is drawn again only when it shows something else: a page has hundreds of them, and one is changed at a time. */
export class PassageRow extends Component<PassageRowProps> {
  override shouldComponentUpdate(next: Readonly<PassageRowProps>): boolean {
    return next.panel !== null || !isDrawnAlike(this.props, next);
  }

  override render() {
    return <Row {...this.props} />;
  }
}

function isDrawnAlike(a: PassageRowProps, b: PassageRowProps): boolean {
  const { passage, ...rest } = a;
  return isSamePassage(passage, b.passage) && hasSame(rest, b);
}

/** Every reading makes passages anew, of the same claims and annotations as long as these are the same. */
function isSamePassage({ span, ...rest }: Passage, other: Passage): boolean {
  const isThere = span?.start === other.span?.start && span?.end === other.span?.end;
  return isThere && hasSame(rest, other) && hasSame(other, { ...rest, span: other.span });
}

/** Is everything of the first as it is in the second? */
const hasSame = <T extends object>(first: Partial<T>, second: T): boolean =>
  (Object.keys(first) as (keyof T)[]).every((key) => Object.is(first[key], second[key]));

/** One passage: its words, what is known of them, and what can be done with them. */
const Row = (props: PassageRowProps) => {
  const { passage, about, isCurrent, view = null, actions } = props;
  const { annotation } = passage;
  const id = useId();
  return (
    <li class="row" data-row={passage.key} data-about={about} data-strength={strengthIn(passage)} data-view={view}>
      <button
        type="button"
        class="row-main"
        data-main
        tabIndex={isCurrent ? 0 : -1}
        aria-describedby={id}
        aria-current={view === 'here' ? 'location' : undefined}
        onClick={() => actions.onShow(passage, passage.span)}
      >
        <q class="quote" dir="auto">
          {passage.quote}
        </q>
      </button>
      <div class="row-line">
        <p class="row-facts" id={id}>
          <Facts {...props} />
        </p>
        {props.canKeep && <RowActions {...props} />}
      </div>
      <Reads {...props} />
      {annotation && reasonOf(annotation) !== '' && props.panel !== 'note' && (
        <p class="row-reason">
          {sayWith('review_verdict_reason', {
            verdict: say(`verdict_${verdictOf(annotation)}`),
            reason: <bdi>{reasonOf(annotation)}</bdi>,
          })}
        </p>
      )}
      {annotation && annotation.note !== '' && props.panel !== 'note' && (
        <p class="row-note" dir="auto">
          {annotation.note}
        </p>
      )}
      {props.panel !== 'note' &&
        WORDS.map((field) => <Draft key={field} words={touchIn(actions.draftOf(passage, field))?.typed ?? null} />)}
      {annotation && annotation.tags.length > 0 && props.panel !== 'note' && (
        <ul class="tags" aria-label={say('review_tags')}>
          {annotation.tags.map((tag) => (
            <li key={tag} dir="auto">
              #{tag}
            </li>
          ))}
        </ul>
      )}
      <RowPanel {...props} />
    </li>
  );
};

/** How the words of a note read today, where they do not read as they did; and what became of those that are gone. */
const Reads = ({ passage, about, isCurrent, canKeep, actions }: PassageRowProps) => {
  const { annotation, span, gone, today } = passage;
  if (!annotation) return null;
  const deeds = {
    onHere: (here: Span) => actions.onPlace(passage, here),
    onSelect: () => void actions.onPlace(passage, null),
  };
  if (span === null && about === 'kept')
    return (
      <GoneNote
        annotation={annotation}
        gone={gone ?? null}
        tabIndex={isCurrent ? 0 : -1}
        deeds={canKeep ? deeds : null}
      />
    );
  return today === undefined ? null : (
    <p class="change-words">
      <span class="side-name">{say('review_reads_otherwise')}</span>
      <WordDiff was={annotation.quote.exact} now={today} />
    </p>
  );
};

/** Words that were typed when the window closed, or that could not be kept: opening the note saves them. */
const Draft = ({ words }: { readonly words: string | null }) =>
  words && (
    <p class="row-note">
      <span class="trouble">{say('review_not_kept_yet')}</span> <bdi>{words}</bdi>
    </p>
  );

/** Fields of which a row says what is not kept yet. */
const WORDS = ['note', 'reason', 'tag'] as const;

/** "quantity · 0.83 · David Schenker": machine words stay in one line, page words are fenced in. */
const Facts = ({ passage, about }: PassageRowProps) => {
  const finding = passage.claim ?? passage.annotation?.finding ?? null;
  const parts = [];
  if (about === 'statement' && passage.attribution) parts.push(say(`quote_${passage.attribution.quote}`));
  if (finding) parts.push(`${say(`claim_${finding.type}`)} · ${scoreWords(finding.score)}`);
  const named = passage.annotation?.correction?.name;
  if (about === 'kept' && !finding)
    parts.push(named ? say('review_you_say', { what: say(`entity_${named}`) }) : say('review_your_selection'));
  return (
    <>
      {about === 'statement' && passage.cue !== null && (
        <>
          <bdi>“{passage.cue}”</bdi>
          {' · '}
        </>
      )}
      {parts.join(' · ')}
      {passage.attribution?.secondHand && <Relayer name={passage.relayedBy} isFirst={parts.length === 0} />}
      {about !== 'statement' && <SourceFact passage={passage} />}
      {passage.annotation && <Progress annotation={passage.annotation} />}
      {passage.span === null && about === 'kept' && (
        <span class="gone">
          {say(passage.gone?.why.reason === 'hidden' ? 'review_hidden_here' : 'review_gone_here')}
        </span>
      )}
    </>
  );
};

/** " · second-hand: told by Reuters" */
const Relayer = ({ name, isFirst }: { readonly name: string | null; readonly isFirst: boolean }) => (
  <>
    {isFirst ? '' : ' · '}
    {name === null ? say('second_hand') : sayWith('second_hand_by', { name: <bdi>{name}</bdi> })}
  </>
);

/** " · checking · evidence 2": how far one is with it, where there is something to say. */
const Progress = ({ annotation: { status, evidence } }: { readonly annotation: Annotation }) => (
  <>
    {status === 'checking' && ` · ${say(`status_${status}`)}`}
    {evidence.length > 0 && ` · ${say('review_evidence_count', { count: evidence.length })}`}
  </>
);

const SourceFact = ({ passage }: { readonly passage: Passage }) => {
  const said = passage.annotation?.correction?.source;
  if (said !== undefined)
    return (
      <>
        {' · '}
        {sayWith('review_you_say', { what: <bdi class="source-name">{said || say('rung_6')}</bdi> })}
      </>
    );
  const source = passage.attribution?.source ?? passage.annotation?.source ?? null;
  if (source === null) {
    return passage.claim ? <> · {say('rung_6')}</> : null;
  }
  if (source.kind === 'self') return <> · {say('review_the_writer')}</>;
  return (
    <>
      {' · '}
      <bdi class="source-name">{source.name}</bdi>
    </>
  );
};

const RowActions = ({ passage, panel, isCurrent, actions, onPanel, about }: PassageRowProps) => {
  const tabIndex = isCurrent ? 0 : -1;
  const verdict = passage.annotation ? verdictOf(passage.annotation) : 'unchecked';
  const dismissName = say(about === 'kept' ? 'review_take_away' : 'review_dismiss');
  return (
    <div class="row-actions">
      <button
        type="button"
        class="verdict-button"
        data-verdict={verdict}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={panel === 'verdict'}
        aria-label={
          verdict === 'unchecked'
            ? say('review_judge_unchecked')
            : say('review_verdict_is', { verdict: say(`verdict_${verdict}`) })
        }
        onClick={() => onPanel(passage.key, panel === 'verdict' ? null : 'verdict')}
      >
        <VerdictGlyph verdict={verdict} />
        {verdict === 'unchecked' ? say('review_judge') : say(`verdict_${verdict}`)}
      </button>
      <RowButtons
        tabIndex={tabIndex}
        isNoteOpen={panel === 'note'}
        noteName={say(actions.ledgerOf ? 'review_ledger' : 'review_note_and_tags')}
        awayName={dismissName}
        onNote={() => onPanel(passage.key, panel === 'note' ? null : 'note')}
        onAway={() => (about === 'kept' ? actions.onRemove(passage) : actions.onDismiss(passage))}
      />
    </div>
  );
};

const RowPanel = ({ passage, panel, actions, onPanel }: PassageRowProps) => {
  const { annotation } = passage;
  if (panel === 'verdict') {
    const choose = (verdict: Parameters<PassageActions['onJudge']>[1]) => {
      actions.onJudge(passage, verdict);
      onPanel(passage.key, null);
    };
    const verdict = annotation ? verdictOf(annotation) : 'unchecked';
    return <VerdictMenu verdict={verdict} onChoose={choose} onClose={() => onPanel(passage.key, null)} />;
  }
  if (panel !== 'note' || !actions.areDraftsKnown) return null;
  const { ledgerOf } = actions;
  if (ledgerOf)
    return <Ledger onClose={() => onPanel(passage.key, null)} of={(onShown) => ledgerOf(passage, onShown)} />;
  return (
    <NoteEditor
      annotation={annotation}
      drafting={draftingOf(passage, actions)}
      onEdit={(edit) => actions.onSay(passage, edit)}
      onClose={() => onPanel(passage.key, null)}
    >
      <SaidOfRow passage={passage} actions={actions} />
      <SourceCorrection
        said={annotation?.correction?.source}
        names={actions.sourcesFor(passage)}
        draft={actions.draftOf(passage, 'source')}
        onDraft={(words) => actions.onDraft(passage, 'source', words)}
        onSay={(source) => actions.onCorrect(passage, source === undefined ? {} : { source })}
      />
    </NoteEditor>
  );
};

/** Three steps, as the marks on the page have them. */
const strengthIn = ({ claim, annotation }: Passage): 1 | 2 | 3 =>
  strengthOf(claim?.score ?? annotation?.finding?.score ?? 0);
