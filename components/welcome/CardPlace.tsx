import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Card, type CardProps } from '../card/Card.tsx';
import cardStyle from '../card/card.css?inline';
import correctionStyle from '../style/correction.css?inline';
import evidenceStyle from '../style/evidence.css?inline';
import { showLanguage } from '../style/language.ts';
import tokens from '../style/tokens.css?inline';
import unseenStyle from '../style/unseen.css?inline';
import wordDiffStyle from '../style/word-diff.css?inline';

/** On a page a card lies over everything; here it has a place of its own in the column beside the text. */
const IN_PLACE = ':host { position: static !important; z-index: auto !important; }';

const STYLE = tokens + cardStyle + correctionStyle + evidenceStyle + unseenStyle + wordDiffStyle + IN_PLACE;

interface CardPlaceProps {
  readonly props: CardProps;
  /** Came by a key: the focus goes into it. */
  readonly takesFocus: boolean;
}

/** The card of a page, in a shadow root with the very styles that it has there. */
export const CardPlace = ({ props, takesFocus }: CardPlaceProps) => {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = host;
    if (!current) return;
    const root = current.shadowRoot ?? hosting(current);
    const body = root.lastElementChild;
    if (body) render(<Card {...props} />, body);
  });
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    if (takesFocus) root?.querySelector<HTMLElement>('select.verdict')?.focus();
    return () => {
      const body = root?.lastElementChild;
      if (body) render(null, body);
    };
  }, []);
  return <div class="card-host" ref={host} />;
};

function hosting(host: HTMLElement): ShadowRoot {
  const { theme } = document.documentElement.dataset;
  if (theme !== undefined) host.dataset['theme'] = theme;
  const root = host.attachShadow({ mode: 'open' });
  const [style, body] = [document.createElement('style'), document.createElement('div')];
  style.textContent = STYLE;
  showLanguage(body);
  root.append(style, body);
  // Keys in a card are the card's: a letter that is typed must not move to the next claim.
  root.addEventListener('keydown', (event) => event.stopPropagation());
  return root;
}
