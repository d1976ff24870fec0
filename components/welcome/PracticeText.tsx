import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { verdictOf } from '../../lib/domain/annotation.ts';
import type { Claim, Findings } from '../../lib/domain/finding.ts';
import type { ArticleText } from '../../lib/domain/page.ts';
import { contains, type Span, wordsAt } from '../../lib/domain/span.ts';
import { say } from '../../lib/words/say.ts';
import { scoreWords } from '../../lib/words/values.ts';
import { cutAt, inkOf, marked, type Practice, saidOf, sourcesIn } from './practice.ts';
import { PRACTICE_TITLE } from './practice-article.ts';

interface PracticeTextProps {
  readonly article: ArticleText;
  /** Null: not found yet, or nothing could be. */
  readonly findings: Findings | null;
  readonly practice: Practice;
  readonly onOpen: (claim: Claim, way: 'click' | 'keyboard') => void;
  /** The open card: it stands right after the paragraph of its claim, for who reads with the ears or on a narrow screen. */
  readonly children: ComponentChildren;
}

/** The practice article, marked as a page is marked. */
export const PracticeText = ({ article, findings, practice, onOpen, children }: PracticeTextProps) => {
  const claims = findings ? marked(findings, practice) : [];
  const sources = findings ? sourcesIn(findings) : [];
  const open = claims.find(({ start }) => start === practice.open);
  return (
    <article class="practice-text" style={{ '--rows': article.blocks.length + 1 }}>
      <h3 lang="en" dir="ltr">
        {PRACTICE_TITLE}
      </h3>
      {article.blocks.map((block, index) => (
        <Fragment key={block.start}>
          <p lang="en" dir="ltr">
            {cutAt(block, claims).map((piece) => {
              const words = <Words text={article.text} span={piece} sources={sources} />;
              if (piece.of === null) return words;
              return (
                <Mark key={piece.start} claim={piece.of} practice={practice} onOpen={onOpen}>
                  {words}
                </Mark>
              );
            })}
          </p>
          {open && contains(block, open) && (
            <div class="practice-card" style={placeBeside(index, article.blocks.length)}>
              {children}
            </div>
          )}
        </Fragment>
      ))}
      {!open && <p class="practice-card practice-hint hint">{say('welcome_practice_choose')}</p>}
    </article>
  );
};

/** Its rows in the grid: from its paragraph on, or, in the lower half, down to the end of the text, so that no hole gapes beneath it. */
const placeBeside = (index: number, length: number) =>
  index < length / 2 ? { gridRow: `${index + 2} / -1` } : { gridRow: '2 / -1', alignSelf: 'end' };

interface WordsProps {
  readonly text: string;
  readonly span: Span;
  readonly sources: readonly Span[];
}

/** Words with the sources in them. */
const Words = ({ text, span, sources }: WordsProps) => (
  <>
    {cutAt(
      span,
      sources.filter((source) => contains(span, source)),
    ).map((piece) =>
      piece.of === null ? (
        wordsAt(text, piece)
      ) : (
        <span key={piece.start} class="source">
          {wordsAt(text, piece)}
        </span>
      ),
    )}
  </>
);

interface MarkProps extends Pick<PracticeTextProps, 'practice' | 'onOpen'> {
  readonly claim: Claim;
  readonly children: ComponentChildren;
}

const Mark = ({ claim, practice, onOpen, children }: MarkProps) => {
  const own = saidOf(practice, claim);
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a button cannot run on from line to line
      role="button"
      tabIndex={0}
      class="practice-mark"
      data-ink={inkOf(claim, own)}
      data-claim={claim.start}
      aria-expanded={practice.open === claim.start}
      onClick={() => onOpen(claim, 'click')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (!event.repeat) onOpen(claim, 'keyboard');
      }}
    >
      {children}
      <span class="unseen">
        {own && verdictOf(own) !== 'unchecked'
          ? say('welcome_mark_judged', { verdict: say(`verdict_${verdictOf(own)}`) })
          : say('welcome_mark', { score: scoreWords(claim.score) })}
      </span>
    </span>
  );
};
