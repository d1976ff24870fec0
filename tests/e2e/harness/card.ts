/** The one element that Claimlight adds to a page, while a card is open. */
export const CARD_HOST = 'claimlight-card';
/** What it bears where the page has taken that name for an element of its own. */
export const SPARE_HOST = 'data-claimlight-card';
/** Either. */
export const CARD = `${CARD_HOST}, [${SPARE_HOST}]`;
