// The words of the W3C model (https://www.w3.org/TR/annotation-model/) that are written and read, and ours beside them.

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Where our own terms live: "claimlight:stance". Readers of the model alone pass over them. */
export const NAMESPACE = 'https://claimlight.invalid/ns#';
export const CONTEXTS = [CONTEXT, { claimlight: NAMESPACE }] as const;

/** The motivations of the model that we have a use for. */
export type Purpose =
  | 'assessing'
  | 'classifying'
  | 'commenting'
  | 'editing'
  | 'highlighting'
  | 'identifying'
  | 'linking'
  | 'questioning'
  | 'tagging';

/** What stands in our own terms as it is, by its name here ("claimlight:due"); absent where it is absent. */
export const OWN_TERMS = ['correction', 'taken', 'places', 'replies', 'due', 'archiveUrl', 'projects'] as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OURS = 'urn:claimlight:';

/** The identity of an annotation as a URI, and back: a UUID as its URN, a URI as it is, anything else wrapped. */
export function uriOfId(id: string): string {
  if (UUID.test(id)) return `urn:uuid:${id}`;
  return isUri(id) && !/^urn:(?:uuid|claimlight):/i.test(id) ? id : OURS + encodeURIComponent(id.toWellFormed());
}

export function idOfUri(uri: string): string {
  const uuid = uri.replace(/^urn:uuid:/, '');
  if (UUID.test(uuid)) return uuid;
  if (!uri.startsWith(OURS)) return uri;
  try {
    return decodeURIComponent(uri.slice(OURS.length));
  } catch {
    return uri;
  }
}

/** An absolute URI of RFC 3986: a scheme, then nothing but the characters that a URI may hold. */
export const isUri = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i.test(text);
