import { z } from 'zod';
import { isAddress } from './mail.ts';

/** Where a mail server is, read from `smtp://user:password@host:port`. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise by STARTTLS if the server offers it */
  secure: boolean;
  auth: { user: string; pass: string } | null;
}

export interface Sender {
  name: string;
  address: string;
}

/** The server in a URL, or null when it is none. */
export function readSmtpUrl(text: string): SmtpServer | null {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    return null;
  // Parameters are refused rather than overlooked: somebody means something by them.
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') return null;
  const secure = url.protocol === 'smtps:';
  const [user, pass] = [decode(url.username), decode(url.password)];
  if (user === null || pass === null || (user === '') !== (pass === '')) return null;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth: user === '' ? null : { user, pass },
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** "Tessera <orders@example.com>" or an address alone; null when it is neither. */
export function readSender(text: string): Sender | null {
  const [, name = '', address = text.trim()] = /^([^<>\r\n]*)<([^<>]*)>\s*$/.exec(text) ?? [];
  return isAddress(address) ? { name: name.trim().replace(/^"(.*)"$/, '$1'), address } : null;
}

// A URL of this kind holds a password, so no message repeats it.
const smtpUrl = z
  .string()
  .transform((text) => (text === '' ? undefined : text))
  .refine((text) => text === undefined || readSmtpUrl(text) !== null, {
    error:
      'must look like smtp://user:password@mail.example.com:587 (STARTTLS) or smtps://…:465 (TLS), without ' +
      'a path or parameters; special characters of user and password are percent-encoded, and both or none are given',
  });

const mailFrom = z.string().refine((text) => readSender(text) !== null, {
  error: 'must look like Tessera <orders@example.com> or orders@example.com',
});

/**
 * What a service that sends e-mails reads from its environment.
 *
 * @example
 * const Config = z.object({ ...mailSettings, PORT: … });
 */
export const mailSettings = {
  /** without it, e-mails go into the development mailbox */
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom.default('Tessera <hello@tessera.example>'),
};
