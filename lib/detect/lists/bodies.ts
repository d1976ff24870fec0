import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Nouns that make a capitalised run a body: "Ministry of Health", "Acme Corp", "House of Commons". Lower case. */
export const BODY_NOUNS = wordSet(`
academy administration agency airlines airways alliance ambassador's army assembly assembly's associates association
authority bank board brigade brigades broadcasting brothers bureau cabinet campaign caucus centre center chamber church
club coalition college command commission committee commons company confederation conference congress consortium
consulate consultants convention cooperative corp corporation council court crescent cross daily defence defense
department directorate division embassy enterprise enterprises exchange faculty fc federation firm force forces forum
foundation front fund gazette gmbh government group guard guards herald holdings hospital house inc industries initiative
inquiry inspectorate institute institution intelligence interpol investments junta laboratories laboratory league legion
llc llp lords ltd magazine media militia ministry mission movement nations navy network news newspaper ngo office
organisation organization panel parliament partners partnership party patrol plc police post press project prosecutor
prosecutor's radio regiment registry republicans resources reuters school secretariat senate service services society
squad syndicate systems task team television times treasury tribune tribunal trust tv union unit united university
village watch watchdog workers works
`);

/** Well-known bodies whose name does not say so. */
export const BODIES = wordSet(`
UN U.N. EU E.U. NATO Nato WHO IMF OPEC Opec ASEAN Asean African_Union European_Union United_Nations World_Bank Unicef
UNICEF UNESCO Unesco UNHCR WTO OECD ICC ECOWAS Ecowas SADC BRICS G7 G20 FBI CIA NSA FDA CDC EPA NASA Nasa IRS SEC KGB
FSB MI5 MI6 Interpol Europol Mossad BBC CNN NBC CBS ABC PBS NPR MSNBC Fox_News Al_Jazeera AFP AP Reuters Bloomberg
Xinhua TASS Interfax DW RT Guardian Telegraph Economist Politico Axios Google Apple Amazon Microsoft Facebook Meta
Twitter YouTube Netflix Tesla Boeing Airbus Toyota Honda Samsung Huawei Sony Intel IBM Nvidia Pfizer Moderna AstraZeneca
Uber Airbnb Spotify TikTok ByteDance Alibaba Tencent ExxonMobil Chevron Shell BP Gazprom Rosneft Aramco Walmart Nestle
Nestlé Goldman_Sachs JPMorgan Citigroup HSBC Barclays FIFA Fifa UEFA Uefa IOC NFL NBA MLB NHL ICC BCCI Congress Senate
Parliament Bundestag Knesset Duma Hezbollah Hizbollah Hamas Taliban ISIS ISIL IS Islamic_State Al-Qaeda al-Qaeda
Al-Shabaab al-Shabaab Boko_Haram Fatah PLO PKK ANC BJP GOP Fidesz Likud Greenpeace Oxfam Amnesty Red_Cross Red_Crescent
Pentagon Kremlin White_House State_Department Treasury
`);
