import { z } from 'zod';
import type { Place } from '../place.ts';

const FeatureSchema = z.object({
  properties: z.object({
    /** the layer: house, street, city, … */
    type: z.string().optional(),
    name: z.string().optional(),
    housenumber: z.string().optional(),
    street: z.string().optional(),
    postcode: z.string().optional(),
    city: z.string().optional(),
    countrycode: z.string().length(2),
  }),
});
type Properties = z.infer<typeof FeatureSchema>['properties'];

const CollectionSchema = z.object({ features: z.array(z.unknown()) });

/**
 * The places of Photon's answer, a GeoJSON FeatureCollection. A feature that has not what an address needs is left out;
 * `null` when it is no such collection at all.
 */
export function readPlaces(body: unknown): Place[] | null {
  const collection = CollectionSchema.safeParse(body);
  if (!collection.success) return null;
  return collection.data.features.flatMap((feature) => {
    const read = FeatureSchema.safeParse(feature);
    const place = read.success ? placeOf(read.data.properties) : null;
    return place ? [place] : [];
  });
}

function placeOf(of: Properties): Place | null {
  const isCity = of.type === 'city';
  // A street is the thing that was found, a house is in one; a city is its own town.
  const street = of.type === 'street' ? of.name : of.street;
  const city = isCity ? of.name : of.city;
  if (city === undefined || (!isCity && street === undefined)) return null;
  return {
    street: isCity ? null : (street ?? null),
    houseNumber: of.housenumber ?? null,
    postcode: of.postcode ?? null,
    city,
    country: of.countrycode.toUpperCase(),
  };
}
