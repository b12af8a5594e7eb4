/** A line of the store page: { days: 'Monday to Friday', open: '10:00', close: '18:00' } */
export interface OpeningHours {
  days: string;
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
  const runs: { first: string; last: string; open: string; close: string }[] = [];
  for (const [index, [key, name]] of weekdays.entries()) {
    const hours = week[key];
    if (hours === null) continue;
    const [open, close] = hours;
    const run = runs.at(-1);
    const goesOn = run?.last === weekdays[index - 1]?.[1] && run?.open === open;
    if (run !== undefined && goesOn && run.close === close) run.last = name;
    else runs.push({ first: name, last: name, open, close });
  }
  return runs.map(({ first, last, open, close }) => ({
    days: first === last ? first : `${first} to ${last}`,
    open,
    close,
  }));
}
