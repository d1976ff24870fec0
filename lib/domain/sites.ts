import { plainAddress } from './address.ts';

/** What is done with a page: it is read at once, only when the reader says so, or not at all. */
export const READINGS = ['on', 'ask', 'off'] as const;
export type Reading = (typeof READINGS)[number];

/** What the reader said of a host name. It stands for its subdomains too; of two that fit, the longer counts. */
export interface SiteRule {
  readonly host: string;
  readonly reading: Reading;
}

export interface SiteSettings {
  /** Of sites that no rule names. */
  readonly sitesDefault: Exclude<Reading, 'off'>;
  readonly sites: readonly SiteRule[];
  /** Plain addresses that the reader had read where it is asked, the newest last. */
  readonly pagesRead: readonly string[];
}

/** So many addresses are remembered. */
export const MOST_PAGES_READ = 500;

const covers = (rule: SiteRule, host: string): boolean => host === rule.host || host.endsWith(`.${rule.host}`);

/** The rule for a host; null: there is none. */
export const ruleOf = (sites: readonly SiteRule[], host: string): SiteRule | null =>
  sites.filter((rule) => covers(rule, host)).toSorted((a, b) => b.host.length - a.host.length)[0] ?? null;

/** The host name in an address of the web; empty where there is none. */
const hostOf = (url: string): string =>
  (/^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1] ?? '').toLowerCase();

/** What is done with the page at an address. */
export function readingAt({ sitesDefault, sites, pagesRead }: SiteSettings, url: string): Reading {
  const reading = ruleOf(sites, hostOf(url))?.reading ?? sitesDefault;
  return reading === 'ask' && pagesRead.includes(plainAddress(url)) ? 'on' : reading;
}

/** The rules with another word on one host, which is last then. */
export const withRule = (sites: readonly SiteRule[], rule: SiteRule): readonly SiteRule[] => [
  ...sites.filter(({ host }) => host !== rule.host),
  rule,
];

/** The rules without any that keeps a host from being read: its own and those of names that it stands under. */
export const withoutOff = (sites: readonly SiteRule[], host: string): readonly SiteRule[] =>
  sites.filter((rule) => rule.reading !== 'off' || !covers(rule, host));

/** The addresses that are read though it is asked, with one more. */
export const withPageRead = (pagesRead: readonly string[], url: string): readonly string[] => {
  const address = plainAddress(url);
  return [...pagesRead.filter((other) => other !== address), address].slice(-MOST_PAGES_READ);
};
