import { versionRaised } from '../catalogue/catalogue-version.ts';
import type { Database } from '@tessera/bff-kit/database';
import { z } from 'zod';
import { openingHours } from './opening-hours.ts';

const time = z.string().regex(/^\d{2}:\d{2}$/);
const day = z.tuple([time, time]).nullable();

const isTimeZone = (name: string): boolean => Intl.supportedValuesOf('timeZone').includes(name);

export const StoreFile = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().min(1),
    street: z.string().min(1),
    postcode: z.string().min(1),
    city: z.string().min(1),
    country: z.string().regex(/^[A-Z]{2}$/),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    timeZone: z.string().refine(isTimeZone, 'No such time zone'),
    phone: z.string(),
    hours: z.object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  }),
);

/** Makes the stores those of the file: new ones come, changed ones change, the others go. */
export async function importStores(db: Database, stores: z.infer<typeof StoreFile>): Promise<void> {
  const rows = stores.map((store, index) => ({
    ...store,
    hours: openingHours(store.hours),
    position: index + 1,
  }));
  await db.transaction(async (tx) => {
    await tx.query('import/close-stores', 'delete from store where id <> all ($1)', [
      stores.map(({ id }) => id),
    ]);
    const changed = await tx.query(
      'import/write-stores',
      `insert into store (id, name, line1, postcode, city, country, phone, hours, position,
         latitude, longitude, time_zone)
       select id, name, street, postcode, city, country, phone, hours, position, lat, lon, "timeZone"
       from jsonb_to_recordset($1::jsonb) as r (id text, name text, street text, postcode text,
         city text, country text, phone text, hours jsonb, position int,
         lat double precision, lon double precision, "timeZone" text)
       on conflict (id) do update set name = excluded.name, line1 = excluded.line1,
         postcode = excluded.postcode, city = excluded.city, country = excluded.country,
         phone = excluded.phone, hours = excluded.hours, position = excluded.position,
         latitude = excluded.latitude, longitude = excluded.longitude, time_zone = excluded.time_zone
       where (store.*) is distinct from (excluded.*)
       returning id`,
      [JSON.stringify(rows)],
    );
    // Answers are cached by the catalogue's version.
    if (changed.length > 0) {
      versionRaised(tx);
      await tx.query('import/raise-version', 'update catalogue set version = version + 1');
    }
  });
}
