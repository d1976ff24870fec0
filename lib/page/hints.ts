/**
 * What the name of an element (class, id, role, label) says about it: one row a hint, in the words that templates use.
 * A name is cut into words first, and read in pairs ("story-body") and one by one.
 */
const HINTS = {
  body:
    'articlebody article-body article-text article-content article-copy story-body story-text story-content story-copy ' +
    'entry-content entry-body entry-text post-content post-body post-text main-content main-body main-text page-content page-body ' +
    'page-text body-text body-copy body-content content-body bodytext bodycopy post entry hentry articlecontent storytext storybody ' +
    'prose paragraph text-block rich-text richtext',
  comments:
    'comment comments disqus respond replies reply commentlist discussion livefyre viafoura coral spotim conversation',
  related:
    'related recommend recommended recommendation recommendations recirc recirculation trending popular mostread most readmore more ' +
    'latest outbrain taboola zergnet revcontent teaser teasers promo promotion promos promoted suggest suggested suggestions also ' +
    'upnext next prev previous pagination pager carousel slider card cards river feed listing rail digest headlines interstitial ' +
    'inlinelink inlinelinks crosslink crosslinks internallink mostpopular relatedposts linklist seealso jp-relatedposts',
  newsletter:
    'newsletter newsletters subscribe subscription signup sign optin mailchimp email paywall piano meter regwall donate donation ' +
    'membership register login support appeal alert alerts notification',
  share:
    'share sharing shares social socials sharebar addthis sharethis follow addtoany tweet sociable sharedaddy whatsapp facebook twitter',
  about:
    'author authors byline bylines bio biography contributor contributors writer dateline date dates timestamp time published updated ' +
    'meta metadata posted credit credits source attribution copyright avatar profile authorinfo vcard info infobar',
  advert:
    'ad ads advert adverts advertisement advertising advertorial adslot adunit dfp gpt sponsor sponsored sponsorship commercial banner ' +
    'billboard leaderboard mpu skyscraper promobox affiliate partner deal deals shop buy product price widget widgets',
  chrome:
    'nav navigation navbar menu menus footer header masthead sidebar sidebars toolbar breadcrumb breadcrumbs tag tags taglist topic ' +
    'topics category categories keywords skip search ticker toc utility tools action actions control controls button buttons tab tabs ' +
    'weather stock stocks bottom legal disclaimer disclosure',
  consent:
    'cookie cookies consent gdpr ccpa privacy onetrust didomi qc cmp overlay modal popup lightbox dialog tooltip drawer toast snackbar adblock',
  media:
    'caption captions figcaption media image images img photo photos picture gallery slideshow video videos player figure thumbnail ' +
    'thumb audio embed tweet instagram youtube infographic chart graphic',
  correction: 'correction corrections clarification editor editors editorsnote note notes footnote footnotes',
  summary:
    'summary standfirst dek deck subtitle subhead subheadline subheading sub lede lead intro excerpt description abstract teaser ' +
    'keypoints highlights bullets tldr takeaways',
  title: 'title headline headlines heading hed',
} as const satisfies Readonly<Record<string, string>>;

export type Hint = keyof typeof HINTS;
export const HINT_NAMES = Object.keys(HINTS) as readonly Hint[];

/** Bit `i` stands for `HINT_NAMES[i]`. */
export type HintSet = number;
export const bitOf = (hint: Hint): HintSet => 1 << HINT_NAMES.indexOf(hint);

const WORDS: ReadonlyMap<string, HintSet> = (() => {
  const words = new Map<string, HintSet>();
  for (const hint of HINT_NAMES) {
    for (const word of HINTS[hint].split(' ')) words.set(word, (words.get(word) ?? 0) | bitOf(hint));
  }
  return words;
})();

/** Names longer than this are generated, not written: only their beginning is read. */
const LONGEST_NAME = 400;

/** The hints of a name: "story-body__shareBar" says body (story-body) and share. */
export function hintsOf(name: string): HintSet {
  let found = 0;
  let before = '';
  for (const [word] of name.slice(0, LONGEST_NAME).matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\s/g)) {
    const lower = word.toLowerCase();
    found |= (WORDS.get(lower) ?? 0) | (WORDS.get(`${before}-${lower}`) ?? 0);
    before = lower;
  }
  return found;
}
