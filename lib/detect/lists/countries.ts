import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Countries and territories, by their usual English names and short forms. */
export const COUNTRIES = wordSet(`
Afghanistan Albania Algeria Andorra Angola Antigua Argentina Armenia Aruba Australia Austria Azerbaijan Bahamas Bahrain
Bangladesh Barbados Belarus Belgium Belize Benin Bermuda Bhutan Bolivia Bosnia Bosnia_and_Herzegovina Botswana Brazil
Britain Brunei Bulgaria Burkina_Faso Burma Burundi Cambodia Cameroon Canada Cape_Verde Central_African_Republic Chad
Chile China Colombia Comoros Congo Costa_Rica Croatia Cuba Cyprus Czechia Czech_Republic Denmark Djibouti Dominica
Dominican_Republic East_Timor Ecuador Egypt El_Salvador England Equatorial_Guinea Eritrea Estonia Eswatini Ethiopia
Fiji Finland France Gabon Gambia Georgia Germany Ghana Gibraltar Greece Greenland Grenada Guam Guatemala Guernsey Guinea
Guinea-Bissau Guyana Haiti Holland Honduras Hong_Kong Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy
Ivory_Coast Jamaica Japan Jersey Jordan Kazakhstan Kenya Kiribati Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon
Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macau Madagascar Malawi Malaysia Maldives Mali Malta
Marshall_Islands Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Montserrat Morocco Mozambique
Myanmar Namibia Nauru Nepal Netherlands New_Caledonia New_Zealand Nicaragua Niger Nigeria North_Korea North_Macedonia
Northern_Ireland Norway Oman Pakistan Palau Palestine Panama Papua_New_Guinea Paraguay Peru Philippines Poland Portugal
Puerto_Rico Qatar Romania Russia Rwanda Saint_Lucia Samoa San_Marino Saudi_Arabia Scotland Senegal Serbia Seychelles
Sierra_Leone Singapore Slovakia Slovenia Solomon_Islands Somalia Somaliland South_Africa South_Korea South_Sudan Spain
Sri_Lanka Sudan Suriname Swaziland Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tibet Timor-Leste Togo
Tonga Trinidad_and_Tobago Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine United_Arab_Emirates United_Kingdom
United_States United_States_of_America Uruguay Uzbekistan Vanuatu Vatican Venezuela Vietnam Wales Yemen Zambia Zanzibar
Zimbabwe UK U.K. US U.S. USA U.S.A. UAE U.A.E. USSR Soviet_Union Yugoslavia Czechoslovakia East_Germany West_Germany
`);
