import { z } from '@hono/zod-openapi';
import { passwordMaxLength } from './password-policy.ts';
import { AccountSchema } from './account.ts';

const email = z
  .string({ error: 'Enter your e-mail address' })
  .trim()
  .min(1, { error: 'Enter your e-mail address', abort: true })
  .max(254, 'Enter an e-mail address of at most 254 characters')
  .pipe(z.email('Enter an e-mail address in the form name@example.org'))
  .openapi({ type: 'string', format: 'email', example: 'ada@example.org' });

/** Signing in says nothing about the rules of passwords: whatever was typed is compared, not judged. */
export const SignInSchema = z
  .object({
    email,
    password: z
      .string({ error: 'Enter your password' })
      .min(1, 'Enter your password')
      .max(passwordMaxLength, `The password is longer than ${passwordMaxLength} characters`),
  })
  .openapi('SignIn');

/** The password's rules are words of their own (password-policy.ts), so that each says what to do. */
export const SignUpSchema = z
  .object({
    email,
    name: z
      .string({ error: 'Enter your name' })
      .trim()
      .min(1, 'Enter your name')
      .max(120, 'Enter a name of at most 120 characters'),
    password: z.string({ error: 'Enter a password' }).min(1, 'Enter a password').max(4096),
  })
  .openapi('SignUp');

export const SignedInSchema = z.object({ account: AccountSchema }).openapi('SignedIn');
