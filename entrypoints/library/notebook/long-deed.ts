import { useRef, useState } from 'preact/hooks';
import type { Said } from '../../../components/controls/Message.tsx';
import type { Going } from '../../../lib/store/going.ts';

/** Does one long thing at a time, tells how far it is (0 to 1; null: nothing is under way), and stops it when asked. */
export function useLongDeed(onSaid: (said: Said) => void) {
  const [share, setShare] = useState<number | null>(null);
  const going = useRef<AbortController | null>(null);
  const start = async (deed: (going: Going) => Promise<Said>): Promise<void> => {
    if (going.current) return;
    const own = new AbortController();
    going.current = own;
    setShare(0);
    const said = await deed({ signal: own.signal, onProgress: (done, of) => setShare(done / Math.max(1, of)) });
    going.current = null;
    setShare(null);
    onSaid(said);
  };
  const last = useRef<Promise<void>>(Promise.resolve());
  /** Does it once what was asked for before is done. */
  const after = (deed: (going: Going) => Promise<Said>): void => {
    last.current = last.current.then(() => start(deed));
  };
  return { share, start, after, stop: () => going.current?.abort() };
}
