/** Line drawings on a 16-unit square, in the colour of the text around them. One row each. */
const PATHS = {
  pin: 'M6 2.5h4l-.5 4 2.5 2.5H4l2.5-2.5zM8 9v4.5',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

/** Decoration only: the control around it has a name of its own. */
export const CardIcon = ({ name }: { readonly name: keyof typeof PATHS }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
