import { expect } from '@playwright/test';

/** What a browser without JavaScript got: the page, the cookie to come back with, and what it was made of. */
export interface Visited {
  status: number;
  html: string;
  /** The `cookie` header of the next visit. */
  cookie: string;
  /** The id in the signed cookie by which the shop knows a browser. */
  visitor: string;
  composition: string;
}

/** Visits a page as somebody new, or as somebody who was here before. */
export async function visit(address: string, cookie = ''): Promise<Visited> {
  const reply = await fetch(address, { headers: cookie === '' ? {} : { cookie } });
  const set = reply.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  const given = set.find((one) => one.startsWith('tessera_visitor='));
  const kept = given ?? cookie;
  return {
    status: reply.status,
    html: await reply.text(),
    cookie: kept,
    visitor: /tessera_visitor=([^.;]+)\./.exec(kept)?.[1] ?? '',
    composition: reply.headers.get('tessera-composition') ?? '',
  };
}

/** Which release of a micro-frontend a page shows in its own fragments. */
export function releasesIn(html: string, name: string): string[] {
  const addresses = html.matchAll(new RegExp(`/assets/${name}/([\\w.-]+)/`, 'g'));
  const ids = [...new Set([...addresses].map(([, id]) => id ?? ''))];
  expect(ids, `a page without ${name}`).not.toEqual([]);
  return ids;
}

/** Why the first slot of a fragment was left without it, by the page's HTML; null: it was filled. */
export function failureIn(html: string, fragment: string): string | null {
  const tag = new RegExp(`<tessera-slot[^>]*data-fragment="${fragment}"[^>]*>`).exec(html)?.[0];
  if (tag === undefined) throw new Error(`the page has no slot for ${fragment}`);
  const instance = /data-instance="([^"]+)"/.exec(tag)?.[1] ?? '';
  // Known when the slot was written, or told at the end of the page.
  const late = new RegExp(`__tessera\\.failed\\("${instance}","([^"]+)"\\)`).exec(html)?.[1];
  return /data-reason="([^"]*)"/.exec(tag)?.[1] ?? late ?? null;
}
