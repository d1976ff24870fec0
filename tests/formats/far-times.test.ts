import { describe, expect, test } from 'vitest';
import { LATEST } from '../../lib/domain/annotation.ts';
import { backup } from '../../lib/formats/backup.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { editAnnotation } from '../../lib/store/changes.ts';
import { importNotebook } from '../../lib/store/import.ts';
import { wholeNotebook } from '../../lib/store/queries.ts';
import { clock, freshStore } from '../store/stamps.ts';
import { example } from './example.ts';

const [known] = example.annotations;
const at = (updated: string) => ({ pages: example.pages, annotations: [{ ...known!, updated }] });

async function readWhole(file: string) {
  const reading = await readNotebook(file, backup);
  if (reading.state === 'refused') throw new Error(reading.reason);
  return { ...reading.notebook, problems: reading.problems };
}

describe('a time that is far to come', () => {
  test.each(['9999-12-31T23:59:59.999Z', '3000-01-01T00:00:00.000Z', '+010000-01-01T00:00:00.000Z'])(
    '%s is not taken, and said',
    async (updated) => {
      const { annotations, problems } = await readWhole(writeAll(backup, at(updated)).file);
      expect(annotations).toEqual([]);
      expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/time/)]);
    },
  );

  test.each([LATEST, '2999-12-31T23:59:59.998Z', '2036-01-01T00:00:00.000Z'])(
    'an annotation of %s is edited, and its backup read back whole',
    async (updated) => {
      const store = freshStore();
      const stamps = clock();
      await importNotebook(store, await readWhole(writeAll(backup, at(updated)).file));
      for (const note of ['a', 'b', 'c'])
        await editAnnotation(store, { id: known!.id, edit: { do: 'note', note } }, stamps);
      const kept = await wholeNotebook(store);
      expect(kept.annotations).toMatchObject([{ note: 'c' }]);
      const { annotations, problems } = await readWhole(writeAll(backup, kept).file);
      expect({ annotations, problems }).toEqual({ annotations: kept.annotations, problems: [] });
    },
  );
});
