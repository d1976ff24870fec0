import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** States of the US as news writes them after a town, without the full stop. */
export const STATE_ABBREVIATIONS = wordSet(`
Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt
Va Wash Wis Wyo N.H N.J N.M N.Y N.C N.D R.I S.C S.D W.Va
`);

/** Continents, regions, seas, states and provinces, and well-known cities. */
export const PLACES = wordSet(`
Africa Antarctica Asia Europe Eurasia Oceania America Americas North_America South_America Latin_America Central_America
Middle_East Far_East Near_East West_Africa East_Africa North_Africa Southern_Africa Central_Asia South_Asia
Southeast_Asia Eastern_Europe Western_Europe Caribbean Balkans Caucasus Scandinavia Maghreb Sahel Sahara Levant Arctic
Atlantic Pacific Atlantic_Ocean Pacific_Ocean Indian_Ocean Mediterranean Mediterranean_Sea Black_Sea Red_Sea Baltic_Sea
Baltic North_Sea Caspian_Sea South_China_Sea Persian_Gulf Gulf_of_Mexico Himalayas Alps Andes Amazon Nile Danube Rhine
Thames Mississippi Kashmir Punjab Crimea Donbas Donbass Siberia Bavaria Saxony Catalonia Andalusia Lombardy Sicily
Sardinia Corsica Normandy Brittany Provence Flanders Wallonia Kurdistan Gaza Gaza_Strip West_Bank Golan_Heights Sinai
Darfur Tigray Oromia Amhara Xinjiang Guangdong Sichuan Hubei Hunan Yunnan Fujian Zhejiang Jiangsu Shandong Henan Hainan
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa
Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Missouri Montana Nebraska Nevada New_Hampshire
New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming Ontario Quebec British_Columbia
Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland Yukon Nunavut New_South_Wales Queensland Victoria
Tasmania Western_Australia South_Australia Northern_Territory Gujarat Maharashtra Kerala Karnataka Tamil_Nadu
Uttar_Pradesh Madhya_Pradesh Andhra_Pradesh Bihar Rajasthan Haryana Assam Odisha Telangana West_Bengal Goa Sindh
Balochistan Khyber_Pakhtunkhwa Java Sumatra Bali Borneo Kalimantan Sulawesi Papua Luzon Mindanao Visayas Sabah Sarawak
Johor Penang Selangor Gauteng KwaZulu-Natal Western_Cape Eastern_Cape Limpopo Mpumalanga Lagos_State Rivers Kano
Hokkaido Honshu Kyushu Okinawa Jeju Patagonia Yucatan Chiapas Jalisco Oaxaca Sonora Sinaloa
London Paris Berlin Madrid Rome Vienna Brussels Amsterdam Lisbon Dublin Athens Warsaw Prague Budapest Bucharest Sofia
Belgrade Zagreb Sarajevo Skopje Tirana Pristina Ljubljana Bratislava Copenhagen Stockholm Oslo Helsinki Reykjavik Riga
Vilnius Tallinn Minsk Kyiv Kiev Moscow St._Petersburg Saint_Petersburg Ankara Istanbul Izmir Tbilisi Yerevan Baku
Edinburgh Glasgow Cardiff Belfast Manchester Liverpool Birmingham Leeds Bristol Sheffield Newcastle Oxford Cambridge
Lyon Marseille Nice Toulouse Bordeaux Lille Strasbourg Munich Hamburg Frankfurt Cologne Stuttgart Dresden Leipzig
Barcelona Valencia Seville Bilbao Milan Naples Turin Venice Florence Bologna Palermo Geneva Zurich Bern Basel Davos
Rotterdam The_Hague Antwerp Ghent Krakow Gdansk Lviv Kharkiv Odesa Odessa Mariupol Donetsk Luhansk Kherson Sevastopol
Kazan Vladivostok Grozny Washington Washington_DC Boston Chicago Philadelphia Los_Angeles San_Francisco San_Diego
San_Jose Seattle Portland Denver Dallas Houston Austin Phoenix Las_Vegas Atlanta Miami Orlando Tampa Detroit Cleveland
Pittsburgh Baltimore Minneapolis Milwaukee New_Orleans Nashville Memphis Brooklyn Manhattan Queens Bronx Harlem
Hollywood Silicon_Valley Wall_Street Toronto Montreal Vancouver Ottawa Calgary Edmonton Winnipeg Halifax Mexico_City
Guadalajara Monterrey Tijuana Havana Kingston Port-au-Prince Santo_Domingo San_Juan Guatemala_City San_Salvador
Tegucigalpa Managua Panama_City Bogota Bogotá Medellin Medellín Cali Caracas Quito Guayaquil Lima La_Paz Santa_Cruz
Santiago Buenos_Aires Cordoba Rosario Montevideo Asuncion Asunción Brasilia Brasília Sao_Paulo São_Paulo
Rio_de_Janeiro Salvador Recife Manaus Cairo Alexandria Tripoli Benghazi Derna Misrata Sirte Tunis Algiers Rabat
Casablanca Marrakech Khartoum Omdurman Juba Addis_Ababa Asmara Mogadishu Hargeisa Nairobi Mombasa Kisumu Kampala Entebbe
Kigali Bujumbura Dodoma Dar_es_Salaam Arusha Lusaka Harare Bulawayo Gaborone Windhoek Pretoria Johannesburg Cape_Town
Durban Soweto Bloemfontein Maputo Lilongwe Blantyre Antananarivo Port_Louis Luanda Kinshasa Brazzaville Goma Lubumbashi
Libreville Yaounde Yaoundé Douala N'Djamena Bangui Abuja Lagos Ibadan Kaduna Maiduguri Port_Harcourt Accra Kumasi Lome
Lomé Cotonou Ouagadougou Niamey Bamako Dakar Banjul Bissau Conakry Freetown Monrovia Abidjan Nouakchott Jerusalem
Tel_Aviv Haifa Ramallah Gaza_City Hebron Nablus Jenin Bethlehem Beirut Damascus Aleppo Homs Idlib Raqqa Amman Baghdad
Basra Mosul Erbil Kirkuk Fallujah Tehran Isfahan Mashhad Shiraz Tabriz Riyadh Jeddah Mecca Medina Doha Manama
Kuwait_City Abu_Dhabi Dubai Sharjah Muscat Sanaa Aden Hodeidah Kabul Kandahar Herat Islamabad Karachi Lahore Peshawar
Rawalpindi Quetta Delhi New_Delhi Mumbai Kolkata Chennai Bangalore Bengaluru Hyderabad Ahmedabad Pune Jaipur Lucknow
Patna Srinagar Jammu Varanasi Dhaka Chittagong Colombo Kandy Kathmandu Thimphu Male Yangon Mandalay Naypyidaw Bangkok
Phuket Chiang_Mai Vientiane Phnom_Penh Hanoi Ho_Chi_Minh_City Saigon Kuala_Lumpur Jakarta Surabaya Bandung Manila
Cebu Davao Quezon_City Beijing Shanghai Guangzhou Shenzhen Wuhan Chengdu Chongqing Tianjin Nanjing Xi'an Hangzhou
Harbin Urumqi Lhasa Taipei Kaohsiung Seoul Busan Incheon Pyongyang Tokyo Osaka Kyoto Nagoya Sapporo Fukuoka Hiroshima
Nagasaki Fukushima Yokohama Ulaanbaatar Astana Almaty Bishkek Tashkent Samarkand Dushanbe Ashgabat Sydney Melbourne
Brisbane Perth Adelaide Canberra Hobart Darwin Auckland Wellington Christchurch Dunedin Suva Port_Moresby Honiara Apia
Chernobyl Kremlin White_House Pentagon Downing_Street Guantanamo Langley
`);

/** Words that stand at the end or the head of a place's name: "Nile Delta", "Mount Kenya", "Jubba River". */
export const PLACE_NOUNS = wordSet(`
river lake mount mountain mountains island islands bay gulf sea ocean valley desert peninsula strait canal coast cape
province region district county city town village state street road avenue square park bridge airport port beach forest
falls hills hill creek plateau delta basin archipelago boulevard highway border heights springs township suburb
municipality prefecture governorate station stadium dam palace tower prison museum garden gardens cemetery harbour
harbor plaza temple mosque cathedral
`);
