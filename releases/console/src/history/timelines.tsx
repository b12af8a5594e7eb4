import { useState } from 'react';
import type { CanaryView, LiveChange } from '@tessera/releases/registry-api';
import { Chip, Chips } from '@tessera/design-system/chip';
import { formatAgo } from '../words/format.ts';
import { fitting, ranges, type Range } from './ranges.ts';
import { Timeline } from './timeline.tsx';
import styles from './timeline.module.css';

interface Props {
  names: string[];
  changes: LiveChange[];
  canaries: CanaryView[];
}

/** All micro-frontends over the same time, one line each. */
export function Timelines({ names, changes, canaries }: Props) {
  const [chosen, choose] = useState<Range | null>(null);
  const to = Date.now();
  const oldest = Math.min(to, ...changes.map(({ at }) => Date.parse(at)));
  const range = chosen ?? fitting(changes, to);
  const from = Math.max(oldest, to - ranges[range].ms);
  return (
    <section aria-labelledby="over-time" className={styles.section}>
      <h2 id="over-time">Over time</h2>
      <Chips label="How far back">
        {Object.entries(ranges).map(([key, { label }]) => (
          <Chip key={key} selected={key === range} onClick={() => choose(key as Range)}>
            {label}
          </Chip>
        ))}
      </Chips>
      <dl className={styles.lines}>
        {names.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Timeline
                name={name}
                changes={changes.filter((change) => change.name === name)}
                canaries={canaries.filter((canary) => canary.name === name)}
                from={from}
                to={to}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.ends}>
        <span>{formatAgo(new Date(from).toISOString(), to)}</span> <span>now</span>
      </p>
      <ul className={styles.key}>
        <li data-is="now">live now</li>
        <li data-is="before">live before</li>
        <li data-is="trial">canary</li>
        <li data-is="promoted">canary, promoted</li>
        <li data-is="withdrawn">canary, withdrawn</li>
      </ul>
    </section>
  );
}
