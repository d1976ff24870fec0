import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../lib/domain/finding.ts';
import type { Block, Link } from '../../../lib/domain/page.ts';
import { wordsAt } from '../../../lib/domain/span.ts';
import { findCitations } from '../../../lib/detect/sources/citations.ts';
import { paragraphsOf, readDocument } from '../../../lib/text/document.ts';
import { attributionsOf, namesIn } from './read.ts';

const URL = 'https://velden.example/file';

/** A text in which what stands in square brackets is a link. */
function linked(marked: string): { readonly text: string; readonly links: readonly Link[] } {
  const links: Link[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const isLink = part.startsWith('[');
    const words = isLink ? part.slice(1, -1) : part;
    if (isLink) links.push({ start: text.length, end: text.length + words.length, url: URL });
    text += words;
  }
  return { text, links };
}

function citationsOf(marked: string, kind: Block['kind'] = 'paragraph'): readonly Citation[] {
  const { text, links } = linked(marked);
  const blocks = paragraphsOf(text).map(({ start, end }, at): Block => ({
    start,
    end,
    kind: at === 0 ? 'paragraph' : kind,
  }));
  return findCitations(readDocument({ text, blocks, links }), namesIn(text), attributionsOf(text));
}

const linesOf = (marked: string, kind?: Block['kind']): readonly string[] =>
  citationsOf(marked, kind).map(({ kind: what, name, url }) => `${what} ${name}${url === null ? '' : ' →'}`);

describe('links in a sentence are documents', () => {
  it.each([
    ['Ana Roy said the port was full, [the harbour log] shows.', ['document the harbour log →']],
    ['[A report] said the port was full.', ['document A report →']],
    ['[Reuters] reported that the port was full.', ['document Reuters →']],
    [
      'The port was [closed in May] for repairs, and [again in June].',
      ['document closed in May →', 'document again in June →'],
    ],
  ])('%s', (marked, lines) => expect(linesOf(marked)).toEqual(lines));

  it.each([
    ['a name alone leads to what is known of it', '[Ana Roy] came late to the port.'],
    ['a line that is nothing but a link is a teaser', '[The port will close in May, says its master]'],
    ['no words', 'The port [—] was full of boats that day.'],
    ['no link', 'The port was full.'],
  ])('but not: %s', (_name, marked) => expect(citationsOf(marked)).toEqual([]));

  it('and know the attribution that they stand in', () => {
    expect(citationsOf('It rained. Ana Roy said that [the harbour log] was lost.')[0]?.attribution).toBe(0);
    expect(citationsOf('Ana Roy said that it rained. We read [the harbour log] in May.')[0]?.attribution).toBeNull();
  });
});

describe('lines by which a page gives its sources', () => {
  it.each([
    ['Source: Harbour Board', ['named_org Harbour Board']],
    [
      'Sources: Harbour Board, Reuters and the census of 2020',
      ['named_org Harbour Board', 'named_org Reuters', 'document the census of 2020'],
    ],
    ['Source: Ana Roy', ['named_person Ana Roy']],
    ['Source: [harbour log, May]', ['document harbour log, May →']],
    ['Data source: port census; own count.', ['document port census', 'document own count']],
  ])('%s', (marked, lines) => expect(linesOf(marked)).toEqual(lines));

  it('and lists under a heading', () => {
    expect(linesOf('Sources:\n[Harbour log]\nReuters', 'list_item')).toEqual([
      'document Harbour log →',
      'named_org Reuters',
    ]);
    expect(linesOf('Sources:\nIt rained.', 'paragraph')).toEqual([]);
  });

  it.each(['The source: a spring in the hills.', 'Sources say the port is full.', 'Source of the river', 'Source:'])(
    'but not: %s',
    (marked) => expect(citationsOf(marked)).toEqual([]),
  );

  it('their spans are those of their words', () => {
    const text = 'Source:  “Harbour Board”, Reuters.';
    expect(citationsOf(text).map((citation) => wordsAt(text, citation))).toEqual(['Harbour Board', 'Reuters']);
  });
});

it('ten thousand links are read in one pass', () => {
  const text = 'The port log was read in May. '.repeat(10_000);
  const links = Array.from({ length: 10_000 }, (_, at) => ({ start: at * 30 + 4, end: at * 30 + 12, url: URL }));
  expect(findCitations(readDocument({ text, blocks: paragraphsOf(text), links }), [], [])).toHaveLength(10_000);
});
