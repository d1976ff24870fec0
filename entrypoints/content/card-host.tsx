import { render } from 'preact';
import { colourStyle } from '../../components/style/colours.ts';
import { showLanguage } from '../../components/style/language.ts';
import { Card, type CardProps } from '../../components/card/Card.tsx';
import cardStyle from '../../components/card/card.css?inline';
import correctionStyle from '../../components/style/correction.css?inline';
import evidenceStyle from '../../components/style/evidence.css?inline';
import unseenStyle from '../../components/style/unseen.css?inline';
import wordDiffStyle from '../../components/style/word-diff.css?inline';
import tokens from '../../components/style/tokens.css?inline';
import type { ColourSettings } from '../../lib/domain/colours.ts';
import { placeCard } from '../../lib/page/place.ts';
import type { Box } from '../../lib/page/point.ts';

/** The one element that is added to a page, while a card is open. */
const HOST = 'claimlight-card';
/** What it is where the page has taken that name for an element of its own, which may forbid what a card needs. */
const SPARE = 'data-claimlight-card';

/** Our hosts, past and present: the page may give its own elements their names. */
const hosts = new WeakSet<EventTarget>();

/** Is this the element that holds a card? */
export const isHost = (target: EventTarget): boolean => hosts.has(target);

/** What a card shows, and in which colours. */
export interface ShownCard {
  readonly props: CardProps;
  readonly theme: 'light' | 'dark';
  readonly colours: ColourSettings;
}

export interface OpenCard {
  /** Shows other contents in the same place: a card never moves away from its words while it is read. */
  readonly update: (shown: ShownCard) => void;
  /** Goes along with its words, which stand elsewhere on the page now: to the same place beside them. */
  readonly follow: (mark: Box) => void;
  /** Puts the focus into the card. */
  readonly focus: () => void;
  /** Puts the focus into its note. */
  readonly focusNote: () => void;
  /** Is the focus in it? */
  readonly isFocused: () => boolean;
  /** Hands over what is being typed. The field that it is typed into loses the focus. */
  readonly keepTyped: () => void;
  /** Removes it. What was typed is handed over first. */
  readonly remove: () => void;
  readonly host: HTMLElement;
}

/** As wide as it may be, in CSS pixels. */
const WIDTH = 384;

/** Events of the card that the page need not hear of. Keys above all: a page's shortcuts are not for what is typed here. */
const OURS = [
  'keydown keyup keypress beforeinput input change copy cut paste compositionstart compositionupdate compositionend',
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout wheel touchstart touchmove touchend',
  'pointerdown pointerup pointermove pointerover pointerout pointercancel',
  'focusin focusout drop dragover select selectstart submit',
].flatMap((names) => names.split(' '));

/**
 * Removes a card that an earlier copy of Claimlight left. When the extension is updated, Firefox stops that copy at once and
 * puts a new one into the page: the old card stands there, deaf to every key.
 */
export function removeRemains(document: Document): void {
  for (const host of document.querySelectorAll(`${HOST}, [${SPARE}]`)) host.remove();
}

/** Opens a card beside some words: `mark` is their box in the viewport. */
export function openCard(document: Document, mark: Box, first: ShownCard): OpenCard {
  const { host, root } = createHost(document);
  host.dataset['theme'] = first.theme;
  const [style, inks, spot, body] = [
    document.createElement('style'),
    document.createElement('style'),
    document.createElement('style'),
    document.createElement('div'),
  ];
  style.textContent = tokens + cardStyle + correctionStyle + evidenceStyle + unseenStyle + wordDiffStyle;
  showLanguage(body);
  inks.textContent = inksStyle(first.colours);
  root.append(style, inks, spot, body);
  for (const name of OURS) root.addEventListener(name, (event) => event.stopPropagation());
  render(<Card {...first.props} />, body);
  document.documentElement.append(host);
  rise(host);
  const follow = settle(mark, spot, body);
  return {
    host,
    follow,
    update: ({ props, theme, colours }) => {
      inks.textContent = inksStyle(colours);
      host.dataset['theme'] = theme;
      render(<Card {...props} />, body);
    },
    focus: () =>
      (
        root.querySelector<HTMLElement>('select.verdict') ?? root.querySelector<HTMLElement>('.places button, dialog')
      )?.focus(),
    focusNote: () => root.querySelector('textarea')?.focus(),
    isFocused: () => root.activeElement !== null,
    keepTyped: () => {
      if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    },
    remove: () => {
      render(null, body);
      host.remove();
    },
  };
}

const inksStyle = (colours: ColourSettings): string => `:host { ${colourStyle(colours)} }`;

function createHost(document: Document): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(HOST);
  try {
    return hosting(host);
  } catch {
    // The page has defined an element of this name and forbids it a shadow root, or gave it one.
    const spare = document.createElement('div');
    spare.setAttribute(SPARE, '');
    return hosting(spare);
  }
}

function hosting(host: HTMLElement) {
  const root = host.attachShadow({ mode: 'closed' });
  hosts.add(host);
  return { host, root };
}

/** Above everything on the page, dialogs and sticky bars too, where the browser has a top layer for it. */
function rise(host: HTMLElement): void {
  host.popover = 'manual';
  if (host.isConnected && typeof host.showPopover === 'function') host.showPopover();
}

/**
 * Puts the card in its place beside its mark, and answers how it goes there again when the mark has moved. In coordinates of
 * the page: it scrolls with its mark. The place is a rule inside the shadow root, where an important one wins over whatever
 * the page says of the host.
 */
function settle(mark: Box, spot: HTMLStyleElement, body: HTMLElement): (mark: Box) => void {
  const { documentElement: page } = body.ownerDocument;
  const { clientWidth: width } = page;
  // A page that enlarges itself would enlarge the card and its coordinates as well, and lay it over its mark.
  const size = `zoom: ${1 / (page.currentCSSZoom ?? 1)} !important;`;
  spot.textContent = `:host { ${size} }`;
  body.style.width = `${Math.min(WIDTH, width - 16)}px`;
  const card = body.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
  const place = placeCard(mark, card, { width, height: window.innerHeight });
  const goTo = ({ left, top }: Box): void => {
    const [x, y] = [left + place.left - mark.left + window.scrollX, top + place.at - mark.top + window.scrollY];
    spot.textContent = `:host { ${size} left: ${x}px !important; top: ${y}px !important; }`;
  };
  goTo(mark);
  body.style.position = 'absolute';
  body.style.left = '0';
  body.style[place.edge] = '0';
  body.style.maxHeight = `${place.maxHeight}px`;
  return goTo;
}
