/** The one element that Claimlight adds to a page, while a card is open. */
export const CARD_HOST = 'claimlight-card';
