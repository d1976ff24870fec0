import { useRef } from 'preact/hooks';

interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly count: number;
}

interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
}

/** The tab list pattern: one tab stop, left and right select. The panel has the id `panel` and is labelled by `tab-KEY`. */
export const Tabs = <K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>) => {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === selected);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (at + step + tabs.length) % tabs.length;
    const tab = tabs[to];
    if (tab) onSelect(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown} tabIndex={-1}>
      {tabs.map(({ key, label: word, count }) => (
        <button
          key={key}
          id={`tab-${key}`}
          type="button"
          role="tab"
          data-tab={key}
          aria-selected={key === selected}
          aria-controls="panel"
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
        >
          {word} <span class="count">{count}</span>
        </button>
      ))}
    </div>
  );
};
