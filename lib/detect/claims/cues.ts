import type { Cue } from './cue.ts';
import { accusation } from './cues/accusation.ts';
import { assertion } from './cues/assertion.ts';
import { being, having } from './cues/being.ts';
import { biography } from './cues/biography.ts';
import { boilerplate } from './cues/boilerplate.ts';
import { casualties } from './cues/casualties.ts';
import { causation } from './cues/causation.ts';
import { change } from './cues/change.ts';
import { comparison } from './cues/comparison.ts';
import { conditional } from './cues/conditional.ts';
import { crime } from './cues/crime.ts';
import { day } from './cues/day.ts';
import { done } from './cues/done.ts';
import { economy } from './cues/economy.ts';
import { evidence } from './cues/evidence.ts';
import { exclamation } from './cues/exclamation.ts';
import { feeling } from './cues/feeling.ts';
import { figureWithUnit } from './cues/figure-with-unit.ts';
import { first } from './cues/first.ts';
import { greeting } from './cues/greeting.ts';
import { headline, heading, caption } from './cues/heading.ts';
import { health } from './cues/health.ts';
import { hedge } from './cues/hedge.ts';
import { law } from './cues/law.ts';
import { leans } from './cues/leans.ts';
import { veryShort, short, long } from './cues/length.ts';
import { military } from './cues/military.ts';
import { money } from './cues/money.ts';
import { named, acronym } from './cues/named.ts';
import { negation } from './cues/negation.ts';
import { number } from './cues/number.ts';
import { officialAct } from './cues/official-act.ts';
import { opinion } from './cues/opinion.ts';
import { ought } from './cues/ought.ts';
import { percentage } from './cues/percentage.ts';
import { firstPerson, weSpeak, youSpeak } from './cues/person.ts';
import { lead, early, late } from './cues/place.ts';
import { prediction } from './cues/prediction.ts';
import { question } from './cues/question.ts';
import { quotation, wholeQuotation } from './cues/quotation.ts';
import { saying } from './cues/saying.ts';
import { scale } from './cues/scale.ts';
import { stance } from './cues/stance.ts';
import { superlative } from './cues/superlative.ts';
import { universal } from './cues/universal.ts';
import { unnamedSource } from './cues/unnamed-source.ts';
import { year } from './cues/year.ts';

/** To add a claim cue, write its file and name it here; then `npm run train` learns its weight. Order is that of the model file. */
export const cues: readonly Cue[] = [
  figureWithUnit,
  number,
  scale,
  money,
  percentage,
  comparison,
  change,
  superlative,
  first,
  universal,
  accusation,
  crime,
  casualties,
  military,
  causation,
  law,
  prediction,
  officialAct,
  health,
  economy,
  evidence,
  year,
  day,
  saying,
  assertion,
  stance,
  unnamedSource,
  quotation,
  wholeQuotation,
  negation,
  hedge,
  conditional,
  opinion,
  ought,
  feeling,
  firstPerson,
  weSpeak,
  youSpeak,
  question,
  exclamation,
  greeting,
  boilerplate,
  lead,
  early,
  late,
  veryShort,
  short,
  long,
  headline,
  heading,
  caption,
  named,
  acronym,
  leans,
  being,
  having,
  biography,
  done,
];
