import { wordList, wordSet } from './words.ts';

// Nouns, adjectives and adverbs that introduce what somebody says or thinks. Our own lists, from general knowledge of English.

/** "the minister's claim that …", "allegations that …": with a that-clause after it. */
export const CLAUSE_NOUNS =
  wordSet(`claim allegation statement assertion assurance announcement argument admission accusation belief view
  opinion conviction concern fear worry hope expectation suspicion suggestion warning threat promise pledge vow complaint confirmation
  conclusion contention notion idea impression prediction proposal insistence report rumor rumour speculation doubt feeling sense
  testimony denial declaration remark comment disclosure revelation finding charge reminder demand request recommendation
  estimate theory hypothesis word news acknowledgement acknowledgment acknowledgment observation decision confidence optimism
  anxiety evidence indication sign prospect guarantee thought realization understanding perception consensus critique criticism
  claims allegations statements assertions assurances arguments accusations beliefs views opinions concerns fears worries hopes
  expectations suspicions suggestions warnings threats promises pledges complaints conclusions predictions reports rumors rumours doubts
  remarks comments revelations findings charges demands recommendations estimates theories admissions questions`);

/** "their call for …", "criticism of …", "plans to …": content after a preposition or a to-infinitive. */
export const OBJECT_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    of: `criticism accusation accusations allegation allegations endorsement description warning warnings condemnation denial
      rejection denunciation defense defence charges claims fear fears praise mockery portrayal view assessment suspicion supporter supporters
      critic critics opponent opponents`,
    for: `call calls demand demands support praise plea pleas request requests plan plans preference push hopes proposal appeal`,
    to: `opposition promise promises pledge pledges plan plans vow proposal proposals threat threats decision refusal desire commitment
      attempt offer intention objection objections willingness hope hopes call calls effort efforts reaction response`,
    about: `concern concerns question questions complaint complaints comment comments remarks doubts worries claims statements fears
      allegations warnings rhetoric`,
    on: `comments stance position remarks views attack attacks statement`,
    against: `allegations accusations charges complaint complaints attack attacks threats`,
  }).flatMap(([preposition, list]) => wordList(list).map((noun) => [`${noun} ${preposition}`, preposition])),
);

/** "is convinced that", "was worried about": after a form of be, feel, seem or sound. */
export const ATTITUDE_ADJECTIVES =
  wordSet(`convinced confident certain sure worried concerned afraid hopeful optimistic pessimistic sceptical
  skeptical adamant aware unaware unsure uncertain doubtful proud glad happy unhappy pleased disappointed surprised sorry angry furious
  upset grateful thankful insistent unconvinced determined willing unwilling eager reluctant ready keen fearful wary cautious anxious
  critical supportive dismissive opposed frustrated excited thrilled shocked saddened dismayed outraged alarmed troubled appalled
  puzzled delighted ecstatic committed inclined interested satisfied dissatisfied clear`);

/** "reportedly": somebody said so, and the text does not say who. */
export const HEARSAY_ADVERBS = wordSet('reportedly allegedly purportedly supposedly ostensibly rumoredly rumouredly');
