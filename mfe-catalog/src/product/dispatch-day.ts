/** Orders placed before this hour leave one working day earlier. */
const cutOffHour = 16;
const zone = 'Europe/Dublin';

/**
 * The day (YYYY-MM-DD) by which an order placed now leaves the studio: the second working day after
 * the order, which counts as placed on the next day after 16:00 in the studio.
 */
export function dispatchDay(now: Date): string {
  const local = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => Number(local.find((one) => one.type === type)?.value);
  const day = new Date(Date.UTC(part('year'), part('month') - 1, part('day')));
  let left = part('hour') < cutOffHour && isWorkingDay(day) ? 2 : 3;
  while (left > 0) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

const isWorkingDay = (day: Date): boolean => day.getUTCDay() !== 0 && day.getUTCDay() !== 6;
