/** A line of the store page: { days: 'Monday to Friday', first: 1, last: 5, open: '10:00', close: '18:00' } */
export interface OpeningHours {
  days: string;
  /** ISO weekdays: 1 is Monday, 7 Sunday */
  first: number;
  last: number;
  open: string;
  close: string;
}

const weekdays = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
] as const;

/** Neighbouring days with the same hours share a line; closed days have none. */
export function openingHours(
  week: Record<(typeof weekdays)[number][0], [string, string] | null>,
): OpeningHours[] {
  const runs: { first: number; last: number; open: string; close: string }[] = [];
  for (const [index, [key]] of weekdays.entries()) {
    const day = index + 1;
    const hours = week[key];
    if (hours === null) continue;
    const [open, close] = hours;
    const run = runs.at(-1);
    const goesOn = run?.last === day - 1 && run?.open === open;
    if (run !== undefined && goesOn && run.close === close) run.last = day;
    else runs.push({ first: day, last: day, open, close });
  }
  return runs.map(({ first, last, open, close }) => ({
    days: first === last ? nameOf(first) : `${nameOf(first)} to ${nameOf(last)}`,
    first,
    last,
    open,
    close,
  }));
}

const nameOf = (day: number): string => weekdays[day - 1]?.[1] ?? '';
