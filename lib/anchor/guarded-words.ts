import type { GuardKind } from '../domain/located.ts';

/** Word lists as data: what may not differ if words are to count as the same statement. English; lower case. */

const list = (words: string): readonly string[] => words.split(' ');

/** "five" is "5"; other spellings of the same word. Ordinals and fractions stay words of their own. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ).map((word, value) => [word, String(value)] as const),
  ...list('thirty forty fifty sixty seventy eighty ninety').map((word, at) => [word, String(30 + 10 * at)] as const),
  ...[
    ['percent', '% cent pct'],
    ['dollar', '$ dollars'],
    ['euro', '€ euros'],
    ['pound', '£ pounds'],
    ['yen', '¥'],
    ['rupee', '₹ rupees'],
    ['ruble', '₽ rubles roubles rouble'],
    ['degree', '° degrees'],
    ['january', 'jan'],
    ['february', 'feb'],
    ['april', 'apr'],
    ['august', 'aug'],
    ['september', 'sept sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap(([to = '', from = '']) => list(from).map((word) => [word, to] as const)),
]);

/** Kind of guard → the words it holds. Every form stands here by itself: nothing is stemmed. */
const GUARDS: Readonly<Partial<Record<GuardKind, string>>> = {
  number:
    'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half halves quarter quarters third thirds ' +
    'first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth ' +
    'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth ' +
    'fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths ' +
    'last next once twice thrice single double doubled triple tripled halved bn mn m k',
  date:
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'today yesterday tomorrow tonight am pm noon midnight morning afternoon evening spring summer autumn winter ago',
  unit:
    'percent dollar euro pound yen rupee ruble degree cents kg g km cm mm mile miles metre metres meter meters foot feet inch inches acre acres hectare hectares ' +
    'tonne tonnes ton tons kilo kilos kilogram kilograms gram grams litre litres liter liters gallon gallons barrel barrels second seconds minute minutes hour hours ' +
    'day days week weeks month months year years decade decades century centuries daily weekly monthly yearly annually annual mph kph watt watts megawatts gigawatts celsius fahrenheit points point',
  place:
    'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern ' +
    'northward southward eastward westward upstream downstream',
  negation:
    'not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely deny denies denied denying refuse refuses refused refusing ' +
    'fail fails failed failing lack lacks lacked unable false falsely untrue wrong wrongly incorrect incorrectly baseless unfounded stopped except unless ' +
    'doubt doubts doubted dispute disputes disputed dismiss dismisses dismissed debunked disproved refuted myth hoax rumour rumours rumor rumors',
  quantifier:
    'all every each everyone everybody everything any anyone some someone few fewer fewest many most several only more less least majority minority both much ' +
    'always often sometimes rarely seldom usually mostly almost nearly about approximately around roughly over under above below exceeding entire whole entirely partly',
  hedge:
    'may might could would should can will must shall allegedly alleged alleges reportedly apparently possibly possible probably probable likely unlikely perhaps maybe ' +
    'supposedly purportedly suspected believed expected estimated suggest suggests suggested appear appears appeared seem seems seemed claim claims claimed if whether potentially potential proposed planned',
  person: 'he him his she her hers i we they',
  opposite: 'out off',
};

/** Opposites: a word of one side for a word of the other turns a statement round. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed gain gains gained up higher highest raised',
    'fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined drop drops dropped dropping shrank down lower lowest cut lost',
  ],
  [
    'convicted guilty jailed imprisoned sentenced charged accused indicted arrested detained',
    'acquitted innocent cleared freed released pardoned exonerated',
  ],
  ['alive survived', 'dead died killed'],
  ['win won wins victory', 'lose loses lost defeated defeat'],
  [
    'accept accepts accepted approve approves approved pass passed passes',
    'reject rejects rejected fail failed fails block blocked',
  ],
  ['support supports supported back backs backed', 'oppose opposes opposed'],
  ['legal lawful', 'illegal unlawful'],
  ['before', 'after'],
  ['men man male boy boys husband father son brother', 'women woman female girl girls wife mother daughter sister'],
  ['child children kids minors', 'adult adults'],
  ['profit profits gain gains surplus', 'loss losses deficit'],
  ['resign resigned resigns quit quits left', 'return returned returns stayed remained reinstated rehired'],
  ['open opened opens opening reopened', 'close closed closes closing shut'],
  ['begin began begins begun start started starts', 'end ended ends stop stopped stops finished'],
  [
    'allow allowed allows permit permitted permits',
    'ban banned bans forbid forbade forbidden prohibit prohibited prohibits barred',
  ],
  ['buy buys bought', 'sell sells sold'],
  ['hire hired hires', 'fire fired fires sacked'],
  ['import imports imported', 'export exports exported'],
  ['employer employers', 'employee employees'],
  ['upheld uphold upholds', 'overturned overturn overturns quashed'],
  ['success successful succeeded', 'failure failed'],
  ['safe safely', 'dangerous unsafe'],
  ['strong stronger strongest', 'weak weaker weakest'],
  ['ally allies', 'enemy enemies'],
  ['public', 'private'],
  ['inside', 'outside'],
  ['early earlier', 'late later'],
  ['join joined joins enter entered enters', 'leave leaves left quit'],
];

/** Word → the guards it holds: `kind:word` for words that must stay, `turn:n:side` for words that must not turn round. */
export const GUARDED: ReadonlyMap<string, readonly string[]> = grouped([
  ...OPPOSITES.flatMap(([one], row) => list(one).map((word) => [word, `turn:${row}:a`] as const)),
  ...OPPOSITES.flatMap(([, other], row) => list(other).map((word) => [word, `turn:${row}:b`] as const)),
  ...Object.entries(GUARDS).flatMap(([kind, words]) => list(words).map((word) => [word, `${kind}:${word}`] as const)),
]);

function grouped(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [word, guard] of rows) {
    const known = groups.get(word);
    if (known) known.push(guard);
    else groups.set(word, [guard]);
  }
  return groups;
}

/** Words that open sentences and are no names, whatever their capital. */
export const OPENERS: ReadonlySet<string> = new Set(
  list(
    'the a an it its this that these those in on at but and as after before when while if for there our my by with from to of or so yet still also however meanwhile ' +
      'since although though then than what who why how where which just even now here instead later earlier despite during under according because until both another other such',
  ),
);

/** "Brown said": a capital before one of these is a name's, though it stands at the head of a sentence. */
export const DEEDS_OF_PERSONS: ReadonlySet<string> = new Set(
  list(
    'said says told tells added adds asked asks wrote writes replied argued argues insisted insists warned warns announced announces confirmed confirms ' +
      'tweeted posted explained explains noted notes stated states declined declines testified recalled recalls met meets leads led believes thinks knows',
  ),
);
