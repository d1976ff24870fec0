/** Milliseconds without a further resizing after which the browser has made up its mind. */
const SETTLED = 100;

/**
 * A popup asks for 600 px. Where the browser gave less (a low screen, a large zoom), the document is made as high as what
 * was given: else Chrome puts a second scroll bar beside the popup's own.
 */
export function contentWithLess(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.documentElement.scrollHeight <= window.innerHeight) return;
      document.documentElement.style.setProperty('--given', `${window.innerHeight}px`);
    }, SETTLED);
  });
}
