/** Line drawings on a 16-unit square, in the colour of the text around them. One row each. */
const PATHS = {
  settings: 'M2 4.5h6.5M11.5 4.5H14M10 3v3M2 11.5h2.5M7.5 11.5H14M6 10v3',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 2.5v11',
  note: 'M11 2.5l2.5 2.5L6 12.5l-3 .5.5-3zM9 4.5L11.5 7',
  dismiss: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3',
  more: 'M4 6.5l4 4 4-4',
  open: 'M9.5 2.5h4v4M13.5 2.5L9 7M6.5 13.5h-4v-4M2.5 13.5L7 9',
  panel: 'M2.5 3h11v10h-11zM10 3v10M11.5 5.5h.5M11.5 7.5h.5',
  export: 'M8 2.5V10M5 7l3 3 3-3M2.5 11.5v2h11v-2',
  intake: 'M8 10V2.5M5 5.5l3-3 3 3M2.5 11.5v2h11v-2',
} as const;
export type IconName = keyof typeof PATHS;

/** Decoration only: the control around it has a name of its own. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
    {name === 'theme' && <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />}
  </svg>
);
