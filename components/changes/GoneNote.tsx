import { useState } from 'preact/hooks';
import type { Annotation, Taken } from '../../lib/domain/annotation.ts';
import type { Gone } from '../../lib/domain/gone.ts';
import type { Span } from '../../lib/domain/span.ts';
import { WebLink } from '../controls/WebLink.tsx';
import type { Trouble } from '../controls/trouble.ts';
import { WordDiff } from './WordDiff.tsx';
import { goneWords } from '../../lib/words/gone.ts';
import { dayWords } from '../../lib/words/values.ts';
import { say } from '../../lib/words/say.ts';

interface GoneNoteProps {
  readonly annotation: Annotation;
  /** Null: the page was not looked through. */
  readonly gone: Gone | null;
  readonly tabIndex: number;
  /** Null: nothing may be kept. */
  readonly deeds: GoneDeeds | null;
}

/** What can be done with a note whose words are gone, beside leaving it. */
interface GoneDeeds {
  /** It stands on these words now. */
  readonly onHere: (span: Span) => Promise<Trouble>;
  /** Waits for words to be selected on the page. */
  readonly onSelect: () => void;
}

/** A note whose words are gone: what they were and what stood around them, why, what is like them, and whence they were taken. */
export const GoneNote = ({ annotation, gone, tabIndex, deeds }: GoneNoteProps) => {
  const [isOpen, setOpen] = useState(false);
  const { quote, taken } = annotation;
  return (
    <details class="gone-note" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={tabIndex}>{say(gone ? 'changes_what_became' : 'changes_whence')}</summary>
      {isOpen && (
        <>
          <p class="change-words context" dir="auto">
            {quote.prefix !== '' && `…${quote.prefix}`}
            <mark>{quote.exact}</mark>
            {quote.suffix !== '' && `${quote.suffix}…`}
          </p>
          {gone && <p>{goneWords(gone.why)}</p>}
          {gone?.candidate && (
            <p class="change-words">
              <span class="side-name">{say('changes_nearest')}</span>
              <WordDiff was={quote.exact} now={gone.candidate.words} />
            </p>
          )}
          {deeds && gone && <Choices gone={gone} deeds={deeds} onLeave={() => setOpen(false)} />}
          {taken && <Proof taken={taken} />}
          <Places annotation={annotation} />
        </>
      )}
    </details>
  );
};

interface ChoicesProps {
  readonly gone: Gone;
  readonly deeds: GoneDeeds;
  readonly onLeave: () => void;
}

const Choices = ({ gone: { candidate }, deeds, onLeave }: ChoicesProps) => (
  <div class="gone-buttons">
    {candidate && (
      <button
        type="button"
        class="quiet"
        onClick={(event) => {
          focusNear(event.currentTarget, '[data-row]', '[data-main]');
          void deeds.onHere(candidate.span);
        }}
      >
        {say('changes_it_is_here')}
      </button>
    )}
    <button type="button" class="quiet" onClick={deeds.onSelect}>
      {say('changes_select_new')}
    </button>
    <button
      type="button"
      class="quiet"
      onClick={(event) => {
        focusNear(event.currentTarget, 'details', 'summary');
        onLeave();
      }}
    >
      {say('changes_leave_it')}
    </button>
  </div>
);

/** The button goes: the keys go on from what stays. */
const focusNear = (button: Element, around: string, target: string): void =>
  button.closest(around)?.querySelector<HTMLElement>(target)?.focus();

/** What shows that the words stood there: whoever has the text of then can work out the same fingerprint. */
const Proof = ({ taken: { at, url, title, modified, textHash } }: { readonly taken: Taken }) => (
  <dl>
    <dt>{say('changes_taken')}</dt>
    <dd>
      <time dateTime={at}>{dayWords(at)}</time>
    </dd>
    <dt>{say('changes_from')}</dt>
    <dd>
      <WebLink url={url} dir="auto">
        {title || url}
      </WebLink>
    </dd>
    {modified && dayWords(modified) && <dt>{say('changes_as_changed')}</dt>}
    {modified && dayWords(modified) && <dd>{dayWords(modified)}</dd>}
    {textHash !== '' && <dt>{say('changes_sha')}</dt>}
    {textHash !== '' && <dd>{textHash}</dd>}
  </dl>
);

/** Where it stood before somebody put it elsewhere. */
const Places = ({ annotation: { places = [] } }: Pick<GoneNoteProps, 'annotation'>) =>
  places.length === 0 ? null : (
    <dl>
      {places.map(({ quote, until }) => (
        <PlaceLine key={`${until} ${quote.start}`} words={quote.exact} until={until} />
      ))}
    </dl>
  );

const PlaceLine = ({ words, until }: { readonly words: string; readonly until: string }) => (
  <>
    <dt>{say('changes_until', { day: dayWords(until) ?? until })}</dt>
    <dd>
      <q dir="auto">{words}</q>
    </dd>
  </>
);
