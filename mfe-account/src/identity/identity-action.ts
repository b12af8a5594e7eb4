import { ApiProblem } from '@tessera/mfe-kit/api';
import type { ActionContext, ActionResult } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { toRefusal, type FormRefusal } from '../page/form-refusal.ts';
import { identityMessagesIn } from '../messages/identity.ts';
import { announce } from './announce.ts';
import { nextPath } from './next-path.ts';

type Context = Pick<ActionContext<object>, 'api' | 'form' | 'url' | 'locale'>;

const fields = ['name', 'email', 'password'] as const;

/** Signs in or opens an account, as the form's `intent` says; the way on is the page's `?next=`. */
export async function identityAction({
  api,
  form,
  url,
  locale,
}: Context): Promise<ActionResult<FormRefusal>> {
  const text = (name: string) => form.get(name) ?? '';
  const credentials = { email: text('email'), password: text('password') };
  try {
    if (text('intent') === 'sign-up') {
      const body = { ...credentials, name: text('name') };
      await api.send('POST', '/api/account/auth/sign-up/email', body);
    } else {
      await api.send('POST', '/api/account/auth/sign-in/email', credentials);
    }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const at = error.problem.type === 'wrong-credentials' ? 'password' : 'email';
    const typed = { email: credentials.email, name: text('name') };
    return toRefusal(error, fields, at, typed, locale, identityMessagesIn(locale));
  }
  announce(true);
  return redirect(nextPath(url));
}
