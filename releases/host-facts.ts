import { z } from 'zod';

/** What the shell says of itself to the registry at its start: the gate holds releases against it. */
export const HostFactsSchema = z.object({
  /** Shared modules it provides, with their exact version. */
  provides: z.record(z.string(), z.string()),
  /** Majors of the design system whose stylesheet it serves. */
  designSystemMajors: z.array(z.number()),
  /** Fragments its frame uses: `cart/mini-cart`. */
  frameFragments: z.array(z.string()),
});

export type HostFacts = z.infer<typeof HostFactsSchema>;
