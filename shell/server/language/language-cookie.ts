import type { Language } from '@tessera/mfe-kit/locales';

export const languageCookieName = 'tessera_language';

const maxAgeSeconds = 400 * 24 * 60 * 60;

/** The Set-Cookie header that makes a browser keep the language its visitor chose. */
export const languageSetCookie = (language: Language, secure: boolean): string =>
  `${languageCookieName}=${language}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
