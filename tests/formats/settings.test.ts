/** What of the settings goes into files, and what is taken from them. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { FORMATS, formatNamed } from '../../lib/formats/list.ts';
import { readThrough } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { example } from './example.ts';

const READ = 'https://clinic.example/results/42';
const settings = { ...DEFAULT_SETTINGS, theme: 'dark', keepFromPrivateWindows: true, pagesRead: [READ] } as const;

async function* inOne(text: string): AsyncGenerator<string> {
  yield text;
}

const settingsIn = async (file: string) => {
  const outcome = await readThrough(inOne(file), () => {});
  expect(outcome).toMatchObject({ state: 'read', problems: [] });
  return outcome.state === 'read' ? outcome.settings : null;
};

describe('which pages were read', () => {
  test.each(FORMATS.map(({ name }) => name))('is nothing that %s tells', (name) => {
    const { file } = writeAll(formatNamed(name)!, example, settings);
    expect(file).not.toContain('clinic.example');
    expect(file).not.toContain('pagesRead');
  });

  test('is not taken from a file that tells it, whatever stands there', async () => {
    const file = writeAll(formatNamed('backup')!, example, settings).file;
    const { pagesRead: _, ...rest } = settings;
    for (const told of ['["https://elsewhere.example/"]', '7'])
      expect(await settingsIn(file.replace('"theme":"dark"', `"theme":"dark","pagesRead":${told}`))).toEqual(rest);
  });
});

test('all other settings go with a backup and come back', async () => {
  const { pagesRead: _, ...rest } = settings;
  expect(await settingsIn(writeAll(formatNamed('backup')!, example, settings).file)).toEqual(rest);
});
