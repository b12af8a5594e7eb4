import { useId, useState, type ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { moveFocus } from '../roving/move-focus.ts';

export interface TabsProps {
  /** What these are sides of. */
  label: string;
  tabs: readonly { label: string; content: ReactNode }[];
  /** The tab that is open at first. */
  initial?: number;
  className?: string;
}

/** Panels of which one shows. They need script: what must be readable without goes into a Disclosure. */
export function Tabs({ label, tabs, initial = 0, className }: TabsProps) {
  const [selected, setSelected] = useState(initial);
  const id = useId();
  return (
    <div className={classNames('t-tabs', className)}>
      <div
        role="tablist"
        aria-label={label}
        className="t-tablist"
        onKeyDown={(event) => {
          const tab = moveFocus(event, '[role=tab]', 'horizontal');
          if (tab) setSelected(Number(tab.dataset['index']));
        }}
      >
        {tabs.map((tab, index) => (
          <button
            key={tab.label}
            type="button"
            role="tab"
            className="t-tab"
            id={`${id}-tab-${index}`}
            data-index={index}
            aria-selected={selected === index}
            aria-controls={`${id}-panel-${index}`}
            tabIndex={selected === index ? 0 : -1}
            onClick={() => setSelected(index)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.label}
          role="tabpanel"
          className="t-tabpanel"
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
          hidden={selected !== index}
          tabIndex={0}
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}
