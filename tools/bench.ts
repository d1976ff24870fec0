import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { detect } from '../lib/detect/detect.ts';
import { paragraphsOf } from '../lib/text/document.ts';
import { compressedSize, loadingTime } from './bench/loading.ts';
import { loadPeers, type Peer, type Reader } from './bench/peers.ts';
import { keepReport, reportOf, type BenchReport, type Figure } from './bench/report.ts';
import { roundsOf, secondsOf, speedsOf, spreadOf } from './bench/rounds.ts';
import { longText, piecesOf, readTexts } from './bench/texts.ts';
import { loadModel } from './load-model.ts';
import { ROOT } from './run.ts';

const HELP = `usage: npm run bench -- [--shared FOLDER] [--rounds NUMBER]

Measures how fast the whole pipeline reads, beside wink-nlp and compromise in the same process; how the time grows with
the length of a text; how long the models take to load and how big they are. Prints a table, and writes it to
.artifacts/bench.json for the model card. The articles are those of the labelled data in FOLDER (default: ../shared),
generated ones where it is absent. The peers are installed into tools/bench on first use.`;

const WORDS_A_ROUND = 30_000;
/** Read first and not counted: by then the code is compiled. */
const WARM_UP = 5;
const [SHORT, LONG] = [1_000, 1_000_000];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      shared: { type: 'string', default: join(ROOT, '..', 'shared') },
      rounds: { type: 'string', default: '11' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const rounds = Math.max(1, Number(values.rounds) || 11);
  const { articles, origin } = readTexts(resolve(values.shared));
  const peers = await loadPeers();
  const ours = claimlight();
  console.error('Reading in turn…');
  const texts = roundsOf(articles, WORDS_A_ROUND).slice(0, WARM_UP + rounds);
  const figures = speedFigures(ours, peers, texts);
  console.error(`Reading ${LONG.toLocaleString('en')} words at once…`);
  figures.push(growth(ours, longText(articles, LONG)), ...(await loading()));
  const report: BenchReport = {
    origin,
    rounds: texts.length - WARM_UP,
    wordsARound: WORDS_A_ROUND,
    figures,
    leftOut: peers.length > 0 ? [] : ['wink-nlp and compromise, which could not be installed'],
  };
  console.log(reportOf(report));
  keepReport(report);
  return 0;
}

/** The whole pipeline as the extension runs it. */
function claimlight(): Reader {
  const model = loadModel();
  return {
    name: 'claimlight',
    does: 'tokens, sentences, language, names, sources, claims',
    read: (text) => {
      const analysis = detect({ text, blocks: paragraphsOf(text), language: null }, model);
      return analysis.state === 'found' ? analysis.findings.sentences.length : 0;
    },
  };
}

function speedFigures(ours: Reader, peers: readonly Peer[], texts: readonly (readonly string[])[]): Figure[] {
  const readers = [ours, ...peers];
  const speeds = speedsOf(readers, texts).map((all) => all.slice(WARM_UP));
  return [
    ...readers.map(({ name, does }, at): Figure => {
      return { what: `words a second, ${name}: ${does}`, kind: 'speed', spread: spreadOf(speeds[at] ?? []), bar: null };
    }),
    ...peers.map(({ name, must, aim }, at): Figure => {
      const spread = spreadOf((speeds[at + 1] ?? []).map((speed, round) => (speeds[0]?.[round] ?? 0) / speed));
      const bar = { must: `≥ ${must}`, aim: `≥ ${aim}`, met: spread.median >= must };
      return { what: `claimlight over ${name}`, kind: 'ratio', spread, bar };
    }),
  ];
}

/** Time per word of one long text over that of the same text in short pieces. */
function growth({ read }: Reader, text: string): Figure {
  const pieces = piecesOf(text, SHORT);
  const ratios = Array.from({ length: 3 }, () => {
    const apart = secondsOf(() => pieces.map(read));
    return secondsOf(() => read(text)) / apart;
  });
  const what = `time per word at ${LONG.toLocaleString('en')} words over that at ${SHORT.toLocaleString('en')}`;
  const spread = spreadOf(ratios);
  return { what, kind: 'ratio', spread, bar: { must: '≤ 1.3', aim: '≤ 1', met: spread.median <= 1.3 } };
}

async function loading(): Promise<readonly Figure[]> {
  const [time, size] = [await loadingTime(), spreadOf([compressedSize()])];
  const soon = { must: '≤ 150', aim: '', met: time.median <= 150 };
  const small = { must: '≤ 3,000,000', aim: '', met: size.median <= 3e6 };
  return [
    { what: 'loading the models, ms', kind: 'milliseconds', spread: time, bar: soon },
    { what: 'models and lists, compressed bytes', kind: 'bytes', spread: size, bar: small },
  ];
}

process.exitCode = await main();
