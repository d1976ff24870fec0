import type { Evidence, EvidenceRating, Stance } from '../../lib/domain/annotation.ts';
import type { EvidenceChange, NewEvidence } from '../../lib/domain/edit.ts';
import { say } from '../../lib/words/say.ts';
import { isWebAddress } from './address.ts';
import type { Touches } from './touched.ts';
import type { Trouble } from './trouble.ts';

/** The fields of a form that evidence is written in. */
export const EVIDENCE_FIELDS = ['quote', 'url', 'title', 'publisher', 'archiveUrl', 'stance', 'rating'] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** A piece of evidence as its form shows it. What is new supports the claim until somebody says otherwise. */
export const fieldsOf = (item: Partial<Evidence> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(EVIDENCE_FIELDS.map((name) => [name, item[name] ?? (name === 'stance' ? 'supports' : '')]));

/** The evidence that stands in a form. Of words without a title the address says where they are from. */
export function evidenceIn(valueOf: (name: EvidenceField) => string): NewEvidence {
  const [url, rating, archiveUrl] = [valueOf('url').trim(), valueOf('rating'), valueOf('archiveUrl').trim()];
  return {
    quote: valueOf('quote').trim(),
    url,
    title: valueOf('title').trim() || (isWebAddress(url) ? new URL(url).hostname : ''),
    publisher: valueOf('publisher').trim() || null,
    stance: valueOf('stance') as Stance,
    ...(archiveUrl !== '' && { archiveUrl }),
    ...(rating !== '' && { rating: rating as EvidenceRating }),
  };
}

/** Only what was changed in a form, and what stood there when the writing began. */
export function changesIn(touches: Touches, given: NewEvidence) {
  const now: Required<EvidenceChange> = { archiveUrl: null, rating: null, ...given };
  const names = EVIDENCE_FIELDS.filter((name) => touches[name] !== undefined);
  const change: EvidenceChange = Object.fromEntries(names.map((name) => [name, now[name]]));
  const instead: EvidenceChange = Object.fromEntries(names.map((name) => [name, before(name, touches[name]?.was)]));
  return { change, instead };
}

/** What is not there is null, where it may be absent. */
const before = (name: EvidenceField, was = ''): string | null =>
  was === '' && (name === 'publisher' || name === 'archiveUrl' || name === 'rating') ? null : was;

export function faultOf({ url, quote, title, archiveUrl = '' }: NewEvidence): Trouble {
  if (url === '' && quote === '' && title === '') return say('ledger_evidence_empty');
  return isBad(url) || isBad(archiveUrl) ? say('ledger_not_an_address') : null;
}

const isBad = (address: string): boolean => address !== '' && !isWebAddress(address);
