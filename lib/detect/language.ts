import type { TextDocument, TextSentence } from '../text/document.ts';

/** The commonest little words of a language: what gives it away in any text. Written by hand; no list was copied. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no she other its may these what them than some him time into only could said says after over also about out up new',
  fr: "le la les de des du et en un une est dans que qui pour pas sur au aux avec par il elle ce cette sont plus ne se son sa ses ont été d'un d'une mais nous vous leur été comme",
  de: 'der die das und in zu den mit von für auf ist im nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso',
  it: 'di e il la che in un a per è una sono con del non si le dei da al come più della nel alla i lo ma gli anche ha delle su questo dal degli sul essere stato nella loro dalla',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog uit naar hij door over ze zich hebben wordt werd heeft deze tot dit haar',
  sv: 'och i att det som en på är av för med den till inte har de ett om han var men jag sig från vi så kan när år under också efter eller nu sin',
  da: 'og i at det er en til på som for med de den af ikke har et der han var om fra men vi kan så sig efter ved også eller hvor nu blev sin mere',
  no: 'og i det er på en som for til med av at ikke har de den et om var han fra men vi kan så seg etter ved også eller hvor nå ble sin mer',
  fi: 'ja on ei se että hän oli mutta kun niin myös joka ovat tai sen ole kuin mukaan sekä vuonna jos nyt mitä tämä jotka hänen olla vain',
  pl: 'w i na z się nie do że to jest o jak po za od przez ale dla tym jego był są oraz może tego przy już które który została także',
  cs: 'a v se na je že to s z do o i ve pro za by jako od jeho po není ale byl jsou které který také jsem aby nebo jen při být',
  sk: 'a v sa na je že to s z do o aj vo pre za by ako od jeho po nie ale bol sú ktoré ktorý tiež aby alebo len pri byť',
  hu: 'a az és hogy nem is egy ez van volt de csak meg már ki mint még el azt ha szerint vagy majd kell után lesz illetve',
  ro: 'și în de la a cu pe că nu din un o pentru care este mai au fost sau ca al se prin după fi ce dar sunt ale lui acest',
  tr: 've bir bu da de için ile olarak daha çok gibi olan ne kadar sonra var en ama o mi ise değil her göre ya yıl',
  id: 'yang dan di dari ini untuk dengan pada itu dalam tidak akan ke juga adalah oleh ada sebagai mereka telah karena saat lebih bisa kata para tersebut',
  vi: 'và của là có trong được cho không các một với những người này đã để khi từ đến ra về như tại cũng vào nhiều',
  hr: 'i u je se na da su za od s o a koji koje ne iz kao bi do što nije ili će ali samo nakon bio prema također',
  ca: "de la i el a que en els per un una les del amb és no se al ha com més són dels pel va seva aquest també d'un",
  sw: 'ya na wa kwa ni katika za la kuwa cha hiyo huo ambao kama hii baada alisema pia wakati hilo watu huyo',
  tl: 'ang ng sa na mga ay at si ni ito para hindi kay nang niya siya ko mo din rin kung dahil may sila',
};

/** One script, one guess: the commonest language written in it. The price: Marathi is called Hindi. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
];

/** Letters that tell neighbours in one script apart: [guess so far, letter, better guess]. First row that holds wins. */
const TELLTALES: readonly (readonly [string, RegExp, string])[] = [
  ['ru', /[іїєґ]/iu, 'uk'],
  ['ru', /[ђћџјљњ]/iu, 'sr'],
  ['ar', /[ٹڈںے]/u, 'ur'],
  ['ar', /[پچژگ]/u, 'fa'],
];

const STOP_SETS = Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(' '))] as const);
/** Enough text to tell a language by; more would only cost time. */
const SAMPLE = 20_000;
/** English prose is two fifths of such words; a list of names or a table far less. */
const ENGLISH_SHARE = 0.12;
/** Under so many words nothing is certain: the text gets the benefit of the doubt. */
const SHORT = 25;

/**
 * The language of a text as a two-letter code, 'en' where it may well be English, 'unknown' where nothing fits.
 * Decided from the text; what the page declares only breaks a tie.
 * "Le président a déclaré que…" is 'fr'. The price: a list of English names in a French page may pass for either.
 */
export function languageOf({ text, sentences }: TextDocument, declared: string | null): string {
  const { words, hits } = commonWords(sentences);
  if (words === 0) return 'en';
  const script = foreignScript(text);
  if (script) return script;
  const shares = STOP_SETS.map(([language], index) => ({ language, share: (hits[index] ?? 0) / words }));
  const english = shares.find(({ language }) => language === 'en')?.share ?? 0;
  const [best] = shares.filter(({ language }) => language !== 'en').toSorted((a, b) => b.share - a.share);
  const hint = declared?.slice(0, 2).toLowerCase() ?? null;
  const bestShare = best?.share ?? 0;
  if (words < SHORT) return bestShare > english + 0.15 && bestShare * words >= 2 ? (best?.language ?? 'unknown') : 'en';
  if (english >= ENGLISH_SHARE && english >= bestShare) return 'en';
  if (bestShare >= ENGLISH_SHARE && bestShare > english)
    return closest(shares, bestShare, hint) ?? best?.language ?? 'unknown';
  if (english >= ENGLISH_SHARE / 2 && english >= bestShare && hint === 'en') return 'en';
  return hint && hint !== 'en' ? hint : 'unknown';
}

/** The languages, by their place in STOP_SETS, in which a word is one of the commonest. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = STOP_SETS.reduce((all, [, set], index) => {
  for (const word of set) all.set(word, [...(all.get(word) ?? []), index]);
  return all;
}, new Map<string, readonly number[]>());

interface CommonWords {
  readonly words: number;
  /** How many of them are common ones, language by language. */
  readonly hits: Uint32Array;
}

/** Counts the words of the sample: one look a word. */
function commonWords(sentences: readonly TextSentence[]): CommonWords {
  const hits = new Uint32Array(STOP_SETS.length);
  let words = 0;
  for (const { tokens } of sentences)
    for (const { start, kind, lower } of tokens) {
      if (start >= SAMPLE) return { words, hits };
      if (kind !== 'word') continue;
      words++;
      for (const index of LANGUAGES_OF.get(lower) ?? NONE) hits[index] = (hits[index] ?? 0) + 1;
    }
  return { words, hits };
}

const NONE: readonly number[] = [];

/** Where the declared language fits about as well as the best guess ("da" against "no"), it is believed. */
function closest(
  shares: readonly { language: string; share: number }[],
  best: number,
  hint: string | null,
): string | null {
  return shares.some(({ language, share }) => language === hint && language !== 'en' && share > best * 0.8)
    ? hint
    : null;
}

/** The language of a text of which most letters are not Latin ones; else null. */
function foreignScript(text: string): string | null {
  if (isPlain(text)) return null;
  const sample = text.slice(0, SAMPLE).toLowerCase();
  // The plain letters are counted as they stand; only the rest needs to be asked what it is.
  const rest = sample.replace(/[^\u0080-\uffff]+/g, '');
  const plain = sample.replace(/[^a-z]+/g, '').length;
  const letters = plain + (rest.match(/\p{L}/gu)?.length ?? 0);
  const latin = plain + (rest.match(/\p{Script=Latin}/gu)?.length ?? 0);
  if (latin * 2 >= letters) return null;
  const counts = SCRIPTS.map(([script, language]) => ({ language, count: sample.match(script)?.length ?? 0 }));
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  if (!most || most.count === 0) return 'unknown';
  // Japanese is written with more Han than kana: any fair share of kana decides.
  const kana = counts.find(({ language }) => language === 'ja')?.count ?? 0;
  if (most.language === 'zh' && kana * 10 > most.count) return 'ja';
  const better = TELLTALES.find(([from, letter]) => from === most.language && letter.test(sample));
  return better?.[2] ?? most.language;
}

/** Are at least half of all characters that may be letters the plain ones a to z? Then Latin has the most. */
function isPlain(text: string): boolean {
  let balance = 0;
  for (let at = Math.min(text.length, SAMPLE) - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) balance--;
    else if ((unit | 32) >= 97 && (unit | 32) <= 122) balance++;
  }
  return balance >= 0;
}
