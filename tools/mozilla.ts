import { read } from './run.ts';

interface Remark {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * Warnings that others caused. Preact assigns innerHTML where `dangerouslySetInnerHTML` is used; we never use it
 * (tests/architecture.test.ts holds that).
 */
const NOT_OURS: readonly { readonly code: string; readonly because: string }[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', because: 'Preact assigns innerHTML in its own renderer' },
];

export interface Verdict {
  /** What must be mended, one sentence each. */
  readonly problems: readonly string[];
  /** What was seen and let pass, with the reason. */
  readonly passed: readonly string[];
}

/** Runs Mozilla's linter on a folder or a package (.zip). */
export async function lintPackage(path: string): Promise<Verdict> {
  const { output } = await read('addons-linter', '--output', 'json', path);
  const report = JSON.parse(output) as { readonly errors: readonly Remark[]; readonly warnings: readonly Remark[] };
  const excuse = (remark: Remark) => NOT_OURS.find((known) => known.code === remark.code);
  return {
    problems: [...report.errors, ...report.warnings.filter((remark) => excuse(remark) === undefined)].map(describe),
    passed: report.warnings.flatMap((remark) => {
      const known = excuse(remark);
      return known === undefined ? [] : [`${describe(remark)} (let pass: ${known.because})`];
    }),
  };
}

const describe = (remark: Remark): string =>
  `${remark.code} in ${remark.file ?? 'the package'}:${remark.line ?? 0}: ${remark.message}`;
