import { expect, test } from 'vitest';
import { evaluateCoreference } from '../../tools/evaluate/coreference.ts';
import { loadModel } from '../../tools/load-model.ts';

/** The articles and the rules of their labels: coreference/README.md. */
test('one thing has one number: pairs of mentions in the labelled articles, end to end', () => {
  const { P, R, F1 } = evaluateCoreference(loadModel());
  expect({ P, R, F1 }).toMatchObject({ F1: expect.toSatisfy((figure: number) => figure >= 0.85) });
});
