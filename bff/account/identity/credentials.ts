import { z } from '@hono/zod-openapi';
import { passwordMaxLength } from './password-policy.ts';
import { AccountSchema } from './account.ts';

export const EmailSchema = z
  .string({ error: 'Enter your e-mail address' })
  .trim()
  .min(1, { error: 'Enter your e-mail address', abort: true })
  .max(254, 'Enter an e-mail address of at most 254 characters')
  .pipe(z.email('Enter an e-mail address in the form name@example.org'))
  .openapi({ type: 'string', format: 'email', example: 'ada@example.org' });

/** A password that somebody has: whatever was typed is compared, not judged. */
export const PasswordSchema = z
  .string({ error: 'Enter your password' })
  .min(1, 'Enter your password')
  .max(passwordMaxLength, `The password is longer than ${passwordMaxLength} characters`);

/** A password to choose. Its rules are words of their own (password-policy.ts), so that each says what to do. */
export const NewPasswordSchema = z
  .string({ error: 'Enter a password' })
  .min(1, 'Enter a password')
  .max(4096);

export const SignInSchema = z
  .object({
    email: EmailSchema,
    password: PasswordSchema,
  })
  .openapi('SignIn');

export const SignUpSchema = z
  .object({
    email: EmailSchema,
    name: z
      .string({ error: 'Enter your name' })
      .trim()
      .min(1, 'Enter your name')
      .max(120, 'Enter a name of at most 120 characters'),
    password: NewPasswordSchema,
  })
  .openapi('SignUp');

export const SignedInSchema = z.object({ account: AccountSchema }).openapi('SignedIn');
