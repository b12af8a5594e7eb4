import { formatAgo } from './format.ts';

/** A moment as people say it, with the exact time for machines and on hovering. */
export const When = ({ at }: { at: string }) => (
  <time dateTime={at} title={new Date(at).toLocaleString('en-IE')}>
    {formatAgo(at, Date.now())}
  </time>
);
