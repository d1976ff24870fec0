/** Real pages and the article lie beside the repository, and may be absent: they belong to their publishers. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/run.ts';

const SHARED = join(ROOT, '..', 'shared');

export const hasShared = existsSync(join(SHARED, 'pages', 'index.jsonl'));

export interface RealPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

interface Row {
  readonly id: string;
  readonly html_path: string;
  readonly words: number;
  readonly lang: string;
  readonly render: string;
  readonly truth_in_dom: number | null;
}

/** Some pages of the collection, evenly spread over it: English articles whose text stands in the markup. */
export function realPages(count: number): readonly RealPage[] {
  const lines = readFileSync(join(SHARED, 'pages', 'index.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const rows = lines
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.lang === 'en' && row.words >= 300 && (row.truth_in_dom ?? 0) >= 0.95);
  const needy = rows.filter((row) => row.render.startsWith('needs')).slice(0, 2);
  const plain = rows.filter((row) => row.render === 'ok');
  const step = Math.floor(plain.length / (count - needy.length));
  const chosen = [...needy, ...plain.filter((_, index) => index % step === 0).slice(0, count - needy.length)];
  return chosen.map((row) => ({
    id: row.id,
    // Not its own host: browsers ask for some of them by https only.
    url: `http://${row.id.split('-')[0]}.pages.test/${row.id}`,
    html: readFileSync(join(SHARED, 'pages', row.html_path), 'utf8'),
  }));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The article that the project began with, as the simplest page: a heading, paragraphs, and its teasers as links. */
export function firstArticle(): string {
  const folder = join(SHARED, 'article');
  const [name] = readdirSync(folder);
  const [title = '', ...blocks] = readFileSync(join(folder, name ?? ''), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => escaped(block.trim()));
  const body = blocks.map((block) => {
    const teaser = /^Read more: (.*)$/s.exec(block);
    return teaser === null ? `<p>${block}</p>` : `<p>Read more: <a href="/more">${teaser[1]}</a></p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head>
    <body><article><h1>${title}</h1>${body.join('\n')}</article></body></html>`;
}
