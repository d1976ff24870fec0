import type { KeptSource } from '../../lib/domain/annotation.ts';
import type { Span } from '../../lib/domain/span.ts';
import { FLAG_WORDS } from '../../lib/domain/words.ts';
import { Places } from './Places.tsx';
import type { Topic } from './topic.ts';
import { NOBODY, reasonsOf, sourceFacts, sourceName } from './words.ts';

interface AboutProps {
  readonly topic: Topic;
  readonly onJump: (span: Span) => void;
}

/** What is known of the words a card stands at. */
export const About = ({ topic, onJump }: AboutProps) => {
  switch (topic.kind) {
    case 'claim':
      return <ClaimFacts topic={topic} />;
    case 'source':
      return (
        <>
          <p class="name">
            <Who source={topic.source} />
          </p>
          <Places label="given as the source" places={topic.says} onJump={onJump} />
        </>
      );
    case 'name':
      return (
        <>
          <p class="name" dir="auto">
            <strong>{topic.name}</strong>
          </p>
          <Places label="named" places={topic.places} onJump={onJump} />
        </>
      );
    case 'notice':
      return <p class="notice">{topic.text}</p>;
    case 'words':
      return null;
  }
};

const ClaimFacts = ({ topic }: { readonly topic: Extract<Topic, { kind: 'claim' }> }) => {
  const reasons = reasonsOf(topic);
  // Whether anybody is named stands above, under "according to".
  const flags = topic.flags.filter((flag) => flag !== 'unattributed');
  return (
    <dl class="facts">
      <dt>according to</dt>
      <dd>
        <Who source={topic.source} />
      </dd>
      {reasons.length > 0 && <dt>why</dt>}
      {reasons.length > 0 && <dd dir="auto">{reasons.join(' · ')}</dd>}
      {flags.length > 0 && <dt>mind</dt>}
      {flags.length > 0 && <dd>{flags.map((flag) => FLAG_WORDS[flag]).join(' · ')}</dd>}
    </dl>
  );
};

/** A source's name and what is known of it, or that nobody is named. */
const Who = ({ source }: { readonly source: KeptSource | null }) => {
  const name = sourceName(source);
  const facts = source ? sourceFacts(source) : '';
  return (
    <>
      {name === null ? NOBODY : <strong dir="auto">{name}</strong>}
      {facts !== '' && (
        <span class="soft" dir="auto">
          {facts}
        </span>
      )}
    </>
  );
};
