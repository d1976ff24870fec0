import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { describe } from '../../../lib/anchor/describe.ts';
import { locate } from '../../../lib/anchor/locate.ts';
import { reindex } from '../../../lib/anchor/text-index.ts';
import type { Quote } from '../../../lib/domain/annotation.ts';
import type { Located } from '../../../lib/domain/located.ts';
import { type Article, GAP, readArticles, type Sentence } from './articles.ts';
import { type Bar, Bars, isMet, lineOf, told } from './count.ts';
import { type Dice, diceOf, type Edit, EDITS, shuffled } from './edits.ts';
import { measureVersions } from './versions.ts';

const HELP = `usage: node tools/bench/anchor/bars.ts [--every NUMBER] [--examples NUMBER]

The bars of anchoring, on the true bodies of the pages in ../shared/pages and on the article versions there: every sentence is
described in its article and looked for after one change. --every takes one page of so many.`;

/** What the table must say of how it counts. */
export const COUNTING =
  'A sentence counts as found in a block that reads the same, at the same place of it: of equal copies in equal surroundings any is right.';

const TOP = 'Editors have put this new paragraph on top of everything else here. It says little.';

/** All bars; null where ../shared is absent. */
export function measureBars({
  every,
  examples,
}: {
  readonly every: number;
  readonly examples: number;
}): readonly Bar[] | null {
  const articles = readArticles(every);
  if (!articles) return null;
  const [bars, dice] = [new Bars(examples), diceOf(7)];
  for (const article of articles) {
    const quotes = article.sentences.map((sentence) => describe(article.index, sentence));
    measureMoves(article, quotes, { bars, dice });
    quotes.forEach((quote) => EDITS.forEach((edit) => measureEdit(article, { quote, edit }, { bars, dice })));
  }
  measureVersions(bars);
  return [...bars.all.values()];
}

interface Tools {
  readonly bars: Bars;
  readonly dice: Dice;
}

function measureMoves(
  { text, blocks, sentences, index, starts }: Article,
  quotes: readonly Quote[],
  { bars, dice }: Tools,
): void {
  const rows = [
    ['nothing changed', text],
    ['a block put on top', `${TOP}${GAP}${text}`],
    ['all blocks reordered', shuffled(blocks, dice).join(GAP)],
  ] as const;
  for (const [name, after] of rows) {
    const today = reindex(index, after);
    sentences.forEach((sentence, at) => {
      const found = locate(today, quotes[at]!);
      const [block, start] = [blocks[sentence.block] ?? '', starts[sentence.block] ?? 0];
      const isRight = isHome(
        { ...sentence, start: sentence.start - start, end: sentence.end - start },
        { block, found, after },
      );
      const became = found.state === 'same' ? 'elsewhere' : told(found);
      bars.count(name, 1, { isRight, became, shown: text.slice(sentence.start, sentence.end) });
    });
  }
}

/** Does it stand in a block that reads as its own, where it stood there? */
function isHome(
  { start, end }: Sentence,
  { block, found, after }: { readonly block: string; readonly found: Located; readonly after: string },
): boolean {
  if (found.state !== 'same' || found.span.end - found.span.start !== end - start) return false;
  const from = found.span.start - start;
  return `${GAP}${after}${GAP}`.startsWith(`${GAP}${block}${GAP}`, from);
}

function measureEdit(
  { text, index }: Article,
  { quote, edit }: { readonly quote: Quote; readonly edit: Edit },
  { bars, dice }: Tools,
): void {
  const { exact, start, end } = quote;
  const now = edit.change(exact, { text, dice });
  if (now === null || now === exact) return;
  const after = text.slice(0, start) + now + text.slice(end);
  const found = locate(reindex(index, after), quote);
  const place = found.state === 'gone' ? found.candidate : found.span;
  const isHere = place !== null && Math.abs(place.start - start) <= 30;
  const where = place === null ? ', no candidate' : isHere ? '' : ', elsewhere';
  const shown = `${exact} => ${now} >> ${place ? after.slice(place.start, place.end) : ''}`;
  bars.count(edit.name, edit.must, {
    isRight: isAsWanted(found, edit) && (isHere || edit.wants === 'gone'),
    became: `${told(found)}${where}`,
    shown,
  });
}

function isAsWanted(found: Located, { wants }: Edit): boolean {
  if (wants !== 'guarded') return found.state === wants;
  return found.state === 'gone' && found.reason === 'guarded_word_changed';
}

function main(): number {
  const { values } = parseArgs({
    options: {
      every: { type: 'string', default: '1' },
      examples: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const bars = measureBars({ every: Math.max(1, Number(values.every) || 1), examples: Number(values.examples) || 0 });
  if (!bars) {
    console.error('left out: ../shared/pages is not there');
    return 1;
  }
  for (const bar of bars) {
    console.log(lineOf(bar));
    for (const example of bar.examples) console.log(`      ${example.replaceAll('\n', '⏎').slice(0, 400)}`);
  }
  console.log(COUNTING);
  return bars.every(isMet) ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
