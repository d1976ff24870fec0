import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { say } from '../../lib/words/say.ts';

/** The formats offered, in the order listed. What each is for is said in half a line (`export_…_hint`). */
export const EXPORT_FORMATS = [
  'w3c',
  'backup',
  'csv',
  'hypothesis',
  'claimreview',
  'csl',
  'ris',
  'labels',
  'markdown',
  'html',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What may be exported, and how many annotations it holds now. */
export interface ExportScope {
  readonly key: 'page' | 'found' | 'everything';
  readonly label: string;
  /** Null while it is being counted. */
  readonly count: number | null;
}

/** How a file in the making is watched and called off. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Called with how much of it is made, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** Settled when the file was handed over, or given up. */
export type OnExport = (scope: ExportScope['key'], format: ExportFormat, watch: Watch) => Promise<void>;

interface ExportMenuProps {
  readonly scopes: readonly ExportScope[];
  readonly onExport: OnExport;
  /** The menu is opened: what is counted for it alone may be counted now. */
  readonly onOpen?: () => void;
}

/** Scope first, then format; the file is made when a format is chosen. */
export const ExportMenu = ({ scopes, onExport, onOpen }: ExportMenuProps) => {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ExportScope['key'] | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const maker = useRef<AbortController | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const scope = scopes.find(({ key }) => key === chosen) ?? scopes.find(({ count }) => count !== 0) ?? scopes[0];

  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: Event) => {
      if (!event.composedPath().includes(root.current as EventTarget)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);
  const toggle = () => {
    if (!isOpen) onOpen?.();
    setOpen(!isOpen);
  };
  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const make = async (format: ExportFormat) => {
    if (!scope) return;
    close();
    maker.current = new AbortController();
    setShare(0);
    await onExport(scope.key, format, { signal: maker.current.signal, onShare: setShare });
    setShare(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return (
    <div class="export" ref={root} onKeyDown={onKeyDown} role="presentation">
      {share === null ? (
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={toggle}>
          {say('export_title')} <Icon name="more" />
        </button>
      ) : (
        <span class="making">
          <progress aria-label={say('export_making')} value={share} />
          <button type="button" class="quiet" onClick={() => maker.current?.abort()}>
            {say('export_stop')}
          </button>
        </span>
      )}
      {isOpen && scope && (
        <div class="sheet">
          <fieldset>
            <legend>{say('export_title')}</legend>
            {scopes.map(({ key, label, count }) => (
              <label key={key}>
                <input type="radio" name="scope" checked={key === scope.key} onChange={() => setChosen(key)} />
                <span>
                  {label} <span class="count">{count ?? '…'}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {scope.count === 0 && <p class="hint">{say('export_nothing')}</p>}
          <ul>
            {EXPORT_FORMATS.map((key) => (
              <li key={key}>
                <button type="button" data-format={key} disabled={scope.count === 0} onClick={() => void make(key)}>
                  {say(`export_${key}_label`)}
                  <span class="hint">{say(`export_${key}_hint`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
