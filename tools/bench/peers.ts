import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, run } from '../run.ts';

/** Something that reads a text; answers how much it found, so that nothing is left undone. */
export interface Reader {
  readonly name: string;
  readonly does: string;
  readonly read: (text: string) => number;
}

/** Another reader, with the share of its speed that ours must and would like to reach. */
export interface Peer extends Reader {
  readonly must: number;
  readonly aim: number;
}

const WORKSPACE = join(ROOT, 'tools', 'bench');
const STAMP = join(WORKSPACE, 'node_modules', '.package-lock.json');

/** Are the peers installed? They are no part of the main installation. */
const arePeersInstalled = (): boolean => existsSync(STAMP);

/** The peers, installed in a workspace of their own on first use; none where that cannot be done. */
export async function loadPeers(): Promise<readonly Peer[]> {
  if (!arePeersInstalled()) {
    console.error('Installing what is compared with into tools/bench…');
    const { status } = await run('npm', 'ci', '--no-fund', '--no-audit', '--prefix', WORKSPACE);
    if (status !== 0) return [];
  }
  const require = createRequire(join(WORKSPACE, 'package.json'));
  return [wink(require), compromise(require)];
}

/** A list of things in wink-nlp, a view in compromise. */
interface WinkList {
  readonly length: () => number;
}
interface WinkDocument {
  readonly tokens: () => WinkList;
  readonly sentences: () => WinkList;
  readonly entities: () => WinkList;
}

/** With its language model and the steps asked for, no others: the quickest way to have them. */
function wink(require: NodeJS.Require): Peer {
  const start = require('wink-nlp') as (
    model: unknown,
    steps: readonly string[],
  ) => { readonly readDoc: (text: string) => WinkDocument };
  const nlp = start(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner']);
  return {
    name: 'wink-nlp',
    does: 'tokens, sentences, tags, its entities',
    must: 0.5,
    aim: 1,
    read: (text) => {
      const document = nlp.readDoc(text);
      return document.tokens().length() + document.sentences().length() + document.entities().length();
    },
  };
}

interface CompromiseView {
  readonly length: number;
}
interface CompromiseDocument {
  readonly people: () => CompromiseView;
  readonly places: () => CompromiseView;
  readonly organizations: () => CompromiseView;
  readonly quotations: () => CompromiseView;
}

function compromise(require: NodeJS.Require): Peer {
  const read = require('compromise') as (text: string) => CompromiseDocument;
  return {
    name: 'compromise',
    does: 'people, places, organizations, quotations',
    must: 8,
    aim: 15,
    read: (text) => {
      const document = read(text);
      return (
        document.people().length +
        document.places().length +
        document.organizations().length +
        document.quotations().length
      );
    },
  };
}
