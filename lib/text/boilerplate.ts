/** Blocks that carry nothing of the story, told by their words alone. One row a kind, with what it looks like. */
const PATTERNS: readonly RegExp[] = [
  // "Read more: …", "ALSO READ | …", "Related: …", "See also", "Don't miss: …", "Watch: …", "Click here to …"
  /^[\W_]*(?:(?:also|must|please|further|continue|keep)[ -]?read(?:ing)?|read(?: more| also| next| on| here| this| the| our| all|:)|(?:see|watch|listen|view) (?:also|more|next|below|here)|more(?: on| from| about| stories| news| coverage| in)\b|related(?: (?:articles?|stories|story|news|content|reading|coverage|posts?|links?|topics?|video))?|recommended(?: (?:for you|reading|stories|articles))?|don['’]t miss|you (?:may|might) (?:also|like)|most (?:read|popular)|up next|trending|in case you missed it|editor['’]s picks?|top stories|what to read next|sponsored|advertisement|this advertisement has not loaded.{0,60}|article continues (?:below|after)|story continues (?:below|after)|continue reading|scroll (?:down )?(?:to|for)|promoted)[\s\W]*(?:$|[:|–—>-])/i,
  /^[\W_]*(?:read more|read also|also read|read next|see also|related|must read|watch|recommended)\s*[:|–—>»-]/i,
  /^(?:click|tap) (?:here|below|on)\b/i,
  /^advertisement\b.{0,20}(?:story|article|content) continues below/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|loading|share(?: this)?(?: (?:article|story|post|on .*))?|tweet|email|print|save|copy link|comments?|\d+ comments?|leave a comment|follow us.{0,40}|subscribe(?: now)?|sign (?:in|up)(?: now)?|log ?in|close|next|previous|tags?:?.{0,80}|topics?:?|back to top|view gallery|getty images?)\W*$/i,
  // "Share · Save · Comments (2)": a row of buttons
  /^(?:(?:share|save|print|e-?mail|tweet|gift|listen|(?:\d+ )?comments?(?: ?\(\d+\))?)(?:[\s·|•,/]+|$)){2,}$/i,
  // "Sign up for our newsletter", "Subscribe to Google News", "Follow us on Twitter"
  /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|alerts?|updates|briefing|e-?mail|inbox|channel|podcast|google news|youtube|telegram)\b/is,
  /\bsubscribe to (?:our|the|my) (?:\w+ ){0,3}(?:newsletter|channel|podcast|mailing list)|\bto our newsletter\b/i,
  /\b(?:follow|like|find|join) us (?:on|everywhere|at)\b/i,
  /^(?:follow|contact|email|e-mail|reach|write to) [\p{L}. '’-]{2,50} (?:on|at|via)\b.{0,100}(?:twitter|facebook|instagram|linkedin|@|e-?mail|threads|bluesky)/iu,
  /\b(?:download|get|install) (?:the|our) (?:\w+ ){0,3}app\b.{0,80}$/i,
  // "Love gardens? Our weekly letter has the best of them, delivered right to your inbox."
  /\b(?:deliver(?:ed|y)|sent|straight|right|directly) (?:\w+ ){0,2}to your (?:inbox|home|device|phone|e-?mail)/i,
  /\b(?:sign up|subscribe|log in|register) (?:now|here|today|for free|below)\b/i,
  // "Anna Holm can be reached at …", "Contact staff writer Anna Holm at …"
  /\bcan be (?:reached|contacted|emailed) (?:at|on|by|via)\b.{0,80}$/i,
  /^(?:contact|email|reach) (?:staff |senior |the )?(?:\w+ )?(?:writer|reporter|editor|author|the author)\b/i,
  // "© 2020 …", "All rights reserved", "This article originally appeared on …"
  /^(?:©|\(c\)|copyright\b)|all rights reserved|may not be (?:reproduced|published|broadcast|rewritten)/i,
  /\b(?:we use|uses?|accept(?:ing)?|manage|essential|third[- ]party) (?:of )?cookies\b|\bcookie (?:policy|settings|preferences)\b/i,
  /^by (?:signing up|subscribing|clicking|submitting|continuing|providing|entering)\b/i,
  /\b(?:we (?:may|might|will|can) (?:earn|receive|get) (?:a |an )?(?:\w+ )?commission|affiliate (?:links?|commission))\b/i,
  /^(?:photos?|images?|pictures?|picture credit|photo credit|image credit|credits?|sources?|via|video|graphic|illustration|file photo)\s*(?:by\b|:|\/|courtesy)\s*.{0,100}$/i,
  // "Updated: June 3, 2031", "Last modified on 3/6/2031"
  /^\(?(?:last )?(?:updated|published|posted|modified)\s*(?:on|at|:|[–-])?\s*(?:\p{L}{3,9}\.?,? \d{1,2}\b|\d{1,4}[ /.:-]|\p{L}+day\b).{0,50}$/iu,
  /^>>.*<<$|^(?:write|send) (?:and send )?(?:us )?your (?:article|story|tip|comments?)\b|\bbe a reporter\b/i,
  /^(?:editorial team|source:?[\s,]*(?:wikipedia)?|staff (?:writer|reporter)|news desk|web desk)\W*$/i,
];

// A newsletter box says several of these in one block.
const NOTICES =
  /\b(?:newsletters?|subscribe|sign up|follow us|our (?:youtube|facebook|twitter|instagram|telegram|whatsapp|app|website|channel|podcast)|app ?store|google ?play|push notifications?|unsubscribe|inbox|all rights reserved|cookie|privacy policy|terms of (?:use|service)|click here|social media pages|advertis(?:e|ing) with us|support our (?:work|journalism)|reproduced? without permission)\b/gi;

/** What is longer is read as prose, whatever it begins with. */
const LONGEST_NOTICE = 700;
const SHORT_NOTICE = 250;

/**
 * Is this block a teaser, a sign-up box, a notice of rights or the like, by its words alone?
 * "Read more: The harbour that never was" is one; "Read more widely, she told the class, and worry less." is not.
 * The price: a paragraph of the story that begins like a teaser with a colon ("Watch: …") is left out with them, and a
 * story about newsletters that names three such things in one short paragraph falls silent there.
 */
export function isBoilerplate(blockText: string): boolean {
  if (blockText.length > 2 * LONGEST_NOTICE) return false;
  const text = blockText.trim();
  return text.length <= LONGEST_NOTICE && (PATTERNS.some((pattern) => pattern.test(text)) || isSignUpBox(text));
}

function isSignUpBox(text: string): boolean {
  const notices = new Set((text.match(NOTICES) ?? []).map((found) => found.toLowerCase()));
  return notices.size >= 3 || (notices.size === 2 && text.length < SHORT_NOTICE);
}
