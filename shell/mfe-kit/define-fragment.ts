import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Api } from './api.ts';
import type { Redirect } from './redirect.ts';

/** Elements for the document's head. A page's load returns them; the shell writes them. */
export interface Head {
  title: string;
  meta?: ({ name: string; content: string } | { property: string; content: string })[];
  links?: ({ rel: string; href: string } & Record<string, string>)[];
  jsonLd?: object[];
  /** Browsers without JavaScript load the page again after so many seconds: for what moves by itself. */
  refreshWithoutScript?: number;
}

/** What `load` and `action` are given, on the server and in the browser alike. */
export interface LoadContext<Props, ActionData = unknown> {
  api: Api;
  queryClient: QueryClient;
  props: Props;
  /** The page's URL, without the prefix of its language; its search parameters are the page's state. */
  url: URL;
  locale: string;
  signal: AbortSignal;
  /** What the page's own action answered when the form was refused, else `null`. */
  actionData: ActionData | null;
}

export interface LoadResult<Data> {
  /** Becomes the page's status when the fragment is a page. 200 when left out. */
  status?: number;
  head?: Head;
  /** Small JSON for the component. Anything fetched belongs in the query client. */
  data?: Data;
  /** Cacheability of the server-rendered fragment; private when left out. */
  cacheControl?: string;
}

export interface ActionContext<Props> {
  api: Api;
  form: URLSearchParams;
  props: Props;
  /** The page's URL, without the prefix of its language. */
  url: URL;
  locale: string;
}

export type ActionResult<ActionData> = Redirect | { status: number; data: ActionData };

export interface FragmentProps<Props, Data, ActionData> {
  props: Props;
  data: Data;
  actionData: ActionData | null;
  status: number;
  url: URL;
}

/**
 * One page or fragment of a micro-frontend.
 * `load` runs before rendering, on the server and at client-side navigation; it fills the query
 * client, whose content travels to the browser, so that hydrating fetches nothing again.
 * `action` answers the form that is posted to the page's own URL, with JavaScript or without.
 */
export interface FragmentDefinition<Props, Data, ActionData> {
  name: string;
  load?(context: LoadContext<Props, ActionData>): Promise<LoadResult<Data>>;
  action?(context: ActionContext<Props>): Promise<ActionResult<ActionData>>;
  Component: ComponentType<FragmentProps<Props, Data, ActionData>>;
}

/** A definition whose types are no longer of interest: what the shell and the renderer handle. */
export type AnyFragment = FragmentDefinition<Record<string, unknown>, unknown, unknown>;

/** Default export of each exposed module. Only infers types. */
export function defineFragment<Props extends object, Data = undefined, ActionData = undefined>(
  definition: FragmentDefinition<Props, Data, ActionData>,
): FragmentDefinition<Props, Data, ActionData> {
  return definition;
}
