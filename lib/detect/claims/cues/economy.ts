import { words, type Cue } from '../cue.ts';

/** "inflation", "unemployment", "exports". */
export const economy: Cue = {
  name: 'money, trade or work',
  phrases: words(
    'economy economic inflation unemployment gdp tax taxes debt deficit revenue revenues profit profits export exports import imports trade investment investments investors price prices cost costs wages salary salaries income poverty budget bank banks market markets production sales funds funding loan loans subsidy subsidies jobs industry fuel oil gas',
  ),
};
