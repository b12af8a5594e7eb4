import type { SVGProps } from 'react';
import { classNames } from '../class-names/class-names.ts';

// Drawn on 24 × 24 with a stroke of 1.6; one path each.
const paths = {
  account: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 20.5c1.2-4 4.2-6 8-6s6.8 2 8 6',
  'arrow-end': 'M4 12h15m-6-6 6 6-6 6',
  'arrow-start': 'M20 12H5m6-6-6 6 6 6',
  box: 'm12 3 8.5 4.5v9L12 21l-8.5-4.5v-9zM3.5 7.5 12 12l8.5-4.5M12 12v9',
  card: 'M2.5 6h19v13h-19zM2.5 10.5h19M6 15.5h4',
  cart: 'M5 8h14l1 12.5H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5',
  check: 'm4.5 12.5 5 5 10-11',
  'chevron-down': 'm5 9 7 7 7-7',
  'chevron-end': 'm9 5 7 7-7 7',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7v5l3.5 2.5',
  close: 'm5 5 14 14M19 5 5 19',
  danger: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7.5v5.5M12 16.2v.3',
  download: 'M12 4v11m-5-4.5 5 5 5-5M4.5 20h15',
  edit: 'm14.5 5.5 4 4L8 20H4v-4zM12.5 7.5l4 4',
  external: 'M13 4.5h6.5V11M19 5 11 13M16 14v5.5H4.5V8H10',
  filter: 'M3.5 6h17M6.5 12h11M10 18h4',
  heart: 'M12 20.3S3.5 15.3 3.5 9.3A4.6 4.6 0 0 1 12 6.8a4.6 4.6 0 0 1 8.5 2.5c0 6-8.5 11-8.5 11z',
  info: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 11v5.5M12 7.5v.3',
  key: 'M3.5 15.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M10.5 12.7 20 3.5m-3 3 2.5 2.5M13.5 9.8l2 2',
  lock: 'M5 10.5h14v10H5zM8 10.5V7.5a4 4 0 0 1 8 0v3',
  menu: 'M3.5 6.5h17M3.5 12h17M3.5 17.5h17',
  minus: 'M5 12h14',
  pin: 'M12 21s-7-6.5-7-11.5a7 7 0 0 1 14 0C19 14.5 12 21 12 21zM9.5 9.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  plus: 'M12 5v14M5 12h14',
  receipt: 'M5.5 3.5v17l2.2-1.5 2.1 1.5 2.2-1.5 2.2 1.5 2.1-1.5 2.2 1.5v-17zM9 8.5h6M9 12.5h6',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5M20 4v5.5h-5.5',
  return: 'M4 9h11a5 5 0 0 1 0 10H8M8 5 4 9l4 4',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5l5 5',
  seams: 'M3.5 3.5h7v7h-7zM13.5 13.5h7v7h-7zM3.5 13.5h7v7h-7zM14.7 2.7l7 1.5-1.5 7-7-1.5z',
  'sign-out': 'M14 4.5H5v15h9M10 12h10.5m-4-4 4 4-4 4',
  star: 'm12 3.2 2.7 5.6 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z',
  success: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M8 12.3l2.8 2.8L16 9.5',
  trash: 'M4 6.5h16M9 6.5V4h6v2.5M6 6.5 7 20.5h10l1-14M10 10.5v6M14 10.5v6',
  truck:
    'M2 6h12v11H2zM14 10h4l4 4v3h-8zM4.5 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0M15.5 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.3',
} as const;

const directed: ReadonlySet<string> = new Set([
  'arrow-end',
  'arrow-start',
  'chevron-end',
  'external',
  'return',
  'sign-out',
  'truck',
]);

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'name' | 'ref'> {
  name: IconName;
}

/** A drawing beside words; it has no name of its own. For a button that is only an icon see IconButton. */
export function Icon({ name, className, ...native }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      {...native}
      className={classNames('t-icon', directed.has(name) && 't-icon-directed', className)}
    >
      <path d={paths[name]} />
    </svg>
  );
}
