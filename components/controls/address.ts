/** May this address become a link? Only one of the web: what a reader types or imports may hold anything. */
export const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
