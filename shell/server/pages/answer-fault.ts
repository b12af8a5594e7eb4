import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { problemResponse, toProblem } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { languageFacts, localPath, splitLanguage } from '@tessera/mfe-kit/locales';
import { escapeHtml } from '../document/escape.ts';
import { shellWords } from '../language/shell-words.ts';
import { htmlSecurityHeaders } from '../security/security-headers.ts';

/**
 * A fault of the shell itself: logged, and answered with what can be made without any other part,
 * as a problem where a program asks and as a page where a person does.
 */
export function answerFault(error: Error, c: Context<ServiceEnv>): Response {
  const { log, requestId } = c.var;
  log.error({ err: error }, 'a request failed');
  if (c.req.path.startsWith('/api/') || !c.req.header('accept')?.includes('text/html')) {
    const detail = shellWords('en').fault.say;
    return problemResponse(toProblem(500, { type: 'fault', detail }), requestId);
  }
  const language = splitLanguage(c.req.path).language ?? 'en';
  const words = shellWords(language).fault;
  const hrefs = { again: c.req.path, home: localPath('/', language) };
  const next = words.next(
    (what, text) => `<a href="${escapeHtml(hrefs[what])}">${escapeHtml(text)}</a>`,
  );
  const { locale, direction } = languageFacts[language];
  const html =
    `<!DOCTYPE html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><title>${words.title} | Tessera</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"></head>' +
    `<body><main><h1>${words.title}</h1><p>${words.say}</p><p>${next}</p>` +
    `<p>${words.number(`<bdi>${escapeHtml(requestId)}</bdi>`)}</p></main></body></html>`;
  return new Response(html, {
    status: 500,
    headers: {
      ...htmlSecurityHeaders(randomBytes(16).toString('base64'), false),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}

/** Pages are read and forms posted to them; whatever else is asked of a page is not understood. */
export function refuseMethod(method: string, requestId: string): Response {
  const detail = `Pages answer to GET, HEAD and POST, not to ${method}. Programs find the APIs under /api/.`;
  const problem = toProblem(405, { type: 'method-not-allowed', detail });
  const response = problemResponse(problem, requestId);
  response.headers.set('allow', 'GET, HEAD, POST');
  return response;
}
