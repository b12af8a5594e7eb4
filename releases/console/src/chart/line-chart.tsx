import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { CanarySeries } from '@tessera/releases/registry-api';
import { formatMetric, metricNames } from '../words/format.ts';
import { curvesOf, extentOf, type Measure } from './scale-series.ts';
import styles from './line-chart.module.css';

const width = 480;
const height = 180;
const margin = { top: 12, right: 12, bottom: 24, left: 56 };

interface Props {
  series: CanarySeries;
  measure: Measure;
  /** Without axes: a glance in a list. */
  small?: boolean;
}

/** The canary's curve beside its control's, over time. */
export function LineChart({ series, measure, small = false }: Props) {
  const curves = curvesOf(series, measure);
  const extent = extentOf(curves);
  const name = metricNames[measure];
  if (!extent) return <p className={styles.nothing}>{name}: nothing seen yet.</p>;

  const room = small ? { top: 4, right: 4, bottom: 4, left: 4 } : margin;
  const x = scaleLinear(
    [extent.from, Math.max(extent.to, extent.from + 1)],
    [room.left, width - room.right],
  );
  const y = scaleLinear([0, extent.top || 1], [height - room.bottom, room.top]).nice(4);
  const path = line<{ at: number; value: number }>()
    .x(({ at }) => x(at))
    .y(({ value }) => y(value));
  const last = (arm: 'canary' | 'control') =>
    curves.find((curve) => curve.arm === arm)?.points.at(-1)?.value ?? null;
  const label = `${name}: canary ${formatMetric(measure, last('canary'))}, control ${formatMetric(measure, last('control'))} at last`;

  return (
    <figure className={styles.figure} data-small={small ? '' : undefined}>
      <figcaption className={styles.caption}>{name}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        className={styles.chart}
      >
        {!small &&
          y.ticks(4).map((tick) => (
            <g key={tick} className={styles.tick}>
              <line x1={room.left} x2={width - room.right} y1={y(tick)} y2={y(tick)} />
              <text x={room.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
                {formatMetric(measure, tick)}
              </text>
            </g>
          ))}
        {!small &&
          [extent.from, extent.to].map((at, index) => (
            <text
              key={index}
              className={styles.time}
              x={x(at)}
              y={height - 6}
              textAnchor={index === 0 ? 'start' : 'end'}
            >
              {new Date(at).toLocaleTimeString('en-IE', { hour: '2-digit', minute: '2-digit' })}
            </text>
          ))}
        {/* The canary on top: it is what one looks for. */}
        {curves.toReversed().map(({ arm, points }) => (
          <g key={arm} className={arm === 'canary' ? styles.canary : styles.control}>
            <path d={path(points) ?? ''} />
            {points.length < 40 &&
              points.map(({ at, value }) => <circle key={at} cx={x(at)} cy={y(value)} r={3} />)}
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** What the two lines are. */
export const ChartKey = () => (
  <p className={styles.key}>
    <span className={styles.keyCanary}>Canary</span>{' '}
    <span className={styles.keyControl}>Control</span>
  </p>
);
