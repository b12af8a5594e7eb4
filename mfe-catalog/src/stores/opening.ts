import type { Store } from '../shop/api-types.ts';

/** Whether a store is open, by its own clock. Weekdays are ISO's: 1 is Monday. */
export interface Opening {
  today: number;
  state:
    | { open: true; until: string }
    /** `inDays`: 0 is later today, 1 tomorrow */
    | { open: false; next: { day: number; inDays: number; at: string } | null };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Opening hours say a time of the wall clock, so all of it is compared there, over changes of the clock too. */
export function openingOf({ hours, timeZone }: Store, now: Date): Opening {
  const { today, time } = wallClock(now, timeZone);
  const on = (day: number) => hours.find(({ first, last }) => first <= day && day <= last);
  const running = on(today);
  if (running && running.open <= time && time < running.close) {
    return { today, state: { open: true, until: running.close } };
  }
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const day = ((today - 1 + inDays) % 7) + 1;
    const at = on(day)?.open;
    if (at !== undefined && (inDays > 0 || time < at)) {
      return { today, state: { open: false, next: { day, inDays, at } } };
    }
  }
  return { today, state: { open: false, next: null } };
}

function wallClock(now: Date, timeZone: string): { today: number; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    today: weekdays.indexOf(part('weekday')) + 1,
    time: `${part('hour')}:${part('minute')}`,
  };
}
