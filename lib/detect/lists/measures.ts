import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Marks that stand before or after a sum, with the code of the currency they usually mean. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₦': 'NGN',
    '₪': 'ILS',
    '₺': 'TRY',
    '₱': 'PHP',
    '฿': 'THB',
    '₫': 'VND',
    '₴': 'UAH',
    '₵': 'GHS',
    '₡': 'CRC',
    '₲': 'PYG',
    '₸': 'KZT',
    '৳': 'BDT',
    '¢': 'USD',
  }),
);

/** Letters that stand before a sum: "US$4.2 billion", "Rs 900 million", "R50,000". */
export const CURRENCY_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: 'USD',
    A: 'AUD',
    C: 'CAD',
    NZ: 'NZD',
    HK: 'HKD',
    S: 'SGD',
    NT: 'TWD',
    Rs: 'INR',
    Re: 'INR',
    Tk: 'BDT',
    RM: 'MYR',
    R: 'ZAR',
    Rp: 'IDR',
    K: 'PGK',
    N: 'NGN',
    P: 'PHP',
    LE: 'EGP',
    Dh: 'AED',
    Dhs: 'AED',
    AED: 'AED',
    SAR: 'SAR',
    SR: 'SAR',
    QR: 'QAR',
    KD: 'KWD',
    GH: 'GHS',
    GHS: 'GHS',
    KES: 'KES',
    Ksh: 'KES',
    Sh: 'KES',
    Shs: 'UGX',
    UGX: 'UGX',
    TZS: 'TZS',
    ZAR: 'ZAR',
    NGN: 'NGN',
    USD: 'USD',
    EUR: 'EUR',
    GBP: 'GBP',
    JPY: 'JPY',
    CNY: 'CNY',
    RMB: 'CNY',
    INR: 'INR',
    AUD: 'AUD',
    CAD: 'CAD',
    SGD: 'SGD',
    HKD: 'HKD',
    CHF: 'CHF',
    MXN: 'MXN',
    ARS: 'ARS',
    BRL: 'BRL',
    EGP: 'EGP',
    PKR: 'PKR',
    LKR: 'LKR',
    IDR: 'IDR',
    MYR: 'MYR',
    THB: 'THB',
    KRW: 'KRW',
    RUB: 'RUB',
    TRY: 'TRY',
    UAH: 'UAH',
    PHP: 'PHP',
    VND: 'VND',
    NAD: 'NAD',
    CUP: 'CUP',
    COP: 'COP',
    BND: 'BND',
    ZMW: 'ZMW',
    XAF: 'XAF',
    XOF: 'XOF',
  }),
);

/** Names of currencies, lower case, singular and plural. */
export const CURRENCY_NAMES = wordSet(`
dollar dollars euro euros pound pounds sterling yen yuan renminbi rupee rupees rouble roubles ruble rubles won naira
cedi cedis rand peso pesos real reais franc francs krona kronor krone kroner zloty forint lira dinar dinars dirham
dirhams riyal riyals rial rials shekel shekels ringgit rupiah baht dong taka kwacha shilling shillings birr pula
metical kyat kip tugrik som tenge hryvnia lari dram manat leu lev sol soles bolivar bolivars boliviano bolivianos
colones colón crown crowns quetzal quetzales lempira lempiras córdoba cordobas guarani guaranies cent cents pence
`);

/** Words of size, with their factor. "m" and "bn" stand only right after a figure. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    mn: 1e6,
    m: 1e6,
    mil: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    bn: 1e9,
    bil: 1e9,
    b: 1e9,
    k: 1e3,
    trillion: 1e12,
    tn: 1e12,
    trn: 1e12,
    dozen: 12,
  }),
);

/** Magnitudes without a figure: "thousands of dollars". */
export const LOOSE_MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tens: 10,
    dozens: 12,
    scores: 20,
    hundreds: 1e2,
    thousands: 1e3,
    lakhs: 1e5,
    millions: 1e6,
    crores: 1e7,
    billions: 1e9,
    trillions: 1e12,
  }),
);

/** Parts of a whole: "two thirds". */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fifth: 5,
    fifths: 5,
    sixths: 6,
    sevenths: 7,
    eighths: 8,
    ninths: 9,
    tenth: 10,
    tenths: 10,
  }),
);

/** Codes of currencies that one country or union has under that name. "Dollars", "pesos", "crowns" may be many. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    euro: 'EUR',
    euros: 'EUR',
    sterling: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    won: 'KRW',
    naira: 'NGN',
    cedi: 'GHS',
    cedis: 'GHS',
    rand: 'ZAR',
    real: 'BRL',
    reais: 'BRL',
    zloty: 'PLN',
    forint: 'HUF',
    lira: 'TRY',
    shekel: 'ILS',
    shekels: 'ILS',
    ringgit: 'MYR',
    rupiah: 'IDR',
    baht: 'THB',
    dong: 'VND',
    taka: 'BDT',
    pula: 'BWP',
    metical: 'MZN',
    kyat: 'MMK',
    kip: 'LAK',
    tenge: 'KZT',
    hryvnia: 'UAH',
    lari: 'GEL',
    lev: 'BGN',
    rouble: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rubles: 'RUB',
    'us dollar': 'USD',
    'us dollars': 'USD',
    'american dollars': 'USD',
    'australian dollars': 'AUD',
    'canadian dollars': 'CAD',
    'singapore dollars': 'SGD',
    'hong kong dollars': 'HKD',
    'new zealand dollars': 'NZD',
    'british pounds': 'GBP',
    'egyptian pounds': 'EGP',
    'swiss francs': 'CHF',
    'indian rupees': 'INR',
    'pakistani rupees': 'PKR',
    'mexican pesos': 'MXN',
    'argentine pesos': 'ARS',
    'philippine pesos': 'PHP',
    'swedish kronor': 'SEK',
    'norwegian kroner': 'NOK',
    'danish kroner': 'DKK',
    'czech crowns': 'CZK',
    'swedish crowns': 'SEK',
    'norwegian crowns': 'NOK',
    'danish crowns': 'DKK',
    'turkish lira': 'TRY',
    'chinese yuan': 'CNY',
    'japanese yen': 'JPY',
    'south korean won': 'KRW',
    'russian roubles': 'RUB',
    'russian rubles': 'RUB',
    'south african rand': 'ZAR',
  }),
);

/** Usual signs of units with many spellings. A unit that is not here stands in the singular. */
export const UNIT_SIGNS: ReadonlyMap<string, string> = new Map(
  [
    'mm millimetre millimetres millimeter millimeters',
    'cm centimetre centimetres centimeter centimeters',
    'm metre metres meter meters',
    'km kilometre kilometres kilometer kilometers',
    'mi mile miles',
    'ft foot feet',
    'in inch inches',
    'yd yard yards',
    'km/h kmh kph',
    'kn knots',
    'ha hectare hectares',
    'g gram grams',
    'kg kilogram kilograms kilo kilos',
    't tonne tonnes ton tons',
    'lb lbs',
    'oz ounce ounces',
    'l litre litres liter liters',
    '°C celsius',
    '°F fahrenheit',
    '° degree degrees',
    'W watt watts',
    'kW kw kilowatt kilowatts',
    'MW mw megawatt megawatts',
    'GW gw gigawatt gigawatts',
    'kWh kwh',
    'MWh mwh megawatt-hours',
    'GWh gwh',
    'V volt volts',
    'Hz hertz',
    'MB mb megabytes',
    'GB gb gigabytes',
    'TB tb terabytes',
    'century centuries',
  ].flatMap((row) => {
    const [sign = '', ...spellings] = row.split(' ');
    return spellings.map((spelling): [string, string] => [spelling, sign]);
  }),
);

/** Numbers in words. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Units of measure: what makes "20 kilometres" a quantity. Lower case. */
export const UNITS = wordSet(`
mm cm km metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter
centimeters millimetre millimetres millimeter millimeters mile miles foot feet ft inch inches yard yards mph kmh kph
km/h knots hectare hectares ha acre acres km2 m2 gram grams g kg kilogram kilograms kilo kilos tonne tonnes ton tons lb
lbs ounce ounces oz litre litres liter liters gallon gallons barrel barrels bpd celsius fahrenheit degree degrees watt
watts kw mw gw kwh mwh gwh kilowatt kilowatts megawatt megawatts gigawatt gigawatts megawatt-hours volt volts hertz mhz
ghz kb mb gb tb megabytes gigabytes terabytes bytes carat carats calories minutes minute hours hour seconds second
days day weeks week months month years year decades decade
`);
