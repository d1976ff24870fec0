import type { ComponentChildren } from 'preact';
import { VerdictGlyph } from '../controls/VerdictGlyph.tsx';
import { cueWords } from '../../lib/words/reasons.ts';
import { say, sayWith } from '../../lib/words/say.ts';
import { scoreWords } from '../../lib/words/values.ts';

/** What it does, in three pictures. Drawn with the colours and words of the product, so that they cannot grow old apart. */
export const Pictures = () => (
  <section id="pictures" aria-labelledby="pictures-title" tabIndex={-1}>
    <h2 id="pictures-title">{say('welcome_pictures')}</h2>
    <ol class="pictures">
      <Drawn name="marks">
        <MarkedText />
      </Drawn>
      <Drawn name="card">
        <CardDrawing />
      </Drawn>
      <Drawn name="notebook">
        <NotebookDrawing />
      </Drawn>
    </ol>
  </section>
);

interface DrawnProps {
  readonly name: 'marks' | 'card' | 'notebook';
  readonly children: ComponentChildren;
}

const Drawn = ({ name, children }: DrawnProps) => (
  <li>
    <figure>
      <p class="unseen">{say(`welcome_picture_${name}_alt`)}</p>
      <div class={`drawing drawing-${name}`} aria-hidden="true">
        {children}
      </div>
      <figcaption>
        <strong>{say(`welcome_picture_${name}`)}</strong>
        <span>{say(`welcome_picture_${name}_text`)}</span>
      </figcaption>
    </figure>
  </li>
);

/** Words of the practice article: English, in every language of the interface. */
const WORDS = {
  before: 'The island is quiet again.',
  claim: 'The ferry carried 41,200 passengers last year, almost twice as many as in 2021, according to',
  source: 'the harbour board',
  after: 'In May the lupins are out.',
} as const;

const MarkedText = () => (
  <p lang="en" dir="ltr">
    {WORDS.before}{' '}
    <span class="practice-mark" data-ink="claim-3">
      {WORDS.claim} <span class="source">{WORDS.source}</span>.
    </span>{' '}
    {WORDS.after}
  </p>
);

const CardDrawing = () => (
  <div class="drawn-card">
    <p>
      <strong class="drawn-title">{say('claim_quantity')}</strong>{' '}
      <span class="count">{sayWith('card_worth', { score: scoreWords(0.93) })}</span>
    </p>
    <div class="drawn-facts">
      <span class="count">{say('card_according_to')}</span>
      <span>
        <strong lang="en">{WORDS.source}</strong> <span class="count">{say('source_named_org')}</span>
      </span>
      <span class="count">{say('card_why')}</span>
      <span>{['numbers', 'a figure with its unit'].map(cueWords).join(' · ')}</span>
    </div>
    <p class="drawn-field">
      <VerdictGlyph verdict="unchecked" /> {say('verdict_unchecked')}
    </p>
  </div>
);

const NotebookDrawing = () => (
  <div class="drawn-rows">
    <div class="drawn-row">
      <p lang="en" dir="ltr">
        {WORDS.claim} {WORDS.source}.
      </p>
      <p>
        <VerdictGlyph verdict="needs_context" /> <strong>{say('verdict_needs_context')}</strong>
      </p>
      <p class="drawn-evidence">{say('welcome_picture_notebook_evidence')}</p>
    </div>
    <div class="drawn-row drawn-faint">
      <span />
      <span />
    </div>
  </div>
);
