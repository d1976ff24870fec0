import { PATTERNS } from './chart.ts';

/** What each series is filled with: an even tint, then strokes and dots of the same ink, so that no two are told apart by colour alone. */
const STROKES: readonly string[] = [
  '',
  'M0 8L8 0',
  'M0 4H8',
  'M2 2h2v2h-2zM6 6h2v2h-2z',
  'M0 0L8 8M0 8L8 0',
  'M4 0V8',
  'M0 0L8 8',
  'M0 2L4 6L8 2',
];

/** The fill of the series at a place in their list. */
export const fillOf = (id: string, index: number): string => `url(#${id}-${index % PATTERNS})`;

/** The patterns of one picture, under names of its own: two pictures of one page must not share them. */
export const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    {STROKES.map((path, index) => (
      <pattern key={path} id={`${id}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class="chart-ground" data-tone={index} />
        <path d={path} class="chart-stroke" />
      </pattern>
    ))}
  </defs>
);
