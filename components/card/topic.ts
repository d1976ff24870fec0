import type { KeptSource } from '../../lib/domain/annotation.ts';
import type { ClaimFlag, ClaimType, EntityType, Reason } from '../../lib/domain/finding.ts';
import type { Span } from '../../lib/domain/span.ts';

/** Some words of the page that a card can jump to. */
export interface Place {
  readonly span: Span;
  readonly words: string;
}

/** Something that a sentence points to; `url` is null where the page has no link. */
export interface Cite {
  readonly name: string;
  readonly url: string | null;
}

/** What a card is about. */
export type Topic =
  | {
      readonly kind: 'claim';
      readonly type: ClaimType;
      readonly score: number;
      readonly flags: readonly ClaimFlag[];
      readonly why: readonly Reason[];
      /** Who is given as its source; null: nobody is. */
      readonly source: KeptSource | null;
      /** Names of the page that could be its source. */
      readonly names: readonly string[];
      /** The clause of a long sentence that carries the claim; null where the sentence is short enough. */
      readonly clause: string | null;
      readonly cites: readonly Cite[];
    }
  /** Words that the reader chose; `names` of the page, of which one may have said them. */
  | { readonly kind: 'words'; readonly names: readonly string[] }
  | { readonly kind: 'source'; readonly source: KeptSource; readonly says: readonly Place[] }
  | {
      readonly kind: 'name';
      readonly type: EntityType;
      readonly name: string;
      /** Title or office of a person, where the text gives one. */
      readonly role: string | null;
      /** What a date or figure comes to, in words. */
      readonly value: string | null;
      readonly places: readonly Place[];
    }
  | { readonly kind: 'notice'; readonly title: string; readonly text: string };

/** May the reader judge and note what this card is about? */
export const isJudgeable = ({ kind }: Topic): boolean => kind === 'claim' || kind === 'words';
