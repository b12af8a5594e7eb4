import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';

export type EmailLink = components['schemas']['EmailLink'];

/** What the link in the page's address would do; null when it does nothing any more. Uses nothing up. */
export async function checkLink(api: Api, url: URL): Promise<EmailLink | null> {
  const token = url.searchParams.get('token');
  if (!token || token.length > 200) return null;
  const reply = await api.send<{ link: EmailLink | null }>('POST', '/api/account/links/check', {
    token,
  });
  return reply.link;
}
