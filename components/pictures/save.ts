import { say } from '../../lib/words/say.ts';
import { downloadBlob, fileName } from '../controls/download.ts';
import type { Said } from '../controls/Message.tsx';

export type PictureKind = 'svg' | 'png';

interface Saving {
  readonly kind: PictureKind;
  readonly title: string;
}

/** Of a picture that is saved, twice as many points a unit: sharp on paper, too. */
const SHARPNESS = 2;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What a style sheet says of a picture and a file must say itself. */
const SAID = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'opacity'] as const;

/** Saves a picture as it is shown, colours and letters with it. The answer says so, or why not. */
export async function savePicture(svg: SVGSVGElement, { kind, title }: Saving): Promise<Said> {
  const file = fileName(title, new Date().toISOString(), kind);
  try {
    const markup = standingAlone(svg, title);
    const picture = kind === 'svg' ? new Blob([markup], { type: 'image/svg+xml' }) : await pointsOf(svg, markup);
    downloadBlob(file, picture);
    return { kind: 'done', text: say('picture_saved', { file }), canUndo: false };
  } catch {
    return { kind: 'trouble', text: say('picture_not_saved'), canUndo: false };
  }
}

/** The picture as a file of its own: with what its style sheet says, on the paper it lies on, and without what only a pointer needs. */
function standingAlone(svg: SVGSVGElement, title: string): string {
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
  return new XMLSerializer().serializeToString(copy);
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
