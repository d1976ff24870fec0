import type { Point } from './point.ts';

/** What a hand does. The target is what the page would see: the host of an open card stands for all that is in it. */
export interface PointerDeeds {
  /** The pointer has rested for a while. */
  readonly onRest: (point: Point) => void;
  /** The pointer moved (told at most once a frame or so; cheap work only). */
  readonly onMove: (point: Point, target: EventTarget | null) => void;
  /** A plain click that the page does not use itself: not on a link, a control or a selection. */
  readonly onClick: (point: Point) => void;
  /** Any press, anywhere. */
  readonly onPress: (target: EventTarget | null) => void;
}

/** Milliseconds after which a pointer counts as at rest. */
const REST = 250;

/** What a click on belongs to the page. */
const THEIRS =
  'a[href], area, button, input, select, textarea, label, summary, video, audio, iframe, embed, object, [contenteditable]:not([contenteditable=false]), [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch], [onclick]';

/** Also in an open shadow tree, whose inside only the path of the event shows. */
const isTheirs = (target: EventTarget): boolean => target instanceof Element && target.matches(THEIRS);

/** Watches the pointer with passive listeners, so that the page never waits for us and no event is taken from it. */
export function watchPointer(document: Document, deeds: PointerDeeds, signal: AbortSignal): void {
  const options = { passive: true, capture: true, signal } as const;
  let last = { x: 0, y: 0, at: 0, pressed: false };
  let resting: ReturnType<typeof setTimeout> | undefined;

  const wait = (): void => {
    const left = last.at + REST - performance.now();
    if (left > 0) resting = setTimeout(wait, left);
    else {
      resting = undefined;
      if (!last.pressed) deeds.onRest(last);
    }
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    last = { x: event.clientX, y: event.clientY, at: performance.now(), pressed: event.buttons !== 0 };
    deeds.onMove(last, event.target);
    resting ??= setTimeout(wait, REST);
  };
  const onClick = (event: MouseEvent): void => {
    const { target, button } = event;
    if (button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!(target instanceof Element) || event.composedPath().some(isTheirs)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    deeds.onClick({ x: event.clientX, y: event.clientY });
  };
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener('pointerdown', (event) => deeds.onPress(event.target), options);
  document.addEventListener('click', onClick, options);
  signal.addEventListener('abort', () => clearTimeout(resting), { once: true });
}
