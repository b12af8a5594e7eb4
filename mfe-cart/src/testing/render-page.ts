import type { AnyFragment } from '@tessera/mfe-kit/define-fragment';
import { createRenderer, type RenderRequest } from '@tessera/mfe-kit/render-on-server';
import addToCart from '../fragments/add-to-cart.tsx';
import miniCart from '../fragments/mini-cart.tsx';
import cart from '../pages/cart.tsx';
import checkout from '../pages/checkout.tsx';
import confirmation from '../pages/confirmation.tsx';

export interface Call {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

export type Answer = (call: Call) => { status: number; body: unknown };

const render = createRenderer({
  cart,
  checkout,
  confirmation,
  'add-to-cart': addToCart,
  'mini-cart': miniCart,
} as unknown as Record<string, AnyFragment>);

export interface Page {
  fragment: string;
  url: string;
  props?: Record<string, unknown>;
  answer: Answer;
  form?: Record<string, string>;
  /** English unless it is given */
  locale?: string;
}

/** Renders one fragment as the BFF would, against an API that answers what the test says. */
export async function renderPage({
  fragment,
  url,
  props = {},
  answer,
  form,
  locale = 'en-IE',
}: Page) {
  const calls: Call[] = [];
  const api: RenderRequest['api'] = async ({ method, path, body, headers }) => {
    const call = {
      method,
      path,
      headers,
      body: body === null ? null : (JSON.parse(body) as unknown),
    };
    calls.push(call);
    const reply = answer(call);
    return { status: reply.status, headers: {}, body: JSON.stringify(reply.body) };
  };
  const result = await render({
    fragment,
    props,
    url,
    method: form ? 'POST' : 'GET',
    form: form ? Object.entries(form) : null,
    instance: 'p0',
    nonce: 'n',
    locale,
    origin: 'https://shop.example',
    api,
  });
  let html = '';
  for await (const chunk of result.html) html += chunk;
  const head = result.preamble.head as { title: string } | null;
  // React puts comments between neighbouring texts; a reader does not see them.
  return { ...result, html: html.replaceAll('<!-- -->', ''), title: head?.title, calls };
}

/** The values of an attribute on every tag of a name, in order. */
export const attributes = (html: string, tag: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`, 'g'))].map(
    ([, value]) => value ?? '',
  );
