// "Show more", "Read less…", "Continue reading", "+ Expand all", "View full story"
const LABEL =
  /^[\W_]*(?:(?:show|read|see|view|load|display) (?:more|less|all|fewer|full (?:story|article|text))|(?:show|read|see|view) the (?:rest|full (?:story|article|text))|continue reading|keep reading|read on|expand|collapse|(?:expand|collapse|open|close) all)[\W_]*$/i;

/** Is this what a page writes on the button of a fold? It reads otherwise when the fold is open, and says nothing of the news. */
export const isFoldLabel = (sentence: string): boolean => sentence.length <= 40 && LABEL.test(sentence);
