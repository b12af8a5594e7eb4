const dayMs = 24 * 60 * 60 * 1000;

/** Today, yesterday or earlier, in UTC; `now` is the loader's, so that server and browser agree. */
export function lastUsed(iso: string, now: string): 'today' | 'yesterday' | 'earlier' {
  const days = Math.floor(Date.parse(now) / dayMs) - Math.floor(Date.parse(iso) / dayMs);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : 'earlier';
}
