import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { CanarySeries } from '@tessera/releases/registry-api';
import { formatMetric, metricNames } from '../words/format.ts';
import { Axes } from './axes.tsx';
import { curvesOf, extentOf, goodUntil, spread, type Curve, type Measure } from './scale-series.ts';
import { useWidth } from './use-width.ts';
import styles from './line-chart.module.css';

const sizes = {
  large: { height: 200, room: { top: 16, right: 64, bottom: 24, left: 60 } },
  small: { height: 64, room: { top: 6, right: 6, bottom: 6, left: 6 } },
};
const letterHeight = 16;

interface Props {
  series: CanarySeries;
  measure: Measure;
  /** Without axes: a glance in a list. */
  small?: boolean;
}

const lastOf = ({ points }: Curve) => points.at(-1);

/** The canary's curve beside its control's, over time, and where "good" ends. */
export function LineChart({ series, measure, small = false }: Props) {
  const [svg, width] = useWidth<SVGSVGElement>(small ? 200 : 560);
  const curves = curvesOf(series, measure);
  const extent = extentOf(curves);
  const name = metricNames[measure];
  if (!extent) return <p className={styles.nothing}>{name}: nothing seen yet.</p>;

  const { height, room } = small ? sizes.small : sizes.large;
  const good = goodUntil[measure];
  const x = scaleLinear(
    [extent.from, Math.max(extent.to, extent.from + 1)],
    [room.left, width - room.right],
  );
  // Up to "good" at least: a curve far below it should look like one.
  const top = Math.max(extent.top, good ?? 0.01) * 1.08;
  const y = scaleLinear([0, top], [height - room.bottom, room.top]);
  const path = line<{ at: number; value: number }>()
    .x(({ at }) => x(at))
    .y(({ value }) => y(value));
  const valueOf = (arm: Curve['arm']) => {
    const curve = curves.find((one) => one.arm === arm);
    return formatMetric(measure, (curve && lastOf(curve)?.value) ?? null);
  };
  const ends = curves.filter((curve) => curve.points.length > 0);
  const places = spread(
    ends.map((curve) => y(lastOf(curve)?.value ?? 0)),
    letterHeight,
  );

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <strong>{name}</strong>{' '}
        {!small && (
          <span className={styles.quiet}>
            {measure === 'errors' ? 'since the beginning' : 'three in four had this or less'}
          </span>
        )}
      </figcaption>
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role="img"
        aria-label={`${name}: canary ${valueOf('canary')}, control ${valueOf('control')} at last`}
        className={styles.chart}
      >
        {!small && (
          <Axes
            {...{ x, y, extent, measure }}
            left={room.left}
            right={width - room.right}
            bottom={height - 6}
          />
        )}
        {good !== null && (
          <g className={styles.good}>
            <line x1={room.left} x2={width - room.right} y1={y(good)} y2={y(good)} />
            {!small && (
              <text x={room.left + 6} y={y(good) - 5}>
                good until {formatMetric(measure, good)}
              </text>
            )}
          </g>
        )}
        {/* The canary on top: it is what one looks for. */}
        {curves.toReversed().map(({ arm, points }) => (
          <g key={arm} className={arm === 'canary' ? styles.canary : styles.control}>
            <path d={path(points) ?? ''} />
            {points.length === 1 &&
              points.map(({ at, value }) => <circle key={at} cx={x(at)} cy={y(value)} r={3} />)}
          </g>
        ))}
        {!small &&
          ends.map((curve, index) => (
            <g key={curve.arm} className={curve.arm === 'canary' ? styles.canary : styles.control}>
              <circle cx={x(lastOf(curve)?.at ?? 0)} cy={y(lastOf(curve)?.value ?? 0)} r={4} />
              <text x={width - room.right + 10} y={places[index]} dy="0.35em">
                {formatMetric(measure, lastOf(curve)?.value ?? null)}
              </text>
            </g>
          ))}
      </svg>
    </figure>
  );
}

/** What the lines are. */
export const ChartKey = () => (
  <p className={styles.key}>
    <span className={styles.keyCanary}>Canary</span>{' '}
    <span className={styles.keyControl}>Control</span>
  </p>
);
