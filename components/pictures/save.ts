import { say } from '../../lib/words/say.ts';
import { downloadBlob, fileName } from '../controls/download.ts';
import type { Said } from '../controls/Message.tsx';

export type PictureKind = 'svg' | 'png';

interface Saving {
  readonly kind: PictureKind;
  readonly title: string;
  /** What its patterns stand for; empty: there is only one. */
  readonly legend: readonly string[];
}

/** Of a picture that is saved, twice as many points a unit: sharp on paper, too. */
const SHARPNESS = 2;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What a style sheet says of a picture and a file must say itself. */
const SAID = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'opacity'] as const;

/** Saves a picture as it is shown, colours and letters with it. The answer says so, or why not. */
export async function savePicture(svg: SVGSVGElement, { kind, title, legend }: Saving): Promise<Said> {
  const file = fileName(title, new Date().toISOString(), kind);
  try {
    const copy = standingAlone(svg, { title, legend });
    const markup = new XMLSerializer().serializeToString(copy);
    const picture = kind === 'svg' ? new Blob([markup], { type: 'image/svg+xml' }) : await pointsOf(copy, markup);
    downloadBlob(file, picture);
    return { kind: 'done', text: say('picture_saved', { file }), canUndo: false };
  } catch {
    return { kind: 'trouble', text: say('picture_not_saved'), canUndo: false };
  }
}

/** The picture as a file of its own: with what its style sheet says, on the paper it lies on, and without what only a pointer needs. */
function standingAlone(svg: SVGSVGElement, { title, legend }: Omit<Saving, 'kind'>): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [...svg.querySelectorAll('*')];
  for (const [index, node] of [...copy.querySelectorAll('*')].entries()) {
    const original = shown[index];
    if (original) sayStyle(original, node);
  }
  for (const choice of copy.querySelectorAll('.chart-choice')) choice.remove();
  copy.setAttribute('xmlns', NAMESPACE);
  const paper = document.createElementNS(NAMESPACE, 'rect');
  for (const side of ['width', 'height']) paper.setAttribute(side, '100%');
  paper.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  const name = document.createElementNS(NAMESPACE, 'title');
  name.textContent = title;
  copy.prepend(name, paper);
  addLegend(copy, legend);
  return copy;
}

/** Room of one line of the legend, and of one letter in it, in units of the picture. */
const LINE = 24;
const LETTER = 7;

/** What the patterns stand for, beneath the picture: on the page it stands beside it. */
function addLegend(copy: SVGSVGElement, legend: readonly string[]): void {
  const [, , width = 0, height = 0] = (copy.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const patterns = [...copy.querySelectorAll('pattern')].map(({ id }) => id);
  const letters = copy.querySelector('text');
  const stroke = copy.querySelector('rect[fill^="url"]')?.getAttribute('stroke') ?? 'none';
  let [x, y] = [0, height + 8];
  for (const [index, label] of legend.entries()) {
    const room = 24 + label.length * LETTER + 16;
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE];
    const swatch = svgNode('rect', {
      x: x + 1,
      y,
      width: 16,
      height: 12,
      stroke,
      fill: `url(#${patterns[index % patterns.length]})`,
    });
    const words = svgNode('text', { x: x + 24, y: y + 10 });
    for (const property of SAID) {
      const value = letters?.getAttribute(property);
      if (value) words.setAttribute(property, value);
    }
    words.textContent = label;
    copy.append(swatch, words);
    x += room;
  }
  const all = legend.length === 0 ? height : y + LINE;
  copy.setAttribute('viewBox', `0 0 ${width} ${all}`);
  copy.setAttribute('height', String(all));
}

function svgNode(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS(NAMESPACE, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

function sayStyle(shown: Element, copy: Element): void {
  const style = getComputedStyle(shown);
  for (const property of SAID) {
    const value = style.getPropertyValue(property);
    // A fill that names a pattern stands in the markup already, and is told here with the address of this page.
    if (value !== '' && !value.includes('url(')) copy.setAttribute(property, value);
  }
  copy.removeAttribute('class');
}

/** The picture in points. Its markup is an image of its own, so nothing of this page goes with it. */
async function pointsOf(svg: SVGSVGElement, markup: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const { width, height } = svg.viewBox.baseVal;
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
