import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { AddressSuggestions } from './address-suggestions.ts';
import { limitVisitors } from './limit-visitors.ts';
import { AddressSuggestionsSchema, SuggestionQuerySchema } from './suggestion-schemas.ts';

const getSuggestions = createRoute({
  method: 'get',
  path: '/api/cart/address-suggestions',
  summary: 'Addresses that begin like what a shopper types; a help, never a limit',
  request: { query: SuggestionQuerySchema },
  responses: {
    200: {
      description: 'Best first; empty when nothing is like it',
      content: { 'application/json': { schema: AddressSuggestionsSchema } },
    },
    ...problemResponses(401, 422, 429, 503),
  },
});

/** Who deletes a letter and types it again is answered by the browser. */
const CACHE = 'private, max-age=300';

/** `GET /api/cart/address-suggestions`. The access log has the path of a request and not its query. */
export function mountSuggestionRoutes(
  app: OpenAPIHono<ServiceEnv>,
  { addresses, clock }: { addresses: AddressSuggestions; clock: () => Date },
): void {
  const mayAsk = limitVisitors(() => clock().getTime());
  app.openapi(getSuggestions, async (c) => {
    if (!mayAsk(c.var.visitor.id)) throw tooMany();
    const { q, country } = c.req.valid('query');
    const suggestions = await addresses.find({ text: q, country: country ?? null });
    c.header('cache-control', CACHE);
    return c.json({ suggestions }, 200);
  });
}

const tooMany = () =>
  new ProblemError(429, {
    type: 'too-many-requests',
    title: 'Too many questions at once',
    detail:
      'Suggestions were asked for faster than anybody types. Wait ten seconds, or fill in the address yourself.',
  });
