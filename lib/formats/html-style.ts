import { markup } from './html-markup.ts';

/** The look of a report: light, dark, on paper (always light), narrow and wide. It stands in the file and is known by its hash. */
export const STYLE = markup`
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1f; --faint: #55555f; --line: #d3d3da; --link: #0b4fb3; --mark: #fff3c4; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #17171a; --ink: #ececf0; --faint: #b3b3bd; --line: #44444d; --link: #a8c8ff; --mark: #4a3d0a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem; max-inline-size: 46rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-block: 2.5rem 0.25rem; font-size: 1.35rem; }
h3 { margin-block: 0.9rem 0.25rem; font-size: 1rem; }
section { border-block-start: 1px solid var(--line); }
article { margin-block: 1.5rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
blockquote { margin: 0 0 0.5rem; font-family: Georgia, serif; font-size: 1.1rem; white-space: pre-line; }
mark { background: var(--mark); color: inherit; }
.around, .facts, dt { color: var(--faint); }
.written { white-space: pre-wrap; }
p, dl, ol, ul { margin-block: 0.4rem; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
dt { flex: 0 0 9rem; }
dd { flex: 1 1 20rem; margin: 0; }
code { font-size: 0.85em; }
li { margin-block: 0.3rem; }
nav { margin-block-start: 3rem; border-block-start: 1px solid var(--line); }
@media screen and (min-width: 80rem) {
  body { margin-inline-start: 24rem; }
  nav { position: fixed; inset-block: 0; inset-inline-start: 0; inline-size: 21rem; margin: 0; padding: 1.5rem 1rem; overflow: auto;
    border-block-start: 0; border-inline-end: 1px solid var(--line); }
  .to-contents { display: none; }
}
@media print {
  body { max-inline-size: none; padding: 0; font-size: 10.5pt; }
  h2, h3, blockquote, .verdict { break-after: avoid; }
  blockquote, li, dl > div { break-inside: avoid; }
  mark { background: none; text-decoration: underline; }
  a { color: inherit; }
  .to-contents { display: none; }
}
`;

/** As a policy names it; a test holds it to the text above. */
export const STYLE_HASH = 'sha256-1ZzEizk3/B8V7LoxOuxsy1Lxv+11aTZx5kV5AL3nTN4=';
