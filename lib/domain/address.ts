/** Parameters that say how somebody came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|cmpid?|cid|ref|ref_?src|referrer|source|src|smid|smtyp|partner|taid|ns_.*|at_.*|ito|ocid|icid|ncid|sr_share|share|xtor|wt\.mc_id|mkt_tok|_ga|_gl|spm|feature|guccounter|guce_.*|__twitter_impression|usqp|tse_id|sh|s|st|campaign.*|mod|cmp)$/i;

/** Parameters that say in which form a page is shown: "?amp=1", "?outputType=amp", "?print=true", "?page=all". */
const FORM = /^(?:amp|outputtype|amp_.*|print|printable|printerfriendly|singlepage|m|mobile|mobileview)$/i;
const FORM_VALUE = /^(?:output|view|format|mode|page|display|layout)=(?:amp|print|printable|mobile|all|full|single)$/i;

/** Does a parameter of an address leave open which page it is? */
const isPassing = (name: string, value: string): boolean => TRACKING.test(name) || isOfForm(name, value);

const isOfForm = (name: string, value: string): boolean => FORM.test(name) || FORM_VALUE.test(`${name}=${value}`);

/** Names of hosts and folders that hold the same pages in another form. */
const FORM_HOST = /^(?:www\d{0,2}|m|mobile|mobi|amp|touch|wap)$/;
const FORM_FOLDER = /^(?:amp|amphtml|print|printable|print-view)$/;

/** "https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/a" and "https://www.google.com/amp/s/…": a copy of what follows. */
const CACHE =
  /^(?:(?:[^/]+\.)?cdn\.ampproject\.org\/(?:[a-z]+\/)?|(?:[^/]+\.)?bing-amp\.com\/(?:[a-z]+\/)?|(?:www\.)?google\.[a-z.]{2,6}\/amp\/)(?:s\/)?(?=[^/]+\.[^/]+\/)/i;

const WEB = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;

/** An address without what says only how somebody came there: no tracking, no fragment, no default page, no trailing slash, parameters in order. */
export function plainAddress(address: string): string {
  const web = WEB.exec(address);
  if (!web) return address;
  const [, , path = '', query = ''] = web;
  const site = /^[^:]+:\/\/[^/?#]*/.exec(address)?.[0] ?? '';
  const folders = path.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/').replace(/(?<=.)\/+$/, '');
  return `${site}${folders || '/'}${askedOf(query)}`;
}

/**
 * In which form an address shows its page: the AMP, mobile or print copy, and the page at another host, are made by other templates.
 * "https://www.courier.example/bay/pier?amp=1&utm_source=x" → "courier.example/bay/pier?amp=1"; the plain page is known by its
 * host alone, "courier.example", for its path may change with its headline.
 */
export function formOf(address: string): string {
  const web = WEB.exec(address);
  if (!web) return address;
  const [, host = '', , query = ''] = web;
  const site = host.toLowerCase().replace(/^www\d{0,2}\.|:(?:80|443)?$/g, '');
  const path = plainAddress(address).replace(WEB, '$2').toLowerCase().replace(/^\/$/, '');
  const asked = query.split('&').filter((pair) => isOfForm(...pairOf(pair)));
  const isPlain = asked.length === 0 && `${site}${path}` === addressKey(address).replace(/\?.*$/s, '');
  return isPlain ? site : `${site}${path}${asked.length === 0 ? '' : `?${asked.toSorted().join('&')}`}`;
}

/** The parameters that say which page it is, in order, with their question mark. */
function askedOf(query: string): string {
  const asked = query.split('&').filter((pair) => pair !== '' && !isPassing(...pairOf(pair)));
  return asked.length === 0 ? '' : `?${asked.toSorted().join('&')}`;
}

/**
 * What an address is known by: "https://m.courier.example/amp/bay/pier.html?utm_source=x" and
 * "http://www.courier.example/bay/pier.html" are both "courier.example/bay/pier.html". Neither scheme, nor www, nor the
 * host, folder or ending of a mobile, AMP or print form, nor tracking makes another page. What is no web address is known
 * by itself. The price: where a site keeps another page at "/amp", text and reader have to tell the two apart.
 */
export function addressKey(address: string): string {
  const web = WEB.exec(address);
  if (!web) return address;
  const [, host = '', path = '', query = ''] = web;
  const cached = `${host}${path}`.replace(CACHE, '');
  if (cached !== `${host}${path}`) return addressKey(`https://${cached}${query && `?${query}`}`);
  return `${hostKey(host)}${pathKey(path)}${askedOf(query)}`;
}

function pairOf(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** "en.m.courier.example:443" → "en.courier.example". The registrable name stays whole: "m.example" is a site. */
function hostKey(host: string): string {
  const name = host
    .toLowerCase()
    .replace(/:(?:80|443)?$/, '')
    .replace(/\.$/, '');
  const family = familyOf(name);
  const before = name.slice(0, name.length - family.length).split('.');
  return [...before.filter((label) => label !== '' && !FORM_HOST.test(label)), family].join('.');
}

/** "/amp/Bay/pier.amp.html", "/bay/pier.html/print/" → "/bay/pier.html"; the front page is "". */
function pathKey(path: string): string {
  const folders = path.toLowerCase().split('/').filter(Boolean);
  const kept = folders.filter((folder) => !FORM_FOLDER.test(folder));
  const plain = (kept.length > 0 ? kept : folders).map((folder) => folder.replace(/\.(?:amp|print)(?=\.html?$|$)/, ''));
  if (/^(?:index|default)\.(?:html?|php|aspx?)$/.test(plain.at(-1) ?? '')) plain.pop();
  return plain.map((folder) => `/${folder}`).join('');
}

/** "m.news.example.co.uk" and "www.example.co.uk" are one family: the registrable name, guessed without a list. */
export function familyOf(host: string): string {
  if (/^[\d.]+(?::\d+)?$|:.*:|\]/.test(host)) return host;
  const parts = host.split('.');
  const country =
    parts.length > 2 && /^(?:co|com|net|org|gov|edu|ac|or|go|ne|gob|nsw|vic|qld)$/.test(parts.at(-2) ?? '');
  return parts.slice(country ? -3 : -2).join('.');
}
