const CLOSING = '"”’\')]';

/** Does a text end in one of these marks? What closes a quotation or bracket may stand behind it: `“Is it?”`. */
export function endsIn(text: string, marks: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSING.includes(text.charAt(at))) at--;
  return at >= 0 && marks.includes(text.charAt(at));
}
