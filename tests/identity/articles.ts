/** Invented articles, long enough that their texts can tell them apart. */
export const PIER = [
  'The old pier of Marrow will close on Monday, the harbour board said.',
  'Engineers found cracks in nine of its forty iron pillars last autumn.',
  'The board had hoped to keep the pier open until the summer regatta.',
  'Repairs would cost 4.2 million crowns, according to a report seen by the board.',
  'That is twice what the town spends on all of its bridges in a year.',
  'Anna Holm, who chairs the board, called the decision painful but right.',
  'The ferry to Kestrel Island will leave from the grain quay instead.',
  'Shopkeepers along the promenade fear that fewer visitors will come.',
  'Tom Reed has sold ice cream at the gate for thirty-one years.',
  'He said he would move his cart to the quay and wait.',
  'A petition against the closing gathered nine hundred names in a week.',
  'The council will vote on the money for a new pier in March.',
] as const;

export const DAM = [
  'Farmers in the Ashby valley were told to prepare for a dry spring.',
  'The reservoir behind the dam has fallen to a third of its usual level.',
  'Water managers blamed two winters with almost no snow in the hills.',
  'Fields of barley near the river have already turned yellow.',
  'The valley office ordered every village to stop watering its lawns.',
  'Its director, Petra Lind, promised weekly figures from now on.',
  'Some wells in the east of the valley ran dry before Christmas.',
  'A convoy of tankers brings drinking water to four hamlets each day.',
  'Older people remember the drought of their childhood as worse.',
  'Records kept by the mill do not bear that out, a historian said.',
  'Rain is expected in the second half of the month at the earliest.',
  'Until then the sluices will stay shut, the office said.',
] as const;

export const textOf = (sentences: readonly string[]): string => sentences.join('\n\n');

/** The pier's article as a live blog tells it on later: everything new above what was there. */
export const PIER_GROWN = [
  ...Array.from(
    { length: 40 },
    (_, at) => `At minute ${at} the crowd at gate ${at + 2} of the harbour grew to ${at * 37} people.`,
  ),
  ...PIER,
];

/** Another newsroom's version: every sentence touched, by a word or two at its end. */
export const PIER_EDITED = PIER.map((sentence, at) => sentence.replace(/(\w+)\.$/, `$1 then${at % 2 ? ' too' : ''}.`));
