/** What differs between two readings of one sentence, as a table of pairs. */
import { describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../lib/domain/changes.ts';
import type { VersionSource } from '../../lib/domain/version.ts';
import { kindsOf } from '../../lib/versions/kinds.ts';

const plain = (sentence: string) => ({ sentence, sources: [] });

describe('the words themselves', () => {
  test.each<readonly [string, string, readonly ChangeKind[]]>([
    ['The dam lost 40 percent of its water.', 'The dam lost 46 percent of its water.', ['number_changed']],
    ['He was held on a bond of $72,500.', 'He was held on a bond of $516,000.', ['number_changed']],
    ['Five boats sank in the bay.', 'Seven boats sank in the bay.', ['number_changed']],
    ['It weighs 40 kilograms.', 'It weighs 40 pounds.', ['number_changed']],
    ['The storm hurt 42 people in Velde.', 'The storm hurt dozens of people in Velde.', ['number_changed']],
    ['Five boats sank in the bay.', '5 boats sank in the bay.', ['reworded']],
    ['The vote is on Monday.', 'The vote is on Tuesday.', ['date_changed']],
    ['It opened on 3 May.', 'It opened on 4 May.', ['date_changed']],
    ['It opened on May 3.', 'It opened on June 3.', ['date_changed']],
    ['The bridge dates from 1962.', 'The bridge dates from 1926.', ['date_changed']],
    ['It rose by 2,010 votes.', 'It rose by 2,001 votes.', ['number_changed']],
    ['She founded the Peterson Museum.', 'She founded the Petersen Museum.', ['name_changed']],
    ['Mayor Brown opened it.', 'Mayor Green opened it.', ['name_changed']],
    ['Ines Calloway opened it.', 'Ada Brook opened it.', ['name_changed']],
    ['Then the mayor spoke.', 'Later the mayor spoke.', ['reworded']],
    ['The judge released all defendants.', 'The judge released some defendants.', ['quantifier_changed']],
    ['The judge released all defendants.', 'The judge released a group of defendants.', ['quantifier_changed']],
    ['The quay will close.', 'The quay may close.', ['hedge_changed']],
    ['The treasurer took the money.', 'The treasurer allegedly took the money.', ['hedge_changed']],
    ['The treasurer is a suspect.', 'The treasurer is not a suspect.', ['negation_changed']],
    ['The harbour did not close.', "The harbour didn't close.", ['reworded']],
    ['Prices rose in spring.', 'Prices fell in spring.', ['turned_round']],
    ['He was convicted of fraud.', 'He was acquitted of fraud.', ['turned_round']],
    ['Prices rose in spring.', 'Prices climbed in spring.', ['reworded']],
    ['Some its assets were sold.', 'Some of its assets were sold.', ['reworded']],
    ['The report was sharp.', 'The partly redacted report, dated last year, was sharp.', ['quantifier_changed']],
    [
      'The quay closed.',
      'The quay closed, and nobody on the council could say for how long it might stay so.',
      ['reworded'],
    ],
    ['It cost 3 million crowns on Monday.', 'It cost 5 million crowns on Friday.', ['number_changed', 'date_changed']],
    ['', 'Something.', ['reworded']],
  ])('%s → %s', (was, now, kinds) => {
    expect(kindsOf(plain(was), plain(now))).toEqual(kinds);
  });
});

const by = (rung: VersionSource['rung'], name: string, cue: string): VersionSource => ({
  sentence: 0,
  kind: rung <= 2 ? 'named_person' : 'unnamed',
  name,
  rung,
  cue,
});

const sourced = (sentence: string, source: VersionSource | null) => ({ sentence, sources: source ? [source] : [] });

describe('who is given as the source', () => {
  const calloway = by(1, 'Ines Calloway', 'said');
  test.each<readonly [string, VersionSource | null, string, VersionSource | null, readonly ChangeKind[]]>([
    [
      'The quay is safe, Ines Calloway said.',
      calloway,
      'The quay is safe, officials said.',
      by(5, 'officials', 'said'),
      ['source_unnamed'],
    ],
    [
      'The quay is safe, she said.',
      calloway,
      'The quay is safe, it is believed.',
      by(6, '', 'is believed'),
      ['source_unnamed'],
    ],
    ['The quay is safe, Ines Calloway said.', calloway, 'The quay is safe.', null, ['attribution_dropped']],
    [
      'Ines Calloway confirmed that it is safe.',
      by(1, 'Ines Calloway', 'confirmed'),
      'Ines Calloway said that it is safe.',
      calloway,
      ['attribution_softened'],
    ],
    [
      'Ines Calloway said that it is safe.',
      calloway,
      'Ines Calloway believes that it is safe.',
      by(1, 'Ines Calloway', 'believes'),
      ['attribution_softened'],
    ],
    [
      'Two officials said that it is safe.',
      by(3, 'Two officials', 'said'),
      'Sources said that it is safe.',
      by(5, 'Sources', 'said'),
      ['attribution_softened'],
    ],
    [
      'Ines Calloway said that it is safe.',
      calloway,
      'Ines Calloway confirmed that it is safe.',
      by(1, 'Ines Calloway', 'confirmed'),
      ['reworded'],
    ],
    [
      'Ines Calloway said that it is safe.',
      calloway,
      'Ada Brook said that it is safe.',
      by(1, 'Ada Brook', 'said'),
      ['name_changed'],
    ],
    [
      'Officials said that it is safe.',
      by(5, 'Officials', 'said'),
      'Ines Calloway said that it is safe.',
      calloway,
      ['name_changed'],
    ],
    // The detector may miss a source that still stands there: what did not change tells nothing.
    ['The quay, Ines Calloway said, is safe.', calloway, 'The quay, Ines Calloway said, is sound.', null, ['reworded']],
    [
      'The quay lost 40 boats, Ines Calloway said.',
      calloway,
      'The quay lost 50 boats.',
      null,
      ['number_changed', 'attribution_dropped'],
    ],
  ])('%s → %s', (was, before, now, after, kinds) => {
    expect(kindsOf(sourced(was, before), sourced(now, after))).toEqual(kinds);
  });
});
