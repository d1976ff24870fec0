import { words, type Cue } from '../cue.ts';

/** "vaccine", "cases of the disease". */
export const health: Cue = {
  name: 'health or safety',
  phrases: words(
    'health disease diseases virus viruses vaccine vaccines vaccinated vaccination infection infections infected covid-19 coronavirus pandemic epidemic outbreak cancer hospital hospitals patients symptoms treatment drug drugs medicine doctors risk risks safety toxic poison poisoning pollution contaminated hunger malnutrition obesity smoking alcohol dose doses tested transmission variant malaria ebola',
  ),
};
