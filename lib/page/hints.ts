/** What the name of an element (class, id, role, label) says about it. One row a hint; a name is cut into words first. */
export const HINTS = {
  body: /^(?:articlebody|article[-_]?(?:body|text|content|copy)|story[-_]?(?:body|text|content|copy)|(?:entry|post|main|page)[-_]?(?:content|body|text)|body[-_]?(?:text|copy|content)|content[-_]?body|post|entry|hentry|articlecontent|storytext|storybody|prose|paragraph|text[-_]?block|rich[-_]?text)$/,
  comments:
    /^(?:comments?|disqus|respond|replies|reply|commentlist|discussion|livefyre|viafoura|coral|spotim|conversation)$/,
  related:
    /^(?:related|recommend(?:ed|ations?)?|recirc(?:ulation)?|trending|popular|mostread|most|readmore|more|latest|outbrain|taboola|zergnet|revcontent|teasers?|promo(?:tion|s|ted)?|suggest(?:ed|ions?)?|also|upnext|next|prev(?:ious)?|pagination|pager|carousel|slider|cards?|river|feed|listing|rail|digest|headlines|interstitial|inlinelinks?|crosslinks?|internallink|mostpopular|relatedposts|linklist|seealso|jp-relatedposts)$/,
  newsletter:
    /^(?:newsletters?|subscribe|subscription|signup|sign|optin|mailchimp|email|paywall|piano|meter|regwall|donate|donation|membership|register|login|support|appeal|alerts?|notification)$/,
  share:
    /^(?:share|sharing|shares|social|socials|sharebar|addthis|sharethis|follow|addtoany|tweet|sociable|sharedaddy|whatsapp|facebook|twitter)$/,
  about:
    /^(?:author|authors|byline|bylines|bio|biography|contributor|contributors|writer|dateline|dates?|timestamp|time|published|updated|meta|metadata|posted|credit|credits|source|attribution|copyright|avatar|profile|authorinfo|vcard|info|infobar|byline__name)$/,
  advert:
    /^(?:ads?|advert|adverts|advertisement|advertising|advertorial|adslot|adunit|dfp|gpt|sponsor|sponsored|sponsorship|commercial|banner|billboard|leaderboard|mpu|skyscraper|promobox|affiliate|partner|deals?|shop|buy|product|price|widget|widgets)$/,
  chrome:
    /^(?:nav|navigation|navbar|menu|menus|footer|header|masthead|sidebar|sidebars|toolbar|breadcrumbs?|tags?|taglist|topics?|categories|category|keywords|skip|search|ticker|toc|utility|tools|actions?|controls|button|buttons|tabs?|weather|stocks?|bottom|legal|disclaimer|disclosure)$/,
  consent:
    /^(?:cookies?|consent|gdpr|ccpa|privacy|onetrust|didomi|qc|cmp|overlay|modal|popup|lightbox|dialog|tooltip|drawer|toast|snackbar|adblock|sp_message)$/,
  media:
    /^(?:captions?|figcaption|media|image|images|img|photo|photos|picture|gallery|slideshow|video|videos|player|figure|thumbnail|thumb|audio|embed|tweet|instagram|youtube|infographic|chart|graphic|wp-caption|caption-text)$/,
  correction: /^(?:corrections?|clarification|editor|editors|editorsnote|note|notes|footnotes?)$/,
  summary:
    /^(?:summary|standfirst|dek|deck|subtitle|subhead|subheadline|subheading|sub|lede|lead|intro|excerpt|description|abstract|teaser|keypoints|highlights|bullets|tldr|takeaways)$/,
  title: /^(?:title|headline|headlines|heading|hed)$/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Hint = keyof typeof HINTS;
export const HINT_NAMES = Object.keys(HINTS) as readonly Hint[];

/** Names longer than this are generated, not written: only their beginning is read. */
const LONGEST_NAME = 400;

/** Bit `i` stands for `HINT_NAMES[i]`. */
export type HintSet = number;
export const bitOf = (hint: Hint): HintSet => 1 << HINT_NAMES.indexOf(hint);

/**
 * The hints of a name: "story-body__share-bar" says body (story-body) and share.
 * Words are cut at white space, then read whole, in neighbouring pairs, and one by one; "articleBody" is "article body".
 */
export function hintsOf(name: string): HintSet {
  let found = 0;
  for (const token of name.slice(0, LONGEST_NAME).split(/\s+/)) {
    const words = token
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_:.]+|(?<=[a-z])(?=\d)/);
    found |= hintsOfWord(token.toLowerCase());
    words.forEach((word, at) => {
      found |= hintsOfWord(word);
      if (at > 0) found |= hintsOfWord(`${words[at - 1]}-${word}`);
    });
  }
  return found;
}

const known = new Map<string, HintSet>();

function hintsOfWord(word: string): HintSet {
  if (word.length < 2 || word.length > 30) return 0;
  const before = known.get(word);
  if (before !== undefined) return before;
  let found = 0;
  HINT_NAMES.forEach((hint, bit) => {
    if (HINTS[hint].test(word)) found |= 1 << bit;
  });
  if (known.size > 20_000) known.clear();
  known.set(word, found);
  return found;
}
