import type { Assembly } from './assemble-page.ts';
import type { BegunPage } from './begin-page.ts';
import type { ErrorPage } from './error-page.ts';

/** A page of the shell's own, in the shop's frame. */
export function respondError(
  assembly: Assembly,
  begun: BegunPage,
  { status, head, main, error, retryAfter }: ErrorPage,
  setCookies: readonly string[] = [],
): Promise<Response> {
  return assembly.respond({
    fragment: null,
    head,
    main: (async function* () {
      yield main;
    })(),
    mainBroken: '',
    facts: { ...begun.facts, status, error },
    setCookies,
    headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
  });
}
