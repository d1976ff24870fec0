/** The closed word classes of English, and the commonest verbs that a suffix does not give away. From general knowledge. */
export const CLOSED_CLASSES: Readonly<Record<string, string>> = {
  det: 'the a an this that these those every each another any no some all both either neither such what which whatever',
  possessive: 'my your his her its our their whose',
  pronoun: `i you he she it we they me him us them who whom himself herself itself themselves myself yourself ourselves
    everyone everybody someone somebody anyone anybody nobody ones others`,
  preposition: `of in on at by for with from about into over after before during against between among through under
    within without near behind since until towards toward upon off across around along despite amid like as per via than above below
    beside besides beyond inside outside onto throughout ahead following regarding concerning including`,
  coordinator: 'and or but nor yet so plus &',
  subordinator: `that if whether because while although though when whenever as unless where whereas once since until till
    why how lest`,
  auxiliary: `be am is are was were been being have has had having do does did done isn't aren't wasn't weren't hasn't haven't hadn't
    don't doesn't didn't 's 're 've 'm he's she's it's they're they've we're we've i'm i've that's there's you're who's he'd she'd they'd
    get gets got getting`,
  modal: `will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't mustn't he'll she'll
    they'll it'll we'll i'll ought`,
  negation: "not never n't",
  to: 'to',
  adverb: `also then now later again still just only even once twice often always soon already yet too very so thus hence here there
    perhaps maybe however instead meanwhile nevertheless nonetheless moreover furthermore further first today yesterday tomorrow tonight
    ago almost quite rather recently earlier once back far well long much ever away together
    sometimes seldom otherwise likewise afterward afterwards afterward flatly all out up down off`,
  number: `one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million
    millions billion billions several few many most more fewer half percent`,
};

/** Finite forms of common verbs that are no cue: they end a noun phrase. */
export const COMMON_VERBS = `went came took gave made became began kept left held brought stood ran fell sat met paid sold sent built
spent won lost grew threw flew rose broke spoke drove chose wore caught bought thought fought taught felt led lay let put set cut hit shut
takes gives makes becomes begins keeps leaves holds brings stands runs falls sits meets pays sells sends spends wins loses grows
rises breaks drives chooses wears buys fights leads lies lets goes comes gets seems appears remains includes contains involves requires
happens occurs exists belongs depends consists continues helps tries uses works lives dies moves turns starts stops needs allows
keep take give make become bring meet pay sell spend win lose grow break drive buy lead let go come get seem remain include contain
involve require happen occur exist belong depend consist continue help try use die was were got did had`;

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const MONTHS = `january february march april may june july august september october november december jan feb aug sept oct nov dec`;
export const DAY_AND_MONTH_NAMES = `${WEEKDAYS} ${MONTHS}`;
export const TIME_NOUNS = `${DAY_AND_MONTH_NAMES} morning afternoon evening night week weekend month year day today yesterday tomorrow tonight earlier later recently ago
hour hours minutes days weeks months years time moment`;

/** Forms of cue verbs that are as often a noun: "the report", "its claims". */
export const NOUN_VERBS: ReadonlySet<string> = new Set(
  `report claim call demand plan hope fear view question comment request charge promise offer praise attack blame challenge need warning
  concern note state record list show post tweet quote joke laugh cry shout yell whisper scream chant rant blog boast brag threat
  estimate project forecast guess bet worry dream bet doubt support push fight campaign aim wish desire attempt love like vote address
  contest dispute insult slight scorn shrug shame honor reference name document issue detail cause answer message text email lead face
  sign hit rip knock mark pan grade rate rank measure number picture present cast paint frame target review cover raise point talk
  touch focus lobby worry touch appeal hint side rally press pray look sound stand fire shoot read balance order command brief notice
  release leak study reply remark counter dread hate respect trust distrust experience judge influence tease thank welcome credit
  regard brand label dub color colour challenge advocate alert lecture advice witness pledge vow volunteer resolve signal cite taunt
  trumpet second salute champion echo jab nominee host stress highlight pledge mention start stop change work`
    .trim()
    .split(/\s+/)
    .flatMap((word) => [
      word,
      /(?:s|x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : word.endsWith('y') && !/[aeiou]y$/.test(word)
          ? `${word.slice(0, -1)}ies`
          : `${word}s`,
    ]),
);
