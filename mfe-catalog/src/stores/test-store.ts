import type { Store } from '../shop/api-types.ts';

/** Closed on Sunday and Monday. */
export const testStore: Store = {
  id: 'hamburg',
  name: 'Tessera Speicherstadt',
  line1: 'Am Sandtorkai 27',
  postcode: '20457',
  city: 'Hamburg',
  country: 'DE',
  phone: '+49 40 5550 1270',
  latitude: 53.5438,
  longitude: 9.9886,
  timeZone: 'Europe/Berlin',
  hours: [
    { days: 'Tuesday to Friday', first: 2, last: 5, open: '10:00', close: '18:00' },
    { days: 'Saturday', first: 6, last: 6, open: '10:00', close: '14:00' },
  ],
};
