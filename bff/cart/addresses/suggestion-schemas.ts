import { z } from '@hono/zod-openapi';
import { findDestination } from '../delivery/destinations.ts';
import { MOST_SUGGESTIONS, SHORTEST_QUERY } from './address-suggestions.ts';

const short = `Type at least ${SHORTEST_QUERY} characters of a street or a postcode`;

export const SuggestionQuerySchema = z.object({
  q: z
    .string(short)
    .trim()
    .min(SHORTEST_QUERY, short)
    .max(200, 'This is too long for a street and number')
    .openapi({
      example: 'Torstr 12',
      description: 'A street and number, or a postcode, as typed.',
    }),
  country: z
    .string()
    .refine((code) => findDestination(code) !== undefined, 'Choose a country we deliver to')
    .optional()
    .openapi({ example: 'DE', description: 'Its suggestions come first.' }),
});

const AddressSuggestionSchema = z
  .strictObject({
    line1: z.string().nullable().openapi({ example: 'Torstraße 12' }),
    postcode: z.string().nullable().openapi({ example: '10119' }),
    city: z.string().openapi({ example: 'Berlin' }),
    country: z.string().openapi({ example: 'DE' }),
  })
  .openapi('AddressSuggestion', {
    description: 'What choosing it fills in; `null` leaves a field as it is.',
  });

export const AddressSuggestionsSchema = z
  .strictObject({ suggestions: z.array(AddressSuggestionSchema).max(MOST_SUGGESTIONS) })
  .openapi('AddressSuggestions');
