/**
 * Verbs that introduce what somebody says, thinks or wants. Our own list, from general knowledge of English.
 * The key tells what may carry the content:
 * c a clause ("said that it rained", "said it rained"), q a quotation before or after, n a noun phrase ("denied the charge"),
 * r the listener first ("told reporters that"), t a to-infinitive ("vowed to leave").
 * The strong ones are nearly always a cue; the weak ones only in the right company.
 */
export const STRONG_VERBS: Readonly<Record<string, string>> = {
  cq: `say add explain remark reply joke quip muse opine retort exclaim testify quote comment boast gush fume
    tweet retweet chime sneer shout yell scream chant whisper mutter cry sob plead lament sigh deadpan elaborate clarify
    counter caution rejoin interject enthuse snap theorize speculate ponder brag bemoan whine grumble gripe rant blog`,
  cqn: `note argue claim insist report announce declare state acknowledge admit confirm reveal observe recall predict
    stress emphasize emphasise underline underscore maintain assert contend allege suggest concede repeat reiterate recount proclaim profess
    relate disclose affirm reaffirm avow aver posit postulate stipulate attest certify bewail highlight mention deny hint propose
    recommend signal forecast foresee surmise conclude concur disagree protest object hypothesize summarize attribute cite imply reckon
    estimate project calculate tout`,
  cqrt: `ask beg implore urge advise instruct order command remind inform assure notify brief tell warn reassure persuade
    challenge counsel admonish alert beseech lecture encourage`,
  cqt: `vow promise pledge threaten swear agree demand request offer propose volunteer resolve`,
  cqnr: `write`,
  n: `criticize criticise praise condemn denounce slam blast lambast lambaste decry deplore deride ridicule mock rebuke rebut refute
    reject dismiss applaud commend laud hail accuse blame describe call characterize characterise portray label brand dub
    defend question endorse oppose favor favour reprimand scold berate chide chastise rail assail lash excoriate berate attack
    thank congratulate welcome disavow disown renounce repudiate denigrate disparage bash vilify malign welcome credit compare equate
    interpret view regard consider deem perceive liken depict interview outline detail discuss address criticise castigate taunt tease
    backpedal embrace espouse champion salute extol eulogize dispute contest debunk demonize scoff denigrate echo second
    nominate insult jab slight scorn shrug shame flatter honor invoke reference tease trumpet downplay minimize overstate`,
};
export const WEAK_VERBS: Readonly<Record<string, string>> = {
  cn: `think believe know feel fear doubt suspect understand realize realise recognize recognise find see show indicate prove
    demonstrate mean imagine assume presume suppose remember forget notice discover learn hear read determine establish
    guess bet worry regret wish accept appreciate anticipate dream fancy envisage envision grasp illustrate document
    record reflect specify provide warrant express voice list detail publish release issue raise rule decide assess
    judge identify name document verify gauge measure examine analyze analyse uncover detect trace expose mandate dictate
    dread resent hate love like dislike admire respect trust mistrust distrust support back reflect confess leak explore`,
  ct: `hope want expect plan intend seek refuse decline decide choose prefer aim wish mean desire attempt promise consent
    prepare aspire yearn long hesitate opt pretend vote claim like love need consider try urge push fight campaign`,
  cq: `continue respond answer begin wonder inquire post conclude speak talk go repeat read interrupt press sing pray joke laugh nod
    smile text email e-mail complain apologize apologise marvel blog plead stand weigh concede
    fire shoot urge advocate lobby warn commit`,
  crt: `expect convince teach permit forbid invite`,
  n: `term lead slam draw face sign hit rip knock push mark pan grade rate rank measure list number define picture present peg cast
    paint frame treat categorize classify target single defy review cover raise press point refer allude
    respond react testify object agree disagree complain speak talk lecture comment touch focus elaborate joke boast
    lobby campaign advocate argue inquire worry fret think dream hear learn gloat warn threaten brag apologize plead pray
    backtrack sympathize side apologise push rally appeal hint call bristle rant insist refer`,
};
/** Past and participle of the irregular ones; a participle stands only where it differs from the past. */
export const IRREGULAR = `say said; tell told; write wrote written; think thought; know knew known; feel felt; understand understood; find found;
see saw seen; show showed shown; mean meant; forget forgot forgotten; hear heard; read read; bet bet; swear swore sworn; seek sought;
choose chose chosen; speak spoke spoken; go went gone; begin began begun; sing sang sung; shoot shot; foresee foresaw foreseen;
draw drew drawn; hit hit; cast cast; teach taught; forbid forbade forbidden; lead led; fight fought; stand stood; rebut rebutted; learn learned;
admit admitted; quip quipped; slam slammed; plan planned; prefer preferred; refer referred; regret regretted; concur concurred; dub dubbed;
blog blogged; brag bragged; snap snapped; beg begged; rip ripped; nod nodded; pan panned; peg pegged; commit committed; permit permitted;
chat chatted; jab jabbed; permit permitted; backpedal backpedaled; sob sobbed; blog blogged; opt opted; label labeled; label labelled; compel compelled;
signal signaled; signal signalled; model modeled; counsel counseled; marvel marveled; fret fretted; shrug shrugged; gas gassed`;
