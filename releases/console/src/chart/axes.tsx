import type { ScaleLinear } from 'd3-scale';
import { formatMetric } from '../words/format.ts';
import type { Measure } from './scale-series.ts';
import styles from './line-chart.module.css';

interface Props {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  extent: { from: number; to: number };
  measure: Measure;
  left: number;
  right: number;
  bottom: number;
}

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString('en-IE', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

/** Four values and the two ends of the time of a chart. */
export function Axes({ x, y, extent, measure, left, right, bottom }: Props) {
  return (
    <>
      {y.ticks(4).map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {tick === 0 ? '0' : formatMetric(measure, tick)}
          </text>
        </g>
      ))}
      {[extent.from, extent.to].map((at, index) => (
        <text
          key={index}
          className={styles.time}
          x={x(at)}
          y={bottom}
          textAnchor={index === 0 ? 'start' : 'end'}
        >
          {clock(at)}
        </text>
      ))}
    </>
  );
}
