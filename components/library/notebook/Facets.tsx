import { numberWords, say } from '../../../lib/words/say.ts';

/** One value of a field, and how many results have it. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Is it asked for now? */
  readonly isOn: boolean;
}

/** A field that results can be narrowed by. */
export interface Facet {
  readonly field: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

interface FacetsProps {
  readonly facets: readonly Facet[];
  readonly onFacet: (field: string, key: string, isOn: boolean) => void;
}

/** What the results are made of, each a click to narrow them: what is chosen here stands in the search box, and can be changed there. */
export const Facets = ({ facets, onFacet }: FacetsProps) => (
  <nav class="facets" aria-label={say('notebook_narrow')}>
    {facets
      .filter(({ values }) => values.length > 0)
      .map(({ field, label, values }) => (
        <details key={field} open={field === 'verdict' || values.some(({ isOn }) => isOn)}>
          <summary>{label}</summary>
          <ul>
            {values.map(({ key, label: name, count, isOn }) => (
              <li key={key}>
                <label>
                  <input
                    type="checkbox"
                    checked={isOn}
                    onChange={(event) => onFacet(field, key, event.currentTarget.checked)}
                  />
                  <bdi>{name}</bdi>
                  <span class="count">{numberWords(count)}</span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      ))}
  </nav>
);
