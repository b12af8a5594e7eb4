import { localPath } from '@tessera/mfe-kit/locales';
import { closeFragment, openFragment } from '../compose/fragment-markup.ts';
import { escapeHtml } from '../document/escape.ts';
import type { FragmentCall } from '../fragments/fetch-fragment.ts';
import type { FragmentAnswer } from '../fragments/fragment-answer.ts';
import type { PageRequest } from '../fragments/page-request.ts';
import { shellWords } from '../language/shell-words.ts';
import type { Assembly } from './assemble-page.ts';
import type { BegunPage } from './begin-page.ts';

/** The document around a page fragment; its status is the page's. */
export function respondPage(
  assembly: Assembly,
  begun: BegunPage,
  call: FragmentCall,
  answer: Extract<FragmentAnswer, { kind: 'html' }>,
  onEnd: () => void,
): Promise<Response> {
  const { page } = begun;
  const { status, preamble } = answer;
  async function* main() {
    yield openFragment({ ...call, ms: answer.ms, isPage: true });
    yield* answer.html;
    yield closeFragment(call.instance, { state: preamble.state, data: preamble.data, status });
  }
  return assembly.respond(
    {
      fragment: `${call.owner}/${call.name}`,
      head: preamble.head,
      main: main(),
      mainBroken: brokenOff(page),
      facts: { ...begun.facts, status, error: null },
      setCookies: answer.setCookies,
      headers: {
        'server-timing': `page;dur=${answer.ms};desc="${call.owner}/${call.name}"`,
        ...(status === 503 ? { 'retry-after': '5' } : {}),
      },
    },
    onEnd,
  );
}

// The status is out: all that can still be done is to say so where the page stopped.
function brokenOff({ url, language }: PageRequest): string {
  const { say, action } = shellWords(language).brokenOff;
  return (
    `</tessera-fragment><div class="t-wrap"><p class="t-failure" data-error="broken-off">${escapeHtml(say)} ` +
    `<a href="${escapeHtml(localPath(url, language))}" data-retry>${escapeHtml(action)}</a></p></div>`
  );
}
