import { z } from '@hono/zod-openapi';
import { ProblemError } from '@tessera/bff-kit/problem';

/** Most addresses an account may keep; a list beyond that helps nobody and bounds the table. */
export const maxAddresses = 20;

const line = (what: string, max: number) =>
  z
    .string({ error: `Enter ${what}` })
    .trim()
    .min(1, { error: `Enter ${what}`, abort: true })
    .max(max, `Use at most ${max} characters`);

/** What a person enters. Postcodes differ by country and by habit, so only nonsense is refused. */
export const AddressInputSchema = z
  .object({
    name: line('the name of the person it goes to', 120),
    line1: line('the street and number', 120),
    line2: z
      .string()
      .trim()
      .max(120, 'Use at most 120 characters')
      .nullish()
      .transform((text) => text || null)
      .openapi({ type: ['string', 'null'] }),
    postcode: z
      .string({ error: 'Enter the postcode' })
      .trim()
      .toUpperCase()
      .min(2, { error: 'Enter the postcode', abort: true })
      .max(12, 'Enter a postcode of at most 12 characters')
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u, 'Use only letters, digits, spaces and hyphens'),
    city: line('the town or city', 80),
    country: z
      .string({ error: 'Choose a country' })
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/, 'Choose a country')
      .openapi({ example: 'IE', description: 'ISO 3166-1 alpha-2' }),
    isDefault: z.boolean().optional(),
  })
  .openapi('AddressInput');

export const AddressSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    line1: z.string(),
    line2: z.string().nullable(),
    postcode: z.string(),
    city: z.string(),
    country: z.string(),
    isDefault: z.boolean(),
  })
  .openapi('Address');

export const AddressIdSchema = z.object({
  id: z.uuid('This is not the id of an address').openapi({ param: { name: 'id', in: 'path' } }),
});

export type Address = z.infer<typeof AddressSchema>;

/** Columns of an address as a reply names them. */
export const addressColumns = `id, name, line1, line2, postcode, city, trim(country) as country, is_default as "isDefault"`;

export function noSuchAddress(): ProblemError {
  return new ProblemError(404, {
    type: 'not-found',
    title: 'No such address',
    detail:
      'This account has no such address; it may have been removed in another window. Look at the list again.',
  });
}
