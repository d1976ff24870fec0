/**
 * What of an article is not shown. `paywall`: the page says that not all of it is free; `metadata`: its own data about itself hold
 * clearly more than it shows. In words; `said` is null where the page does not say how long the whole is.
 */
export interface Rest {
  readonly behind: 'paywall' | 'metadata';
  readonly shown: number;
  readonly said: number | null;
}
