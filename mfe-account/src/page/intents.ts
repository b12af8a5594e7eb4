import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import type { ActionContext, ActionResult } from '@tessera/mfe-kit/define-fragment';
import { redirect, Redirect } from '@tessera/mfe-kit/redirect';
import { requireSession } from '../identity/require-session.ts';
import { toRefusal, type FormRefusal } from './form-refusal.ts';
import type { ProblemWords } from './say-problem.ts';

/** Which form of the page was refused, and why. */
export interface IntentRefusal extends FormRefusal {
  intent: string;
}

interface Intent {
  /** Fields that a refusal may name, in the order of the form; it falls back on the first. */
  fields: readonly string[];
  /** What was typed and may be shown again; never a password. */
  keep?: readonly string[];
  run(o: { api: Api; text(name: string): string; url: URL }): Promise<Redirect>;
}

/**
 * Makes the action of a page with several forms: each posts its `intent`. A refusal comes back to its form;
 * who is signed out meanwhile signs in first.
 *
 * @param wordsIn what the page says of problems of its own
 */
export function answerIntents(
  intents: Record<string, Intent>,
  wordsIn?: (locale: string) => Partial<ProblemWords>,
) {
  return async ({
    api,
    form,
    url,
    locale,
  }: Pick<ActionContext<object>, 'api' | 'form' | 'url' | 'locale'>): Promise<
    ActionResult<IntentRefusal>
  > => {
    const name = form.get('intent') ?? '';
    const intent = Object.hasOwn(intents, name) ? intents[name] : undefined;
    // No form of this page says so: whoever posted it sees the page as it is.
    if (!intent) return redirect(url.pathname);
    const text = (field: string): string => form.get(field) ?? '';
    try {
      return await requireSession(url, () => intent.run({ api, text, url }));
    } catch (error) {
      if (error instanceof Redirect) return error;
      if (!(error instanceof ApiProblem)) throw error;
      const values = Object.fromEntries((intent.keep ?? []).map((field) => [field, text(field)]));
      const { status, data } = toRefusal(
        error,
        intent.fields,
        intent.fields[0] ?? '',
        values,
        locale,
        wordsIn?.(locale),
      );
      return { status, data: { ...data, intent: name } };
    }
  };
}
