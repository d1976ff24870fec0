import { wordSet } from './words.ts';

// Nouns for people and bodies that are quoted, by the rung of the anonymity ladder that they speak from, and for documents.
// Our own lists, from general knowledge of English news.

/** "officials", "a person": people without a name. Singular; the plural is formed by rule. */
export const PERSON_NOUNS =
  wordSet(`official source person people man woman men women aide diplomat insider adviser advisor executive
  officer spokesman spokeswoman spokesperson spokespeople representative analyst expert scientist researcher economist doctor physician nurse
  lawyer attorney prosecutor judge investigator detective witness eyewitness resident neighbour neighbor critic supporter opponent activist
  campaigner protester protestor demonstrator author professor academic historian scholar teacher student parent mother father son daughter brother
  sister husband wife widow friend relative family survivor victim patient worker employee employer manager director owner founder
  farmer trader investor shareholder banker broker strategist observer commentator columnist journalist reporter editor correspondent writer
  blogger lawmaker legislator senator congressman congresswoman politician minister premier president governor mayor councillor councilman
  councilwoman candidate voter secretary ambassador envoy commander general colonel soldier fighter rebel militant police authorities leader
  chief chairman chairwoman chair head member colleague boss coach player captain fan driver pilot passenger sailor fisherman villager
  refugee migrant immigrant veteran priest bishop pope imam rabbi cleric monk king queen prince princess actor actress singer artist director
  producer musician designer engineer developer consultant auditor accountant inspector regulator negotiator mediator staffer operative
  pollster pundit moderator host anchor presenter caller guest delegate organizer organiser volunteer advocate defender skeptic sceptic
  user customer consumer shopper buyer seller client tenant landlord respondent participant democrat republican conservative liberal
  others many some most experts everyone everybody someone somebody anyone nobody few several two three`);

/** A unique office: "the deputy secretary of state" is one person in an article. */
export const OFFICE_NOUNS =
  wordSet(`secretary minister premier president governor mayor chancellor ambassador envoy commander general colonel
  senator congressman congresswoman chairman chairwoman chief director head leader ceo spokesman spokeswoman spokesperson judge justice
  candidate nominee speaker commissioner sheriff superintendent captain coach king queen prince princess pope bishop professor
  mp pm cm mla ceo cfo coo md billionaire businessman mogul tycoon lawyer attorney author actor singer actress editor founder owner representative deputy lawmaker
  republican democrat analyst economist teacher doctor prosecutor strategist adviser advisor historian scientist researcher politician`);

/** Bodies that speak with one voice. */
export const BODY_NOUNS =
  wordSet(`government ministry department agency court council committee commission parliament senate congress house
  administration bureau office company firm corporation bank union association organisation organization group party campaign team club
  university college school hospital institute institution church police army military navy force union federation league network
  newspaper magazine paper outlet channel station broadcaster website service board panel tribunal jury embassy authority regulator
  charity foundation watchdog junta secretariat directorate presidency treasury coalition alliance movement militia regime cabinet county city state nation country kingdom union
  white-house pentagon kremlin vatican times post journal news press media band studio airline carrier manufacturer maker retailer startup
  body management administration forum establishment regulator ombudsman think-tank lab laboratory observatory society chamber fund trust centre center`);

/** Papers and data that are cited. */
export const DOCUMENT_NOUNS =
  wordSet(`report study survey poll paper article document letter memo memorandum statement release e-mail email
  affidavit indictment complaint lawsuit suit filing ruling verdict judgment judgement decision order law bill act treaty constitution
  tally analysis review assessment audit data figures statistics record research book biography memoir essay editorial column post tweet
  message text note transcript video footage tape recording photo photograph image picture map chart census index ranking list
  website page site blog manifesto plan proposal resolution communique communiqué announcement notice warrant testimony deposition evidence
  findings results poll forecast estimate summary bulletin advisory brief briefing dossier file leak cable speech op-ed account ad advertisement
  application petition declaration agreement contract policy guideline guidance rule regulation sign banner label calculation
  obituary textbook yearbook handbook press-release headline story polling numbers projections caption inscription scripture gospel bible legend motion motto opinion`);

/** Outlets known by a common noun in their name; a named source with one of these is second-hand. */
export const OUTLET_WORDS =
  wordSet(`times post journal news tribune herald gazette chronicle telegraph guardian observer mail mirror
  reuters cnn bbc nbc abc cbs fox msnbc npr pbs cnbc politico axios bloomberg buzzfeed breitbart huffpost vox wapo nyt ap afp tass xinhua
  interfax sputnik itar-tass yonhap kyodo dpa ansa efe anadolu irna upi pti ani magazine newspaper daily weekly press wikipedia
  outlet media broadcaster tabloid radio tv television newswire star globe sun examiner inquirer economist spectator newsweek
  aljazeera jazeera rt haaretz spiegel monde figaro bild pais repubblica gazeta today standard express register bee dispatch sentinel
  slate salon mashable techcrunch wired verge gizmodo engadget recode variety deadline tmz mic newsmax`);

/** Offices that one person holds: "the minister" is somebody, though the text may not say who. */
export const UNIQUE_OFFICES =
  wordSet(`secretary minister premier president governor mayor chancellor ambassador king queen pope ceo chairman
  chairwoman chief director commissioner speaker candidate senator coach author actress actor mp pm cm ceo`);
