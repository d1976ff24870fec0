/** The rules of the house, held on the source. Each failure says which rule, where, and what to do instead. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../tools/run.ts';
import { SOURCES, bare, filesOf, importsOf } from './architecture/sources.ts';

interface Rule {
  readonly folder: string;
  /** Other folders of ours. A folder may always import itself. */
  readonly may: readonly string[];
  /** Packages. */
  readonly packages: readonly string[];
  /** What to do instead. */
  readonly instead: string;
}

const RULES: readonly Rule[] = [
  {
    folder: 'lib/domain',
    may: [],
    packages: [],
    instead: 'The words we speak know nobody: move what needs others to the folder that thinks about it.',
  },
  {
    folder: 'lib/text',
    may: ['lib/domain'],
    packages: [],
    instead: 'Text is cut without knowing what is found in it: move the finding to lib/detect.',
  },
  {
    folder: 'lib/detect',
    may: ['lib/domain', 'lib/text'],
    packages: [],
    instead: 'Detectors are functions of text: hand in what they need as a value, from entrypoints/background.',
  },
  {
    folder: 'lib/anchor',
    may: ['lib/domain', 'lib/text'],
    packages: [],
    instead: 'Anchoring works on strings: let lib/page turn spans into ranges.',
  },
  {
    folder: 'lib/versions',
    may: ['lib/domain', 'lib/text', 'lib/anchor'],
    packages: [],
    instead: 'Versions are compared as texts: let the background detect, and the store keep.',
  },
  {
    folder: 'lib/page',
    may: ['lib/domain', 'lib/text', 'lib/anchor'],
    packages: [],
    instead: 'The DOM edge reads and paints: let entrypoints/content ask the background and hand in the answer.',
  },
  {
    folder: 'lib/words',
    may: ['lib/domain', 'lib/search', 'public/_locales'],
    packages: [],
    instead: 'Texts stand in public/_locales; entrypoints hand the browser in (speakWith).',
  },
  {
    folder: 'lib/search',
    may: ['lib/domain', 'lib/text'],
    packages: [],
    instead: 'Searching is a function of a notebook: let entrypoints/library/finder read the store and keep the index.',
  },
  {
    folder: 'lib/shapes',
    may: ['lib/domain'],
    packages: ['valibot'],
    instead: 'A shape says what a value from outside must look like, and nothing else.',
  },
  {
    folder: 'lib/messages',
    may: ['lib/domain', 'lib/shapes'],
    packages: ['wxt', 'valibot'],
    instead: 'The wire carries words of lib/domain: let the entrypoints give it its handlers.',
  },
  {
    folder: 'lib/panel',
    may: [],
    packages: ['wxt'],
    instead: 'It opens the side panel, and knows nothing of what is in it.',
  },
  {
    folder: 'lib/store',
    may: ['lib/domain', 'lib/shapes'],
    packages: ['dexie', 'valibot'],
    instead: 'The store answers questions in words of lib/domain: think before asking, or after.',
  },
  {
    folder: 'lib/formats',
    may: ['lib/domain', 'lib/shapes', 'lib/words'],
    packages: ['valibot'],
    instead: 'A format turns a notebook into a string and back: let the caller read the store.',
  },
  {
    folder: 'components',
    may: ['lib/domain', 'lib/words'],
    packages: ['preact', 'marked', '@tanstack/virtual-core', 'd3-scale', 'd3-shape'],
    instead: 'Components show: take the value as a prop and hand the deed back by a callback.',
  },
  {
    folder: 'entrypoints/content',
    may: ['lib/domain', 'lib/page', 'lib/anchor', 'lib/messages', 'lib/shapes', 'lib/words', 'components'],
    packages: ['preact', 'wxt'],
    instead: 'Law 1 and 3: the content script asks the background by message (lib/messages).',
  },
  {
    folder: 'entrypoints/background',
    may: [
      'lib/domain',
      'lib/text',
      'lib/detect',
      'lib/versions',
      'lib/store',
      'lib/messages',
      'lib/panel',
      'lib/shapes',
      'lib/words',
      'entrypoints/backup',
    ],
    packages: ['wxt'],
    instead:
      'The background answers, detects and keeps: what shows belongs to components, what reads a page to content.',
  },
  {
    folder: 'entrypoints/library/finder',
    may: ['lib/domain', 'lib/search', 'lib/store'],
    packages: ['dexie'],
    instead:
      'The worker knows the store and the index, and its client the protocol: words and components are for the page.',
  },
  {
    folder: 'entrypoints/welcome',
    may: ['lib/domain', 'components', 'lib/messages', 'lib/words', 'lib/store/own-storage.ts'],
    packages: ['preact', 'wxt'],
    instead: 'The practice keeps nothing: it asks the detector, and opens no database.',
  },
  {
    folder: 'entrypoints/backup',
    may: ['lib/domain', 'lib/store', 'lib/formats', 'components'],
    packages: ['wxt'],
    instead: 'A backup is read from the store and written by a format: when it is made is for the background to say.',
  },
  ...['review', 'popup', 'sidepanel', 'library'].map((page) => ({
    folder: `entrypoints/${page}`,
    may: [
      'lib/domain',
      'lib/versions',
      'components',
      'lib/store',
      'lib/messages',
      'lib/formats',
      'lib/shapes',
      'lib/words',
      ...(page === 'library' ? ['lib/search'] : []),
      'lib/panel',
      'entrypoints/review',
    ],
    packages: ['preact', 'wxt', 'dexie'],
    instead: 'Extension pages wire components to the store: ask the tab (lib/messages) for what stands on the page.',
  })),
];

const lines = (text: string): number => text.split('\n').length - 1;

/** A folder holds what is in it; a file itself. */
const contains = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

describe('who may import whom', () => {
  test.each(RULES)('$folder', (rule) => {
    const wrong = filesOf(`${rule.folder}/**/*.{ts,tsx}`).flatMap((file) =>
      importsOf(file)
        .filter(
          (name) =>
            ![rule.folder, ...rule.may].some((folder) => contains(folder, name)) && !rule.packages.includes(name),
        )
        .map((name) => `${file.path} imports ${name}. ${rule.instead}`),
    );
    expect(wrong, `${rule.folder} may import only: ${[...rule.may, ...rule.packages].join(', ') || 'nothing'}`).toEqual(
      [],
    );
  });

  test('every folder has its rule', () => {
    const loose = filesOf('{lib,components,entrypoints}/**/*.{ts,tsx}').filter(
      (file) => !RULES.some((rule) => contains(rule.folder, file.path)),
    );
    expect(loose.map((file) => `${file.path} has no row in RULES. Add one, or move the file.`)).toEqual([]);
  });
});

interface Pattern {
  readonly rule: string;
  readonly files: readonly string[];
  readonly forbidden: RegExp;
  readonly instead: string;
  /** Where it is allowed after all. */
  readonly except?: RegExp;
  /** Look into strings and comments too? */
  readonly wholeText?: true;
}

const PURE = ['lib/{domain,text,detect,anchor,versions,search}/**/*.ts'];
const WORLDS = ['{lib,components,entrypoints}/**/*.{ts,tsx}'];

const PATTERNS: readonly Pattern[] = [
  {
    rule: 'pure folders read no clock and throw no dice',
    files: PURE,
    forbidden: /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b/,
    instead: 'Same text, same answer: hand the time or the identity in (domain/edit.ts: Stamp).',
  },
  {
    rule: 'detectors leave the language of the machine alone',
    files: ['lib/{domain,detect,anchor,versions,search}/**/*.ts'],
    forbidden: /\bIntl\b|\.toLocale\w+|\.localeCompare\b/,
    instead: 'Two machines would answer differently: compare code units, or use lib/text.',
  },
  {
    rule: 'law 1: nothing but the store opens a database',
    files: ['{lib,components,entrypoints}/**/*.{ts,tsx}'],
    forbidden: /\bindexedDB\b|\blocalStorage\b|\bsessionStorage\b/,
    except: /^lib\/store\//,
    instead:
      'In a content script it would belong to the page. Ask the store (lib/store, or lib/messages from content).',
  },
  {
    rule: 'markup is never made from strings',
    files: WORLDS,
    forbidden:
      /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write\b|\beval\(|\bnew Function\b/,
    instead: 'Page text is hostile: set textContent, or let Preact build the nodes.',
  },
  {
    rule: 'nothing is asked of the network',
    files: WORLDS,
    forbidden: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/,
    except: /^entrypoints\/background\//,
    instead: "Nothing leaves the device. The background alone reads a file, and only the extension's own model.",
  },
  {
    rule: 'marks of other people are left alone',
    files: WORLDS,
    forbidden: /\bhighlights\.clear\b/,
    instead: 'Delete the names that are ours: CSS.highlights belongs to everybody on the page.',
  },
  {
    rule: 'no `any`',
    files: [...SOURCES, 'tests/**/*.{ts,tsx}'],
    forbidden: /[:<&,]\s*any\b(?!\s*[:(])|\bas any\b|\bany\[\]/,
    instead: 'Say what it is, or `unknown` and check it (lib/shapes).',
  },
  {
    rule: 'no folder that means nothing',
    files: ['{lib,components,entrypoints,tools}/**/{utils,helpers,services,managers,common}/*'],
    forbidden: /^/,
    instead: 'Name the folder after what passes through it.',
  },
  {
    rule: 'what a reader reads stands in a catalogue: between tags',
    files: ['{components,entrypoints}/**/*.tsx'],
    forbidden:
      /(?<=[\w'"/}]\s?>|<[a-z]+>)(?!,\s*\w+:)[^<>{}()=;?&|[\]]*\p{L}{2}[^<>{}()=;?&|[\]]*(?:<\/|\{|<(?:a|b|bdi|br|button|em|kbd|mark|q|span|strong|time)\b)|(?<=\})[^<>{}()=:;?&|[\]]*\p{L}{2}[^<>{}()=:;?&|[\]]*<(?:\/|(?:a|b|bdi|br|button|em|kbd|mark|q|span|strong|time)\b)/u,
    instead: 'Put it into public/_locales and say it: say(key) of lib/words/say.ts.',
  },
  {
    rule: 'what a reader reads stands in a catalogue: in attributes',
    files: ['{components,entrypoints}/**/*.tsx'],
    forbidden:
      /\b(?:aria-label|aria-valuetext|title|placeholder|alt|label|text|hint)=(?:"(?!https:|example\.)[^"]*\p{L}{2}|\{`[^`$]*\p{L}{2})/u,
    instead: 'Put it into public/_locales and say it: say(key) of lib/words/say.ts.',
    wholeText: true,
  },
  {
    rule: 'styles know the beginning and the end of a line, not left and right',
    files: ['{components,entrypoints}/**/*.css'],
    forbidden:
      /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)|(?<=[\s;{])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|inset\s*:\s*[^\s;]+(?:\s+[^\s;]+){3};/,
    except: /^entrypoints\/content\/style\.css$/,
    instead: 'Say margin-inline-start, inset-inline-end, text-align: start: a language may be read from the right.',
  },
  {
    rule: 'no path of a machine',
    files: [...SOURCES, '{tests,docs,public}/**/*.{ts,tsx,md,json,html,css}', '*.{md,json}', '.ci/*'],
    forbidden: /(?<![\w.])\/(?:(?:home|Users)\/\w+|root|work)\/\w/,
    except: /^tests\/architecture/,
    instead: 'Find files from import.meta.url or an option.',
    wholeText: true,
  },
];

test.each(PATTERNS)('$rule', ({ files, forbidden, except, instead, wholeText }) => {
  const wrong = filesOf(...files)
    .filter((file) => except?.test(file.path) !== true)
    .flatMap((file) => {
      const found = forbidden.exec(wholeText === true ? file.text : bare(file.text));
      return found === null ? [] : [`${file.path}: "${found[0]}". ${instead}`];
    });
  expect(wrong).toEqual([]);
});

test('law 2: pure folders compile in a world without DOM, network, timers or browser API', () => {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tests/pure.tsconfig.json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const missing = stdout.split('\n').filter((line) => line.includes('Cannot find name'));
  expect(missing, 'They are functions of text. Hand in what they need as a value.').toEqual([]);
});

test('long files are a warning light, and very long ones a fault', () => {
  const long = filesOf(...SOURCES, 'tests/**/*.{ts,tsx}').filter((file) => lines(file.text) > 250);
  for (const file of long) console.warn(`${file.path} has ${lines(file.text)} lines. Does it know too much?`);
  expect(long.filter((file) => lines(file.text) > 600).map((file) => file.path)).toEqual([]);
});
