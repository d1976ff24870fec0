import { describe as quoteOf } from '../../lib/anchor/describe.ts';
import { locate } from '../../lib/anchor/locate.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import type { Quote } from '../../lib/domain/annotation.ts';
import type { Located } from '../../lib/domain/located.ts';

/** An article of our own, in the manner of the field. */
export const STORY = [
  'The harbour at Lindale will close for nine weeks in March, the port authority said on Tuesday.',
  'About 340 people work at the eastern quay. Their union, led by Petra Holm, was not told before the decision.',
  '“We read it in the paper,” Ms Holm said. The authority denied that it had broken an agreement.',
  'A report by the ministry put the repair at $72,500 a week, which the builder may raise by 4.5 percent a year.',
  'Fishing boats will be moved to Oster, twelve miles along the coast, where the mayor has promised free berths.',
  'It rained all day. Nobody stood at the gates when the notice was taken down.',
].join('\n\n');

/** Describes words of one text and looks for them in another. */
export function find(words: string, before: string, after: string): Located {
  return locate(indexText(after), quote(words, before));
}

export function quote(words: string, text: string): Quote {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" does not stand in the text`);
  return quoteOf(indexText(text), { start, end: start + words.length });
}

/** Where it was found, as words of the text; or why it is gone, and the words that a person may look at. */
export function told(found: Located, text: string): string {
  if (found.state !== 'gone') return `${found.state}: ${text.slice(found.span.start, found.span.end)}`;
  const { candidate } = found;
  return `${found.reason}${candidate ? `? ${text.slice(candidate.start, candidate.end)}` : ''}`;
}
