/** The host name in what was typed or pasted, address or bare name; null: there is none yet. */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return /^[^.\s]+(?:\.[^.\s]+)+$/.test(host) ? host : null;
}
