import { z } from '@hono/zod-openapi';

/**
 * A query parameter that may be given several times (`?size=24x30&size=40x50`). What a form's
 * empty fields send (`?size=`) counts as not given.
 */
export const repeated = (description: string) =>
  z
    .preprocess(
      (given) => [given ?? []].flat().filter((value) => value !== ''),
      z.array(z.string().max(200)).max(20),
    )
    .openapi({ description, type: 'array', items: { type: 'string' } });
