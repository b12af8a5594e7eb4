import { z } from 'zod';

function isServer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && !url.search && !url.hash;
}

/** The keys of the environment that are about address suggestions. None: the gazetteer that comes with the shop. */
export const suggestionKeys = {
  ADDRESS_SUGGESTIONS_URL: z
    .string()
    .refine(isServer, 'must be the http or https address of a Photon server, without "?" and "#"')
    .optional(),
};

export type SuggestionConfig = z.infer<z.ZodObject<typeof suggestionKeys>>;
