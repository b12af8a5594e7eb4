import { createContext } from 'react';
import type { Api } from './api.ts';

/** What the shell's browser runtime offers to a mounted fragment. */
export interface ShellRuntime {
  /** Goes to a same-origin address, client-side where a release owns it. */
  navigate(href: string, options?: { replace?: boolean }): Promise<void>;
  slots: {
    attach(slot: HTMLElement): void;
    update(slot: HTMLElement, props: Record<string, unknown>): void;
    detach(slot: HTMLElement): void;
  };
  /** Extension points: a new one is filled with what stands there, new props go to all of it. */
  points: {
    attach(point: HTMLElement, props: Record<string, unknown>): void;
    update(point: HTMLElement, props: Record<string, unknown>): void;
    detach(point: HTMLElement): void;
  };
}

export interface FragmentContextValue {
  /** DOM id and React identifier prefix of this mounted fragment. */
  instance: string;
  locale: string;
  api: Api;
  /** `null` while rendering on the server. */
  runtime: ShellRuntime | null;
  submit(form: HTMLFormElement | URLSearchParams): Promise<void>;
}

export const FragmentContext = createContext<FragmentContextValue | null>(null);
