import { type ColourSettings, DEFAULT_COLOURS, type Ground, type Inks, inksOf } from '../domain/colours.ts';
import { type Layer, LAYERS } from '../domain/settings.ts';

/** So often the colours of a page can be changed while it is open; a page that is opened anew begins anew. */
export const FILLINGS = 8;

/** The custom property that holds an ink of a filling, as the style sheet of the content script asks for it. */
export const inkName = (layer: Layer, ground: Ground, filling: number): string =>
  `--claimlight-${layer}-${ground}-${filling}`;

/** What the browser takes properties with: `CSS.registerProperty`, or what a test puts in its place. Throws where a name is taken. */
export type Register = (property: PropertyDefinition) => void;

/** Gives the marks of a page other colours; the same twice is nothing new. */
export type Inkwell = (colours: ColourSettings) => void;

/**
 * The colours of marks stand in the style sheet of the content script, which never changes, and no style of the page is ours to
 * change. So it asks for properties that nobody has, and an ink is filled in by declaring such a property with the colour as
 * its initial value. That touches no element. A declared property stays what it is: each filling has names of its own, and
 * the newest wins.
 */
export function createInkwell(register: Register): Inkwell {
  let shown = JSON.stringify(inksOf(DEFAULT_COLOURS));
  let filling = 0;
  return (colours) => {
    const inks = inksOf(colours);
    const wanted = JSON.stringify(inks);
    if (wanted === shown) return;
    // A copy of Claimlight that was here before, of an earlier version, may have used some up.
    while (filling < FILLINGS && !fill(register, inks, filling)) filling++;
    filling++;
    shown = wanted;
  };
}

function fill(register: Register, inks: Inks, filling: number): boolean {
  try {
    for (const layer of LAYERS)
      for (const ground of ['light', 'dark'] as const)
        register({
          name: inkName(layer, ground, filling),
          syntax: '<color>',
          inherits: false,
          initialValue: inks[layer][ground],
        });
    return true;
  } catch {
    return false;
  }
}

/** The inkwell of a page; one that does nothing where the browser declares no properties. */
export function inkwellOf({ defaultView }: Document): Inkwell {
  const css: typeof CSS | undefined = defaultView?.CSS;
  return typeof css?.registerProperty === 'function' ? createInkwell((ink) => css.registerProperty(ink)) : () => {};
}
