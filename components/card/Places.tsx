import type { Span } from '../../lib/domain/span.ts';
import type { Place } from './topic.ts';

interface PlacesProps {
  /** What they are, and how many: "named 3 times". */
  readonly label: string;
  readonly places: readonly Place[];
  readonly onJump: (span: Span) => void;
}

/** Where on the page something stands, each a way to get there. A long list scrolls in itself. */
export const Places = ({ label, places, onJump }: PlacesProps) => (
  <section class="places">
    <h3>{label}</h3>
    <ul>
      {places.map((place) => (
        <li key={place.span.start}>
          <button type="button" dir="auto" onClick={() => onJump(place.span)}>
            {place.words}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
