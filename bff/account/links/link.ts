import { pageUrl } from '@tessera/bff-kit/languages';
import { createHash, randomBytes } from 'node:crypto';

/** What a link in an e-mail lets its reader do. */
export type LinkPurpose = 'reset-password' | 'verify-email' | 'change-email';

/** How long each works, and the page it leads to. */
export const linkKinds: Record<LinkPurpose, { seconds: number; path: string }> = {
  'reset-password': { seconds: 60 * 60, path: '/account/reset-password' },
  'verify-email': { seconds: 24 * 60 * 60, path: '/account/confirm-email' },
  'change-email': { seconds: 24 * 60 * 60, path: '/account/confirm-email' },
};

/** A secret for a link, 256 bits; what the database keeps is `hashSecret` of it. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

/** The address that an e-mail shows: of the page in the language of `locale`. */
export const linkUrl = (o: {
  origin: string;
  purpose: LinkPurpose;
  secret: string;
  locale: string;
}): string => pageUrl(o.origin, `${linkKinds[o.purpose].path}?token=${o.secret}`, o.locale);
