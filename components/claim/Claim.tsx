import type { ComponentChildren } from 'preact';
import { say } from '../../lib/words/say.ts';
import { Failure, useAttempt } from '../controls/attempt.tsx';
import { TagsField } from '../controls/TagsField.tsx';
import { SourceCorrection } from '../controls/SourceCorrection.tsx';
import type { ClaimProps } from './actions.ts';
import { DueField } from './DueField.tsx';
import { EvidenceLedger } from './EvidenceLedger.tsx';
import { NoteField } from './NoteField.tsx';
import { ProjectsField } from './ProjectsField.tsx';
import { ReplyLog } from './ReplyLog.tsx';
import { VerdictField } from './VerdictField.tsx';
import { VerdictHistory } from './VerdictHistory.tsx';

/**
 * Everything that a reader has made of one claim, and can make of it: the same in the side panel and in the library. What was found by the
 * machine, and where the words stand, is for whoever shows it: it comes as children, between the verdict and the rest.
 */
export const Claim = ({ children, ...props }: ClaimProps & { readonly children?: ComponentChildren }) => {
  const { annotation } = props;
  return (
    <div class="claim">
      <VerdictField {...props} />
      {children}
      <NoteField {...props} />
      <Tags {...props} />
      <EvidenceLedger {...props} />
      <ReplyLog {...props} />
      <VerdictHistory annotation={annotation} />
      <details class="claim-more">
        <summary>{say('ledger_more')}</summary>
        <DueField {...props} />
        <ProjectsField {...props} />
        <Source {...props} />
      </details>
    </div>
  );
};

const Tags = ({ annotation, tags: inUse, actions }: ClaimProps) => {
  const [attempt, failed] = useAttempt();
  return (
    <div class="claim-tags">
      <TagsField
        tags={annotation.tags}
        inUse={inUse}
        draft={actions.draftOf('tag')}
        onTags={(tags) => attempt(() => actions.onEdit({ do: 'tags', tags, instead: annotation.tags }))}
        onDraft={(words) => actions.onDraft('tag', words)}
      />
      <Failure failed={failed} />
    </div>
  );
};

const Source = (props: ClaimProps) => {
  const { annotation, names, actions } = props;
  const [attempt, failed] = useAttempt();
  return (
    <>
      <SourceCorrection
        said={annotation.correction?.source}
        names={names}
        draft={actions.draftOf('source')}
        onDraft={(words) => actions.onDraft('source', words)}
        onSay={(source) => attempt(() => actions.onEdit({ do: 'correct', correction: saidOf(props, source) }))}
      />
      <Failure failed={failed} />
    </>
  );
};

/** What is said of the name stays; undefined takes back what was said of the source. */
function saidOf({ annotation: { correction, quote } }: ClaimProps, source: string | undefined) {
  const { source: _before, ...rest } = correction ?? { passage: quote.exact, at: 0 };
  return source === undefined ? rest : { ...rest, source };
}
