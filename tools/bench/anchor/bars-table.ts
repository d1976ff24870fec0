import { COUNTING } from './bars.ts';
import { type Bar, isMet } from './count.ts';

/** How the words of every sentence were found again after one change; null where there was nothing to look in. */
export function barsTable(bars: readonly Bar[] | null): string {
  if (!bars) return 'Sentences of real pages and their versions: left out, because ../shared/pages is not here.';
  const lines = bars.map((bar) => {
    const wrong = [...bar.wrong].map(([became, times]) => `${times} ${became}`).join('; ');
    const share = ((100 * bar.right) / Math.max(1, bar.count)).toFixed(2);
    const counted = `${bar.right.toLocaleString('en')} of ${bar.count.toLocaleString('en')}`;
    return `| ${bar.name} | ${counted} | ${share} % | ${bar.must * 100} % | ${isMet(bar) ? 'yes' : 'no'} | ${wrong} |`;
  });
  const head = '| | right | share | must | met | the others |\n| --- | --- | --- | --- | --- | --- |';
  return `**Every sentence of the real pages, after one change**\n\n${head}\n${lines.join('\n')}\n\n${COUNTING}`;
}
