import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { WebLink } from './WebLink.tsx';

/**
 * A longer text is shown as it was typed. The lexer's time grows with the square of what is open: "**a" over and over takes it a second at
 * 15,000 code units, a quarter of one at this length.
 */
const LONGEST = 8000;
/** Quotes within quotes within quotes: deeper ones are shown as they are. */
const DEEPEST = 12;

/**
 * Words of the reader's, with what Markdown (GFM) says of them. Nothing is ever made from markup: tags stand there as they were typed, an
 * image is a link to it (nothing is fetched), and only addresses of the web become links.
 */
export const Markdown = ({ text }: { readonly text: string }) => (
  <div class="markdown" dir="auto">
    {blocksOf(text).map((token) => shown(token, 0))}
  </div>
);

function blocksOf(text: string): readonly Token[] {
  const asIs: readonly Token[] = [{ type: 'text', raw: text, text }];
  if (text.length > LONGEST) return asIs;
  try {
    return Lexer.lex(text, { gfm: true, breaks: true });
  } catch {
    // Nested deeper than the lexer can follow: the words are shown as they were typed, and nothing of them is lost.
    return asIs;
  }
}

type Show = (token: never, inside: ComponentChildren, depth: number) => ComponentChildren;

/** What each kind of token becomes; one that is not here is shown as it was typed. `inside`: its own tokens, shown. */
const SHOWN: Readonly<Record<string, Show>> = {
  space: () => null,
  hr: () => <hr />,
  br: () => <br />,
  // The view has its own headings: those of a note are strong lines within it.
  heading: (_token, inside) => (
    <p>
      <strong>{inside}</strong>
    </p>
  ),
  paragraph: (_token, inside) => <p>{inside}</p>,
  blockquote: (_token, inside) => <blockquote>{inside}</blockquote>,
  strong: (_token, inside) => <strong>{inside}</strong>,
  em: (_token, inside) => <em>{inside}</em>,
  del: (_token, inside) => <del>{inside}</del>,
  codespan: ({ text }: Tokens.Codespan) => <code>{text}</code>,
  code: ({ text }: Tokens.Code) => (
    <pre>
      <code>{text}</code>
    </pre>
  ),
  link: ({ href }: Tokens.Link, inside) => <WebLink url={href}>{inside}</WebLink>,
  image: ({ href, text }: Tokens.Image) => <WebLink url={href}>{text || href}</WebLink>,
  escape: ({ text }: Tokens.Escape) => text,
  text: ({ text, tokens }: Tokens.Text, inside) => (tokens ? inside : text),
  checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
  list: ({ ordered, start, items }: Tokens.List, _inside, depth) => {
    const rows = items.map((item) => <li>{allShown(item.tokens, depth)}</li>);
    return ordered ? <ol start={start === '' ? 1 : start}>{rows}</ol> : <ul>{rows}</ul>;
  },
  table: ({ header, rows }: Tokens.Table, _inside, depth) => (
    <table>
      <thead>
        <tr>
          {header.map((cell) => (
            <th scope="col">{allShown(cell.tokens, depth)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{allShown(cell.tokens, depth)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
};

function shown(token: Token, depth: number): ComponentChildren {
  const show = depth < DEEPEST ? SHOWN[token.type] : undefined;
  if (!show) return token.raw;
  const tokens = 'tokens' in token ? (token.tokens ?? []) : [];
  return show(token as never, allShown(tokens, depth + 1), depth + 1);
}

const allShown = (tokens: readonly Token[], depth: number): ComponentChildren =>
  tokens.map((token) => shown(token, depth));
