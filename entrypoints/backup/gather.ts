import { gather } from '../../components/controls/download.ts';
import { backup } from '../../lib/formats/backup.ts';
import { written } from '../../lib/formats/write.ts';
import { withStore } from '../../lib/store/lifecycle.ts';
import type { Store } from '../../lib/store/names.ts';
import { headOfKept, sheetsOfKept } from '../../lib/store/sheets.ts';

/** What the background asks a page that holds its file: see main.ts. */
export const GATHER = 'claimlight.backup.gather';

/** Everything kept as a file of the browser's memory; its address is good until it is revoked or whoever made it goes. */
export const gatherBackup = (store: Store): Promise<string> =>
  withStore(store, async (db) => {
    const head = await headOfKept(db, 'all');
    return URL.createObjectURL(await gather(backup.mime, written(backup.begin(head), sheetsOfKept(db, 'all'))));
  });
