import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tools/run.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { backup } from '../../lib/formats/backup.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { example } from '../formats/example.ts';

const file = writeAll(backup, example).file;

function convert(args: readonly string[], input: string | Uint8Array = file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/convert.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('convert', () => {
  test('a backup through W3C and back is the same backup', () => {
    const there = convert(['--to', 'w3c']);
    expect(there).toMatchObject({ status: 0, stderr: '' });
    expect(convert(['--to', 'backup', '--from', 'w3c'], there.stdout)).toEqual({ status: 0, stdout: file, stderr: '' });
  });

  test('what a table cannot hold is said, one line each, with status 1', () => {
    const { status, stdout, stderr } = convert(['--to=csv']);
    expect(status).toBe(1);
    expect(stdout.split('\r\n')[0]).toMatch(/^id,url,title/);
    expect(stderr.trim().split('\n').length).toBeGreaterThan(2);
    expect(stderr).toContain('csv: 1 annotation with evidence: only its number');
    const bare = stdout.replace(',said,2,2,', ',said,2,0,');
    expect(convert(['--to', 'csv'], stdout)).toEqual({ status: 0, stdout: bare, stderr: '' });
  });

  test('the settings of a backup sign its fact-checks', () => {
    const { review } = DEFAULT_SETTINGS;
    const reviewer = { name: 'Ada Brook', kind: 'person', url: '' } as const;
    const signed = { review: { ...review, reviewer, published: 'https://brook.example/{id}' } };
    const given = writeAll(backup, example, signed).file;
    const { status, stdout, stderr } = convert(['--to', 'claimreview'], given);
    expect(status).toBe(1);
    expect(stdout).toContain('"@type":"ClaimReview"');
    expect(stdout).toContain('"author":{"@type":"Person","name":"Ada Brook"}');
    expect(stderr).toContain('claimreview: 1 claim is a draft only: it has no verdict of a person');
    expect(convert(['--to', 'backup'], given)).toEqual({ status: 0, stdout: given, stderr: '' });
  });

  test('of a file cut off what was whole is carried, and the line is said', () => {
    const { status, stdout, stderr } = convert(['--to', 'csv'], file.slice(0, -300));
    expect(status).toBe(1);
    expect(stderr).toContain('line 4: the file was cut off here');
    expect(stdout).toContain('40 percent');
    expect(stdout).not.toContain('shared pipe');
  });

  test('what could not be read is said, the rest is carried', () => {
    const { status, stdout, stderr } = convert(
      ['--to', 'backup'],
      'id,url,quote\na,https://a.example/,Words\nb,nowhere,x\n',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('line 3: ');
    expect(stdout).toContain('"exact":"Words"');
    expect(stdout).not.toContain('nowhere');
  });

  test.each([
    [
      'another format',
      ['--to', 'docx'],
      file,
      'There is no format docx here. There is: markdown html csv w3c hypothesis claimreview csl ris labels backup.',
    ],
    [
      'reading one that is only written',
      ['--to', 'csv', '--from', 'markdown'],
      file,
      'There is no format markdown here.',
    ],
    ['no format', [], file, 'Say with --to which format to write.'],
    ['a format without a name', ['--to'], file, '--to needs the name of a format.'],
    ['another option', ['--into', 'csv'], file, 'There is no option --into.'],
    ['an empty file', ['--to', 'csv'], '', 'This is no file that Claimlight can read'],
    ['a newer backup', ['--to', 'csv'], '{"schemaVersion":9}', 'newer Claimlight'],
    ['bytes that are no text', ['--to', 'csv'], new Uint8Array([0xff, 0xfe, 0x00]), 'no text in UTF-8'],
  ])('%s: a clear message and status 2', (_name, args, input, message) => {
    const { status, stdout, stderr } = convert(args, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('says how it is used', () => {
    expect(convert(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('usage: ') });
  });
});
