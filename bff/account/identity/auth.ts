import { betterAuth } from 'better-auth';
import type { Logger } from '@tessera/bff-kit/logger';
import type { Pool } from 'pg';
import { openSession } from './open-session.ts';
import { passwordMaxLength, passwordMinLength } from './password-policy.ts';

export interface AuthOptions {
  pool: Pool;
  /** Signs the session cookie; at least 32 characters. */
  secret: string;
  /** Where shoppers reach the shop, e.g. `https://shop.example`. */
  publicUrl: string;
  logger: Logger;
}

/** Name of the cookie that says who is signed in; the shell looks for it. */
export const sessionCookie = 'account_session_token';

const sessionSeconds = 30 * 24 * 60 * 60;

/**
 * Sign-in with e-mail and password on our own tables (migrations/0001-identity.sql).
 *
 * Only its server-side functions are used (`auth.api.…`), never its HTTP handler: our routes decide
 * which of them the world may call, count attempts and answer with problems.
 */
export function createAuth(options: AuthOptions) {
  const origin = new URL(options.publicUrl).origin;
  return betterAuth({
    appName: 'Tessera',
    baseURL: origin,
    basePath: '/api/account/auth',
    trustedOrigins: [origin],
    secret: options.secret,
    database: options.pool,
    telemetry: { enabled: false },
    plugins: [openSession],
    logger: {
      level: 'warn',
      log: (level, message) => options.logger[level](`better-auth: ${message}`),
    },
    // Attempts are counted for an e-mail address and client together, in limit-attempts.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordMinLength,
      maxPasswordLength: passwordMaxLength,
    },
    user: {
      modelName: 'identity',
      fields: { emailVerified: 'email_verified', ...timestamps },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
      expiresIn: sessionSeconds,
      // The cookie and the row would have to be renewed together, but the shell's question
      // (GET /internal/session) cannot set a cookie: a session simply lasts its 30 days.
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...timestamps,
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...timestamps } },
    advanced: {
      // The gateway hands a service the cookies whose name begins with its own, so the `__Secure-`
      // prefix is left out; the attribute it stands for is set wherever the shop is on https.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: origin.startsWith('https:'),
      },
      cookies: {
        session_token: { name: sessionCookie },
        session_data: { name: 'account_session_data' },
        account_data: { name: 'account_account_data' },
        dont_remember: { name: 'account_dont_remember' },
      },
      database: { generateId: () => crypto.randomUUID() },
    },
  });
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export type Auth = ReturnType<typeof createAuth>;
