/** Between the words of a name: no one is called by them alone. */
const PARTICLES = new Set(
  'al el as ash an ad ar at az ul bin ibn bint ben von van der den ter de del della di da do dos das du la le los las y e zu af av'.split(
    ' ',
  ),
);
const SUFFIXES = new Set('jr sr ii iii iv kc qc mp obe mbe cbe phd md esq'.split(' '));

/** What stands before a name though it is none of it: "Shri Ahmed Patel", "Lord Velden" and "the Duke of Velden". */
const HONOURS =
  /^(?:(?:lord|lady|sir|dame|mr|mrs|ms|dr|shri|smt)\.? |(?:duke|duchess|earl|marquess|viscount|viscountess|countess) of (?:the )?)(?=\S)/i;

/**
 * A person's name as words to compare: small letters without accents, without particles ("van der Velde" is Velde, "al-Nuri" Nuri),
 * suffixes ("Jr", "KC") and quotation marks. The first word always stays, so that "Le Thi Hoa" is not Thi Hoa.
 */
export function personWords(name: string): readonly string[] {
  const words = name
    .replace(HONOURS, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[\s.,"“”()]+|(?<![\p{L}])['‘]|['’](?![\p{L}])/u)
    .map((word) => word.replace(/^(?:al|el|as|ash|an|ad|ar|at|az|ul)-(?=.{3})/, ''))
    .filter((word) => word !== '' && !SUFFIXES.has(word));
  const plain = words.filter((word, at) => at === 0 || !PARTICLES.has(word));
  return plain.length > 1 && PARTICLES.has(words[0] ?? '') && plain.length === 2 ? plain.slice(1) : plain;
}
