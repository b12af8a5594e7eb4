import { ApiProblem } from '@tessera/mfe-kit/api';
import type { ActionContext, ActionResult } from '@tessera/mfe-kit/define-fragment';
import { redirect, Redirect } from '@tessera/mfe-kit/redirect';
import { addressesMessagesIn } from '../messages/addresses.ts';
import { requireSession } from '../identity/require-session.ts';
import { toRefusal, type FormRefusal } from '../page/form-refusal.ts';

export const addressFields = ['name', 'line1', 'line2', 'postcode', 'city', 'country'] as const;

/** Which address a refused form was about; null for a new one. */
export interface AddressRefusal extends FormRefusal {
  id: string | null;
}

const base = '/api/account/addresses';

/**
 * Carries out what one of the page's forms asks for (`intent`: add, save, remove, make-default) and
 * comes back to the list, which says what was done (`?done=`). Who is signed out meanwhile signs in first.
 */
export async function addressAction({
  api,
  form,
  url,
  locale,
}: Pick<ActionContext<object>, 'api' | 'form' | 'url' | 'locale'>): Promise<
  ActionResult<AddressRefusal>
> {
  const intent = form.get('intent');
  const id = form.get('id');
  const path = `${base}/${encodeURIComponent(id ?? '')}`;
  const values = Object.fromEntries(addressFields.map((field) => [field, form.get(field) ?? '']));
  const isDefault = form.get('isDefault') === 'on' ? { isDefault: true } : {};
  const list = new URL(url.pathname, url);
  try {
    return await requireSession(list, async () => {
      switch (intent) {
        case 'remove':
          await api.send('DELETE', path);
          return done('removed');
        case 'make-default':
          await api.send('PATCH', path, { isDefault: true });
          return done('default');
        case 'save':
          await api.send('PATCH', path, { ...values, ...isDefault });
          return done('saved');
        default:
          await api.send('POST', base, { ...values, ...isDefault });
          return done('added');
      }
    });
  } catch (error) {
    if (error instanceof Redirect) return error;
    if (!(error instanceof ApiProblem)) throw error;
    // Removed in another window already: that is what was wanted, or the list shows it is gone.
    if (error.status === 404) return redirect('/account/addresses?done=gone');
    const own = addressesMessagesIn(locale);
    const { status, data } = toRefusal(error, addressFields, 'name', values, locale, own);
    return { status, data: { ...data, id: intent === 'save' ? id : null } };
  }
}

const done = (what: string) => redirect(`/account/addresses?done=${what}`);
