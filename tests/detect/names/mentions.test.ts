import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityType } from '../../../lib/domain/finding.ts';
import { numberMentions } from '../../../lib/detect/names/mentions.ts';
import { read } from './reading.ts';

/** Reads "[Omar al-Nuri|person] …" as mentions; answers for each its number and name. */
function numbered(line: string): string[] {
  const { text, mentions } = read(line);
  return numberMentions(text, mentions).map(({ name, mentionOf }) => `${mentionOf} ${name}`);
}

describe('numberMentions', () => {
  test.each([
    ['[Nadia Brandt|person] left. [Brandt|person] returned.', ['0 Nadia Brandt', '0 Nadia Brandt']],
    ['[Brandt|person] leaves. [Nadia Brandt|person] said so.', ['0 Nadia Brandt', '0 Nadia Brandt']],
    [
      '[Omar Nuri|person], [Omar Hadi Nuri|person], [Nuri|person] and [Omar Nuri|person]',
      ['0 Omar Nuri', '0 Omar Nuri', '0 Omar Nuri', '0 Omar Nuri'],
    ],
    ['[Omar Nuri|person] and [Omar Hadi Nuri|person]', ['0 Omar Hadi Nuri', '0 Omar Hadi Nuri']],
    ['[Ada Vale|person], [Tom Vale|person]; [Vale|person]', ['0 Ada Vale', '1 Tom Vale', '1 Tom Vale']],
    ['[J. Brandt|person] is [Jonas Brandt|person]', ['0 Jonas Brandt', '0 Jonas Brandt']],
    ['[Wen Liu|person], not [Liu Bo|person]. [Wen|person]', ['0 Wen Liu', '1 Liu Bo', '0 Wen Liu']],
    [
      'the [General Harbour Council|organization] ([GHC|organization]). The [GHC|organization]',
      ['0 General Harbour Council', '0 General Harbour Council', '0 General Harbour Council'],
    ],
    [
      '[GHC|organization] spoke for the [General Harbour Council|organization]',
      ['0 General Harbour Council', '0 General Harbour Council'],
    ],
    [
      'the [U.S.|place], the [US|place] and the [United States|place]',
      ['0 United States', '0 United States', '0 United States'],
    ],
    ['the [Supreme Court|organization]; the [Court|organization]', ['0 Supreme Court', '0 Supreme Court']],
    ['[Vale Holdings|organization]: [Vale|organization]', ['0 Vale Holdings', '0 Vale Holdings']],
    ['[Libya|place] and the [Libyans|group], a [Libyan|group]', ['0 Libya', '1 Libyans', '1 Libyans']],
    ['[BRANDT|person] and [Brandt|person]', ['0 Brandt', '0 Brandt']],
    ['[VELDEN|place], the [UAE|place]', ['0 Velden', '1 UAE']],
    ['[VELDEN|place] in [Velden|place]', ['0 Velden', '0 Velden']],
    ['[Velden Rail|product] and [Velden Rail|organization]', ['0 Velden Rail', '0 Velden Rail']],
    [
      '[Omar Nuri|person] and the [Nuri|organization] group, said [Nuri|person]',
      ['0 Omar Nuri', '0 Omar Nuri', '0 Omar Nuri'],
    ],
    // People: parts of a name, in the ways of many countries.
    [
      '[María Fernanda Quiroga Salas|person]: [Quiroga|person], [Quiroga Salas|person], [María Fernanda|person]',
      Array.from({ length: 4 }, () => '0 María Fernanda Quiroga Salas'),
    ],
    ['[Viktor Ilyich Sokol|person], [Viktor Ilyich|person]', ['0 Viktor Ilyich Sokol', '0 Viktor Ilyich Sokol']],
    ['[Ruud van der Velde|person]. [Van der Velde|person]', ['0 Ruud van der Velde', '0 Ruud van der Velde']],
    ['[Hamad bin Rashid al-Nuri|person], [Hamad|person]', ['0 Hamad bin Rashid al-Nuri', '0 Hamad bin Rashid al-Nuri']],
    ['[Nabil al-Harazi|person]; [Harazi|person]', ['0 Nabil al-Harazi', '0 Nabil al-Harazi']],
    ['[Le Thi Hoa|person]; [Hoa|person]', ['0 Le Thi Hoa', '0 Le Thi Hoa']],
    ['[J. K. Ardent|person]; [Ardent|person]', ['0 J. K. Ardent', '0 J. K. Ardent']],
    ['[Rodrigo Ibáñez|person]; [Ibanez|person]', ['0 Rodrigo Ibáñez', '0 Rodrigo Ibáñez']],
    ['[Sunil Mistry KC|person]; [Mistry|person]', ['0 Sunil Mistry KC', '0 Sunil Mistry KC']],
    ['[Jo “Red” Vale|person]; [Red|person]', ['0 Jo “Red” Vale', '0 Jo “Red” Vale']],
    [
      '[Jo Vale|person], alias “[Boy Rough|place],” ran. [Boy Rough|place] hid.',
      ['0 Jo Vale', '0 Jo Vale', '0 Jo Vale'],
    ],
    [
      '[Abu Yaqub|person]’s real name is [Nabil Harazi|person]. [Harazi|person]',
      ['0 Abu Yaqub', '0 Abu Yaqub', '0 Abu Yaqub'],
    ],
    ['[Lumo|person], born [Ada Vale|person]: [Vale|person]', ['0 Ada Vale', '0 Ada Vale', '0 Ada Vale']],
    // Namesakes: the one called so before, whom the title fits, whose surname it is.
    [
      '[Ada Vale|person]. [Vale|person] left. [Tom Vale|person] came. [Vale|person] wrote.',
      ['0 Ada Vale', '0 Ada Vale', '1 Tom Vale', '0 Ada Vale'],
    ],
    [
      '[Maria Vale|person] and [Thomas Vale|person]. Mrs [Vale|person] left. Mr [Vale|person] came.',
      ['0 Maria Vale', '1 Thomas Vale', '0 Maria Vale', '1 Thomas Vale'],
    ],
    ['Cr [Lee Ngo|person] and [Thuy Ngo|person]; Cr [Ngo|person]', ['0 Lee Ngo', '1 Thuy Ngo', '1 Thuy Ngo']],
    ['Judge [Lee Ngo|person] and [Thuy Ngo|person]; Judge [Ngo|person]', ['0 Lee Ngo', '1 Thuy Ngo', '0 Lee Ngo']],
    [
      '[Wanjiru Kamau|person] and [Kamau Roge|person]. [Kamau|person]',
      ['0 Wanjiru Kamau', '1 Kamau Roge', '0 Wanjiru Kamau'],
    ],
    [
      '[Boz Hnat|person], [Boz Hnat|person], [Hnat|person]: [Oxa Hnat|person]. Mrs [Hnat|person] and [Hnat|person]',
      ['0 Boz Hnat', '0 Boz Hnat', '0 Boz Hnat', '1 Oxa Hnat', '1 Oxa Hnat', '1 Oxa Hnat'],
    ],
    [
      '[Mama “Tumba” Ciss|person] and his father, [Bak Ciss|person]: [Tumba|person], [Ciss|person]',
      ['0 Mama “Tumba” Ciss', '1 Bak Ciss', '0 Mama “Tumba” Ciss', '0 Mama “Tumba” Ciss'],
    ],
    [
      '[Duke of Velden|person]; [Lord Velden|person]; [Velden|place]',
      ['0 Duke of Velden', '0 Duke of Velden', '1 Velden'],
    ],
    [
      'Prince [Leo|person], the [Duke of Velden|person], fell. The [Duke of Velden|person] rose.',
      ['0 Duke of Velden', '0 Duke of Velden', '0 Duke of Velden'],
    ],
    ['[Shri Anil Roy|person]; [Anil Roy|person]', ['0 Shri Anil Roy', '0 Shri Anil Roy']],
    // Bodies and places left short.
    [
      '[Velden Police Station|place]; the [Police Station|organization]',
      ['0 Velden Police Station', '0 Velden Police Station'],
    ],
    [
      'carmaker [Velden|person], shares in [Velden|person], [Velden|person]: [Velden Motors|organization]',
      ['0 Velden Motors', '0 Velden Motors', '0 Velden Motors', '0 Velden Motors'],
    ],
    ['[Daehan Lines|organization]; [Daehan|organization]', ['0 Daehan Lines', '0 Daehan Lines']],
    ['[Daehan|person] heir of [Daehan Lines|organization]', ['0 Daehan Lines', '0 Daehan Lines']],
    ['[Ork Rovers|organization]; [Rovers|organization]', ['0 Ork Rovers', '0 Ork Rovers']],
    [
      '[Nam Ko Power Joint Stock Company|organization]; [Nam Ko Power|organization]',
      ['0 Nam Ko Power Joint Stock Company', '0 Nam Ko Power Joint Stock Company'],
    ],
    ['[Mount Serandi|place]; [Serandi|place]', ['0 Mount Serandi', '0 Mount Serandi']],
    ['[Klaten Regency|place]; [Klaten|place]', ['0 Klaten Regency', '0 Klaten Regency']],
    ['[Ork, Ohio|place]; [Ork|place]', ['0 Ork, Ohio', '0 Ork, Ohio']],
    [
      'the [State Bureau for Fair Trade|organization]; the [Bureau|organization]',
      ['0 State Bureau for Fair Trade', '0 State Bureau for Fair Trade'],
    ],
    ['the [Tribunal|organization] of the [Ork Tribunal|organization]', ['0 Ork Tribunal', '0 Ork Tribunal']],
    [
      'the [Ork High Court|organization], the [Velden High Court|organization], the [High Court|organization]',
      ['0 Ork High Court', '1 Velden High Court', '1 Velden High Court'],
    ],
    [
      'the [Supreme Court of Velden|organization], the [Supreme Court|organization]',
      ['0 Supreme Court of Velden', '0 Supreme Court of Velden'],
    ],
    [
      '[Huawei|organization], [Huawei Technologies Co|organization]',
      ['0 Huawei Technologies Co', '0 Huawei Technologies Co'],
    ],
    ['[Ork-Velden Bank|organization]; [Ork Velden Bank|organization]', ['0 Ork Velden Bank', '0 Ork Velden Bank']],
    ['[São Brás|place]; [Sao Bras|place]', ['0 São Brás', '0 São Brás']],
    [
      'the [UN Forest Fund|organization]; the [United Nations Forest Fund|organization]',
      ['0 United Nations Forest Fund', '0 United Nations Forest Fund'],
    ],
    ['[Ork State University|organization]; [Ork State|place]', ['0 Ork State University', '0 Ork State University']],
    // Acronyms, defined or made of initials.
    [
      'the [National Relief Agency|organization], or [BNPB|organization], and [BNPB|organization]',
      ['0 National Relief Agency', '0 National Relief Agency', '0 National Relief Agency'],
    ],
    ['the [Orkney Front|organization], known as the [OF|organization]', ['0 Orkney Front', '0 Orkney Front']],
    [
      '[WASCO|organization]: [West Ork Shipping Corporation|organization]',
      ['0 WASCO', '1 West Ork Shipping Corporation'],
    ],
    [
      '[WOSCO|organization]: [West Ork Shipping Corporation|organization]',
      ['0 West Ork Shipping Corporation', '0 West Ork Shipping Corporation'],
    ],
    [
      '[Lasa Produce Market Committee|organization]; [PMC|organization]',
      ['0 Lasa Produce Market Committee', '0 Lasa Produce Market Committee'],
    ],
    ['[FA|organization]: [Football Association|organization]', ['0 Football Association', '0 Football Association']],
    ['[Washington|place] and [D.C.|place]', ['0 Washington', '0 Washington']],
    // One name, one kind.
    [
      '[Mirrorlake|place], [Mirrorlake|person], [Mirrorlake Optics|organization]',
      ['0 Mirrorlake Optics', '0 Mirrorlake Optics', '0 Mirrorlake Optics'],
    ],
    ['in [Ork|place], [Ork|place], [Ork|organization]', ['0 Ork', '0 Ork', '0 Ork']],
    // A man and a city.
    [
      '[Marcus Washington|person] flew to [Washington|place]. [Washington|place], 52, left.',
      ['0 Marcus Washington', '1 Washington', '0 Marcus Washington'],
    ],
    [
      '[Paris Whitlock|person] lives in [Paris|place]. [Paris|person]',
      ['0 Paris Whitlock', '1 Paris', '0 Paris Whitlock'],
    ],
    [
      '[Marcus Washington|person] left. It fell to [Washington|person], then to [Washington|place].',
      ['0 Marcus Washington', '0 Marcus Washington', '1 Washington'],
    ],
    // Silence: different things stay apart.
    [
      '[Seo|person], [Seo|person], [Seo|person]; [Seo Shipping|organization]',
      ['0 Seo', '0 Seo', '0 Seo', '1 Seo Shipping'],
    ],
    ['[Mali|place], [Malta|place]', ['0 Mali', '1 Malta']],
    ['[2019|date] [2019|quantity]', ['0 2019', '1 2019']],
    ['[Park Min-ho|person] and [Park Ji-woo|person]', ['0 Park Min-ho', '1 Park Ji-woo']],
    ['[Sokolnikov|person] and [Irina Sokolnikova|person]', ['0 Sokolnikov', '1 Irina Sokolnikova']],
    ['[Kenya|place] and [Kenya Airways|organization]', ['0 Kenya', '1 Kenya Airways']],
    ['[Ork|place] and [Ork Council|organization]', ['0 Ork', '1 Ork Council']],
    ['[UN|organization] and [UN Women|organization]', ['0 UN', '1 UN Women']],
    ['[World Bank|organization], [World Bank Staff Union|organization]', ['0 World Bank', '1 World Bank Staff Union']],
    ['[Sudan|place] and [South Sudan|place]', ['0 Sudan', '1 South Sudan']],
    ['[Huawei|organization] and [Huawei Workers Union|organization]', ['0 Huawei', '1 Huawei Workers Union']],
    ['[Velden|place] and [Velden-Ork|place]', ['0 Velden', '1 Velden-Ork']],
    [
      '[Ork Glass|organization], [Ork Glass and Velden Stone|organization]',
      ['0 Ork Glass', '1 Ork Glass and Velden Stone'],
    ],
    [
      '[Grain Office of the Ork Union|organization]; [Ork Union|organization]',
      ['0 Grain Office of the Ork Union', '1 Ork Union'],
    ],
    ['[Voice to Parliament|organization]; [Parliament|organization]', ['0 Voice to Parliament', '1 Parliament']],
    ['[Union Ministry of Power|organization]; [Union|organization]', ['0 Union Ministry of Power', '1 Union']],
    ['[George H. W. Roy|person], [George W. Roy|person]', ['0 George H. W. Roy', '1 George W. Roy']],
    ['[ORK, S.C.|place] ([AP|organization])', ['0 ORK, S.C.', '1 AP']],
    ['[Velden Coliseum|place]. In [Velden|place]', ['0 Velden Coliseum', '1 Velden']],
    ['[White House|organization]; the [House|organization]', ['0 White House', '1 House']],
    ['[South|place] and [South Velden|place]', ['0 South', '1 South Velden']],
    ['[Velden|place], [Velden Marriott|place]', ['0 Velden', '1 Velden Marriott']],
    ['[Tamar|place] and [Tamar River|place]', ['0 Tamar', '1 Tamar River']],
    ['[Velden|place] and [Velden North|place]', ['0 Velden', '1 Velden North']],
    ['[Ork United|organization], [Ork City|organization]: [Ork|organization]', ['0 Ork United', '1 Ork City', '2 Ork']],
    ['[Sverre Halvor|person], [Halvor Institute|organization]', ['0 Sverre Halvor', '1 Halvor Institute']],
    ['[Uganda|place] ([YFU|organization]), [YFU|organization]', ['0 Uganda', '1 YFU', '1 YFU']],
    ['[Leo|person], the [Duke|person] said', ['0 Leo', '1 Duke']],
    ['[Ada Vale|person], born in [Velden|place]', ['0 Ada Vale', '1 Velden']],
    ['nothing', []],
  ])('%s', (marked, expected) => {
    expect(numbered(marked)).toEqual(expected);
  });
});

const pool = constantFrom(
  'Omar Nuri',
  'Omar Hadi Nuri',
  'Nuri',
  'Ada Nuri',
  'ADA NURI',
  'Ork',
  'Ork Council',
  'the Council',
  'OC',
  'Ork Rovers',
  'Rovers',
  'Washington',
  'Marcus Washington',
  'Velden, Ohio',
  'Abu Zayd',
);
const kinds = constantFrom<EntityType>('person', 'place', 'organization', 'product', 'group', 'date');
const links = constantFrom(' ', ', ', ' (', ', alias ', ' in ', ' Mr ', ', also known as ', '. ', '’s real name is ');
const lines = array(tuple(pool, kinds, links), { maxLength: 30 }).map((parts) =>
  parts.map(([name, kind, link]) => `[${name}|${kind}]${link}`).join(''),
);

describe('whatever is mentioned', () => {
  test('numbers are dense, in order of first mention, and of one family of kinds; spans stay', () => {
    assert(
      property(lines, (line) => {
        const { text, mentions } = read(line);
        const entities = numberMentions(text, mentions);
        const families = new Map<number, string>();
        for (const { mentionOf, type } of entities) {
          const family = type === 'organization' ? 'place' : type;
          expect(mentionOf).toBeLessThanOrEqual(families.size);
          expect(families.get(mentionOf) ?? family).toBe(family);
          families.set(mentionOf, family);
        }
        expect(entities.map(({ start, end }) => [start, end])).toEqual(mentions.map(({ start, end }) => [start, end]));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a thing has one name, and none of its mentions has more words; of a person none has a first name more', () => {
    assert(
      property(lines, (line) => {
        const { text, mentions } = read(line);
        const names = new Map<number, string>();
        for (const { start, end, type, name, mentionOf } of numberMentions(text, mentions)) {
          expect(names.get(mentionOf) ?? name).toBe(name);
          names.set(mentionOf, name);
          const words = text.slice(start, end).replace(/^the /, '').split(' ').length;
          expect(name.split(' ').length).toBeGreaterThanOrEqual(type === 'person' ? Math.min(words, 2) : words);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
