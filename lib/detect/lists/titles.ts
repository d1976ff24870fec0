import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Titles and offices that stand before a person's name, lower case, without the abbreviation's full stop. */
export const TITLES = wordSet(`
mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur señor señora don doña herr frau master
president vice-president vice premier chancellor minister secretary undersecretary governor lieutenant-governor mayor
senator sen rep representative congressman congresswoman councillor councilman councilwoman alderman delegate deputy
speaker leader chairman chairwoman chair chairperson chief director commissioner ambassador envoy consul attorney
prosecutor judge justice sheriff marshal constable detective inspector superintendent officer agent general gen
lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt corporal cpl private pvt admiral adm
commodore brigadier brig field-marshal king queen prince princess emperor empress sultan emir sheikh shaikh sheik
sheikha shah pope cardinal archbishop bishop father fr reverend rev pastor rabbi imam ayatollah mullah maulana sister
brother saint st hon honourable honorable gov pres ceo cfo mp mep msp mla mlas coach striker midfielder defender
goalkeeper captain actor actress singer author writer journalist spokesman spokeswoman spokesperson analyst economist
lawyer advocate adviser advisor aide activist candidate manager midfielder datuk tan_sri tun tunku shri smt tuan pak
crown dictator premier-designate co-founder founder editor columnist historian researcher scientist doctor nurse
baroness baron duke duchess count countess earl chief-justice reporter correspondent photographer
`);
