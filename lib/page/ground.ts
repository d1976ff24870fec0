/**
 * Tells when a page may stand on another ground: the system's colour scheme changed, or an attribute of the page's two
 * outermost elements (a class, a theme), or a glide to another colour came to its end. Cheap: it looks at no other element.
 */
export function watchGround(document: Document, onChange: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let isDue = false;
  const plan = (): void => {
    if (isDue) return;
    isDue = true;
    // In the next frame the new styles hold.
    view.requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) onChange();
    });
  };
  const observer = new MutationObserver(() => {
    observe();
    plan();
  });
  // Pages that change their address without loading may put in a new body.
  const observe = (): void => {
    observer.observe(document.documentElement, { attributes: true, childList: true });
    if (document.body) observer.observe(document.body, { attributes: true });
  };
  observe();
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plan, { signal });
  const onGlide = ({ propertyName }: TransitionEvent): void => {
    if (propertyName === 'background-color' || propertyName === 'color') plan();
  };
  document.addEventListener('transitionend', onGlide, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
