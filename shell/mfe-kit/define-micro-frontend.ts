import type { Language } from './locales.ts';

/** A path pattern (`/products/:handle`) and the page fragment that answers it. */
export interface Route {
  path: string;
  page: string;
  /** Slots known before the page is rendered, so that the shell can fetch them at the same time. `:param` and `?search` stand for the URL's values. */
  slots?: { fragment: string; props: Record<string, string | number> }[];
}

export interface PageFragment {
  kind: 'page';
  timeoutMs?: number;
  /**
   * When the browser loads the page's code: at once, or when a person reaches for the page. The latter is for a
   * page that works as HTML: what was typed or chosen in a form before must be taken up when the code comes. What is pressed
   * in between is pressed again then: buttons, and links with `data-acts`.
   */
  hydrate?: 'load' | 'interaction';
}

export interface SlotFragment {
  kind: 'fragment';
  /** How long the shell waits for the first byte before it writes the fallback. */
  timeoutMs: number;
  /** JSON Schema of the props. */
  props: object;
  /** Static HTML that works without JavaScript, in each language; `{name}` is the escaped prop. */
  fallback: string | Readonly<Record<Language, string>>;
  /**
   * When the browser loads the fragment's code: at once, when idle, or when a person reaches for it. In a page that
   * waits for a person, the first two mean: with the page.
   */
  hydrate?: 'load' | 'idle' | 'interaction';
  /**
   * With `hydrate: 'interaction'`: its code comes as well when other code of its own team does. For what only
   * that team's code changes: on a page without any, there is nothing to hear of.
   */
  wakesWithTeam?: boolean;
  /** Extension points of other teams' pages it stands in: `catalog/product/after-details`. */
  extends?: string[];
}

/** What a team's release consists of: `mfe-X/micro-frontend.ts` default-exports one. */
export interface MicroFrontend {
  name: string;
  routes: Route[];
  fragments: Record<string, PageFragment | SlotFragment>;
  /** Places of its pages that other teams may fill, with the JSON Schema of the props they get. */
  extensionPoints?: Record<string, { props: object }>;
  /** What it needs of others. The release gate holds it against what is live. */
  uses?: {
    /** Other teams' fragments in its slots, with the prop schema of their contract: `cart/add-to-cart`. */
    fragments?: Record<string, { props: object }>;
    /** Services whose API it calls; which operations, the build finds out. */
    apis?: string[];
  };
  /** Browser events by name, each with the JSON Schema of its detail. */
  events?: { emits?: Record<string, object>; listens?: Record<string, object> };
  /** The most a first load of it may weigh, bytes of brotli. */
  budgets?: { js?: number; css?: number };
}

/** Names of the properties that are always there. */
type RequiredKeys<T> = {
  [K in keyof T]-?: undefined extends T[K] ? never : K;
}[keyof T];

/**
 * A JSON Schema that describes `T`: kinds and names agree, and only what is always there is required. It is for
 * contracts, which have types for people who write code and schemas for the release gate:
 * `browserEvents satisfies SchemasOf<CartEvents>`.
 */
export type SchemaOf<T> = [T] extends [string]
  ? { readonly type: 'string' }
  : [T] extends [number]
    ? { readonly type: 'number' | 'integer' }
    : [T] extends [boolean]
      ? { readonly type: 'boolean' }
      : [T] extends [readonly (infer Item)[]]
        ? { readonly type: 'array'; readonly items: SchemaOf<Item> }
        : {
            readonly type: 'object';
            readonly required?: readonly RequiredKeys<T>[];
            readonly properties?: { readonly [K in keyof T]-?: SchemaOf<NonNullable<T[K]>> };
          };

/** One schema for each member. */
export type SchemasOf<T> = { readonly [K in keyof T]: SchemaOf<T[K]> };

/** The same where the schema is that of `props`, by the owner's own name: `cart/mini-cart` is `mini-cart`. */
export type PropsOf<Owner extends string, T> = {
  readonly [K in keyof T as K extends `${Owner}/${infer Name}` ? Name : K]: {
    readonly props: SchemaOf<T[K]>;
  };
};

/** Only checks the shape: `export default defineMicroFrontend({ name: 'cart', … })`. */
export const defineMicroFrontend = (microFrontend: MicroFrontend): MicroFrontend => microFrontend;
