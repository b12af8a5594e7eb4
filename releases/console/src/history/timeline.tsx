import { scaleLinear } from 'd3-scale';
import type { CanaryView, LiveChange } from '@tessera/releases/registry-api';
import { stateWords } from '../canaries/state-words.ts';
import { useWidth } from '../chart/use-width.ts';
import { livesOf, trialsOf } from './lives.ts';
import styles from './timeline.module.css';

interface Props {
  name: string;
  changes: LiveChange[];
  canaries: CanaryView[];
  /** The time shown, milliseconds. */
  from: number;
  to: number;
}

const height = 58;
const lane = { trial: 4, live: 20 };
/** Narrower ones have no room for the name. */
const widthOfName = 130;
const least = 3;

/** One micro-frontend over time: below, which release was live; above it, the canaries beside it. */
export function Timeline({ name, changes, canaries, from, to }: Props) {
  const [svg, width] = useWidth<SVGSVGElement>(900);
  const x = scaleLinear([from, to], [0, width]).clamp(true);
  const span = (one: { from: number; to: number }) => ({
    x: Math.min(x(one.from), width - least),
    width: Math.max(x(one.to) - x(one.from), least),
  });
  const lives = livesOf(changes, to).filter((life) => life.to > from);
  const trials = trialsOf(canaries, to).filter((trial) => trial.to > from);
  const last = lives.at(-1);
  const label = `${name}: ${lives.length} times another release in this time, ${last ? `${last.id} is live now` : 'nothing is live'}, ${trials.length} canaries`;
  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      role="img"
      aria-label={label}
      className={styles.line}
    >
      {lives.map((life) => (
        <g key={life.from} className={life === last ? styles.now : styles.before}>
          <rect {...span(life)} y={lane.live} height="30" />
          <line x1={span(life).x} x2={span(life).x} y1={lane.live} y2={lane.live + 30} />
          {span(life).width > widthOfName && (
            <text x={span(life).x + 10} y={lane.live + 20}>
              {life.again ? '↩ ' : ''}
              {life.id}
            </text>
          )}
          <title>{life.id}</title>
        </g>
      ))}
      {trials.map((trial) => (
        <g key={trial.number} data-state={trial.state} className={styles.trial}>
          <rect {...span(trial)} y={lane.trial} height="10" />
          <title>{`Canary ${trial.number}, ${trial.id}: ${stateWords[trial.state]}`}</title>
        </g>
      ))}
    </svg>
  );
}
