import type { ComponentChildren } from 'preact';
import type { Annotation, KeptSource } from '../../lib/domain/annotation.ts';
import type { Said } from '../../lib/domain/correction.ts';
import type { Span } from '../../lib/domain/span.ts';
import { NameCorrection } from '../controls/NameCorrection.tsx';
import { SourceCorrection } from '../controls/SourceCorrection.tsx';
import type { Drafting } from '../controls/drafting.ts';
import type { Trouble } from '../controls/trouble.ts';
import { WebLink } from '../controls/WebLink.tsx';
import { Places } from './Places.tsx';
import type { Cite, Topic } from './topic.ts';
import { anonymityLine, reasonsOf, sourceFacts, sourceName } from './words.ts';
import { say, sayCount } from '../../lib/words/say.ts';

interface AboutProps extends Drafting {
  readonly topic: Topic;
  readonly annotation: Annotation | null;
  readonly onJump: (span: Span) => void;
  readonly onCorrect: (said: Said) => Promise<Trouble>;
}

/** What is known of the words a card stands at. */
export const About = (props: AboutProps) => {
  const { topic, annotation, onJump, onCorrect } = props;
  const said = annotation?.correction;
  switch (topic.kind) {
    case 'claim':
      return (
        <ClaimFacts topic={topic}>
          <WhoSaidIt {...props} names={topic.names} />
        </ClaimFacts>
      );
    case 'source':
      return (
        <>
          <p class="name">
            <Who source={topic.source} />
          </p>
          <Places label={sayCount('card_given_as_source', topic.says.length)} places={topic.says} onJump={onJump} />
        </>
      );
    case 'name':
      return (
        <>
          <p class="name" dir="auto">
            <strong>{topic.name}</strong>
            {(topic.role ?? topic.value) !== null && <span class="soft">{topic.role ?? topic.value}</span>}
          </p>
          <Places label={sayCount('card_named', topic.places.length)} places={topic.places} onJump={onJump} />
          <NameCorrection
            found={topic.type}
            said={said?.name}
            onSay={(name) => void onCorrect(name === undefined ? {} : { name })}
          />
        </>
      );
    case 'notice':
      return <p class="notice">{topic.text}</p>;
    case 'words':
      return <WhoSaidIt {...props} names={topic.names} />;
  }
};

/** Who is given as the source, as the reader says it. */
const WhoSaidIt = ({ annotation, names, draftOf, onDraft, onCorrect }: AboutProps & Pick<ClaimTopic, 'names'>) => (
  <SourceCorrection
    said={annotation?.correction?.source}
    names={names}
    draft={draftOf('source')}
    onDraft={(words) => onDraft('source', words)}
    onSay={(source) => onCorrect(source === undefined ? {} : { source })}
  />
);

type ClaimTopic = Extract<Topic, { kind: 'claim' }>;

interface ClaimFactsProps {
  readonly topic: ClaimTopic;
  /** What can be said of its source. */
  readonly children: ComponentChildren;
}

const ClaimFacts = ({ topic, children }: ClaimFactsProps) => {
  const reasons = reasonsOf(topic);
  // Whether anybody is named stands above, under "according to".
  const flags = topic.flags.filter((flag) => flag !== 'unattributed');
  return (
    <dl class="facts">
      {topic.clause !== null && <dt>{say('card_above_all')}</dt>}
      {topic.clause !== null && (
        <dd>
          <q dir="auto" title={topic.clause}>
            {topic.clause}
          </q>
        </dd>
      )}
      <dt>{say('card_according_to')}</dt>
      <dd>
        <Who source={topic.source} />
        {children}
      </dd>
      {reasons.length > 0 && <dt>{say('card_why')}</dt>}
      {reasons.length > 0 && <dd dir="auto">{reasons.join(' · ')}</dd>}
      {topic.cites.length > 0 && <dt>{say('card_cites')}</dt>}
      {topic.cites.length > 0 && (
        <dd>
          <Cites cites={topic.cites} />
        </dd>
      )}
      {flags.length > 0 && <dt>{say('card_mind')}</dt>}
      {flags.length > 0 && <dd>{flags.map((flag) => say(`flag_${flag}`)).join(' · ')}</dd>}
    </dl>
  );
};

/** Whatever a sentence points to. */
const Cites = ({ cites }: { readonly cites: readonly Cite[] }) => (
  <ul>
    {cites.map(({ name, url }) => (
      <li key={`${name} ${url}`}>
        <WebLink url={url} dir="auto" title={url ?? name}>
          {name}
        </WebLink>
      </li>
    ))}
  </ul>
);

/** A source's name and what is known of it, or that nobody is named. */
const Who = ({ source }: { readonly source: KeptSource | null }) => {
  const name = sourceName(source);
  const facts = source ? sourceFacts(source) : '';
  const unnamed = source && anonymityLine(source);
  return (
    <>
      {name === null ? say('rung_6') : <strong dir="auto">{name}</strong>}
      {facts !== '' && (
        <span class="soft" dir="auto">
          {facts}
        </span>
      )}
      {unnamed !== null && (
        <span class="soft" dir="auto">
          {unnamed}
        </span>
      )}
    </>
  );
};
