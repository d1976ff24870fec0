/** Elements by what they do to a line of text. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Whatever they hold is no text of the page. */
export const SKIPPED = words(
  'script style noscript template svg math iframe frame object embed applet canvas audio video map select option datalist ' +
    'textarea input button progress meter dialog head base meta link title rp rt source track amp-ad amp-analytics amp-consent',
);
/** They stand in a line and break none. */
export const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong ' +
    'sub sup time tt u var wbr rb rtc img picture slot',
);
export const STRESS = words('b strong em i u');
/** By what they hold a page says something of itself. */
export const STATING = words('head meta link base title script');
