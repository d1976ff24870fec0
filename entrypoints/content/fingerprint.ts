/** SHA-256 of a text, in lower-case hex; empty on a page that came unencrypted, where the browser offers none. */
export async function fingerprintOf(text: string): Promise<string> {
  // Typed as always there, but absent outside secure contexts.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return '';
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
