/** What the page of the stores says. */
export const en = {
  title: 'Stores',
  description: (cities: string) => `See the prints on a wall, framed, in ${cities}.`,
  say: 'Every size and every frame hangs in each of them. Order online and pick up here, or bring back what does not fit the wall.',
  hours: (open: string, close: string) => `${open} to ${close}`,
  /** Two weekdays, as the language names them. */
  days: (first: string, last: string) => `${first} to ${last}`,
  today: ', today',
  openUntil: (time: string) => `Open now until ${time}`,
  closed: 'Closed',
  opensToday: (time: string) => `Closed, opens today at ${time}`,
  opensTomorrow: (time: string) => `Closed, opens tomorrow at ${time}`,
  opensOn: (day: string, time: string) => `Closed, opens on ${day} at ${time}`,
  map: 'Map of our stores',
  list: 'All stores',
  place: (city: string, country: string) => `${city}, ${country}`,
};

export type StoresMessages = typeof en;
