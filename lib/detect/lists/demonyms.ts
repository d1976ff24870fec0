import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Peoples, nationalities, faiths and political camps, as adjectives or nouns; plurals in -s are found by rule. */
export const DEMONYMS = wordSet(`
Afghan African Albanian Algerian American Amhara Andorran Angolan Arab Arabian Argentine Argentinian Argentinean Armenian
Asian Assamese Australian Austrian Aymara Azerbaijani Azeri Bahamian Bahraini Balinese Baloch Balkan Bangladeshi Bantu
Barbadian Basque Bavarian Belarusian Belgian Belizean Bengali Beninese Berber Bhutanese Bolivian Bosnian Brazilian
Breton British Briton Brits Bruneian Bulgarian Burkinabe Burmese Burundian Californian Cambodian Cameroonian Canadian
Caribbean Castilian Catalan Caucasian Chadian Chechen Chilean Chinese Colombian Comorian Congolese Cossack Creole Croat
Croatian Cuban Cypriot Czech Danish Dane Djiboutian Dominican Dutch Ecuadorian Ecuadorean Egyptian Emirati English
Englishman Eritrean Estonian Ethiopian European Eurasian Fijian Filipino Filipina Finnish Finn Flemish French Frenchman
Fulani Gabonese Gambian Georgian German Ghanaian Greek Greenlandic Grenadian Guatemalan Guinean Guyanese Gypsy Haitian
Hausa Hawaiian Hispanic Honduran Hungarian Hutu Icelandic Igbo Indian Indonesian Inuit Iranian Iraqi Irish Irishman
Israeli Italian Ivorian Jamaican Japanese Javanese Jordanian Kashmiri Kazakh Kazakhstani Kenyan Khmer Kikuyu Korean
Kosovar Kuwaiti Kurd Kurdish Kyrgyz Lao Laotian Latin Latino Latina Latvian Lebanese Liberian Libyan Lithuanian Londoner
Luo Luxembourgish Maasai Macedonian Malagasy Malawian Malay Malaysian Maldivian Malian Maltese Maori Māori Mapuche
Mauritanian Mauritian Mayan Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese Nepali
New_Zealander Nicaraguan Nigerian Nigerien Nordic Norman North_Korean Norwegian Omani Oromo Ottoman Pakistani
Palestinian Panamanian Papuan Paraguayan Pashtun Persian Peruvian Philippine Pole Polish Polynesian Portuguese Punjabi
Qatari Quechua Roma Roman Romanian Russian Rwandan Rwandese Salvadoran Sami Samoan Saudi Saudi_Arabian Scandinavian
Scot Scots Scottish Senegalese Serb Serbian Sicilian Sindhi Singaporean Sinhala Sinhalese Slav Slavic Slovak Slovakian
Slovene Slovenian Somali Sotho South_African South_Korean Soviet Spaniard Spanish Sri_Lankan Sudanese Surinamese Swahili
Swazi Swede Swedish Swiss Syrian Taiwanese Tajik Tamil Tanzanian Tatar Texan Thai Tibetan Tigrayan Togolese Tongan
Trinidadian Tswana Tunisian Turk Turkic Turkish Turkmen Tutsi Ugandan Ukrainian Uruguayan Uyghur Uighur Uzbek Venezuelan
Vietnamese Welsh Xhosa Yazidi Yemeni Yoruba Yugoslav Zambian Zimbabwean Zulu Afrikaner Aboriginal Indigenous Native
Christian Catholic Protestant Orthodox Anglican Baptist Methodist Lutheran Evangelical Pentecostal Mormon Quaker Muslim
Moslem Islamic Islamist Sunni Shia Shiite Shi'ite Salafist Salafi Wahhabi Sufi Alawite Druze Ismaili Ahmadi Jew Jewish
Hasidic Zionist Hindu Buddhist Sikh Jain Parsi Zoroastrian Coptic Copt Jesuit Republican Democrat Democratic Tory Tories
Conservative Liberal Labour Socialist Communist Marxist Maoist Leninist Nazi Fascist Peronist Chavista Sandinista
Kemalist Baathist Nationalist Unionist Loyalist Western Westerner Easterner Southerner Northerner Anglo-Saxon
Francophone Anglophone Latin_American West_African East_African North_African Middle_Eastern African-American
Asian-American Mexican-American Eastern_European Southeast_Asian South_Asian Central_American
`);
