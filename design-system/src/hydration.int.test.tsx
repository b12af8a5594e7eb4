/// <reference types="vite/client" />
import { composeStories } from '@storybook/react-vite';
import { act, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { Combobox } from './combobox/combobox.tsx';
import { Quantity } from './quantity/quantity.tsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type StoryModule = Parameters<typeof composeStories>[0];
const modules = import.meta.glob<StoryModule>('./**/*.stories.tsx', { eager: true });
const stories = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries<ComponentType>(composeStories(module)).map(
    ([name, Story]) => [`${path} ${name}`, Story] as const,
  ),
);

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('every story', () => {
  it.each(stories)('%s hydrates the HTML of the server without a complaint', async (_, Story) => {
    const complaints: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words));
    const options = { identifierPrefix: 'p0' };
    const html = renderToString(<Story />, options);
    const container = document.createElement('div');
    container.append(document.createRange().createContextualFragment(html));
    document.body.append(container);
    const served = container.firstElementChild;

    const onRecoverableError = (error: unknown) => complaints.push(error);
    const root = await act(() =>
      hydrateRoot(container, <Story />, { ...options, onRecoverableError }),
    );

    expect(complaints).toEqual([]);
    expect(container.firstElementChild).toBe(served);
    await act(() => root.unmount());
  });
});

it('a search that was typed before the code was there is answered', async () => {
  const asked: string[] = [];
  const load = async (q: string) => {
    asked.push(q);
    return [{ id: q, label: `${q}our` }];
  };
  const box = <Combobox label="Search" name="q" action="/search" load={load} />;
  const container = document.createElement('div');
  container.append(document.createRange().createContextualFragment(renderToString(box)));
  document.body.append(container);
  container.querySelector('input')!.value = 'harb';
  const root = await act(() => hydrateRoot(container, box));
  await act(async () => {
    await vi.waitFor(() => expect(asked).toEqual(['harb']));
  });
  expect(container.textContent).toContain('harbour');
  expect(container.querySelector('input')?.value).toBe('harb');
  await act(() => root.unmount());
});

describe('a number that was typed before the code was there', () => {
  async function typed(text: string, focused: boolean) {
    const told = vi.fn();
    const field = <Quantity label="Quantity" name="quantity" value={2} max={20} onChange={told} />;
    const container = document.createElement('div');
    container.append(document.createRange().createContextualFragment(renderToString(field)));
    document.body.append(container);
    const input = container.querySelector('input')!;
    input.value = text;
    if (focused) input.focus();
    const root = await act(() => hydrateRoot(container, field));
    return { told, input, unmount: () => act(() => root.unmount()) };
  }

  it('counts, within its limits', async () => {
    const { told, unmount } = await typed('500', false);
    expect(told.mock.calls).toEqual([[20]]);
    await unmount();
  });

  it('counts when it is finished, and may be empty until then', async () => {
    const { told, input, unmount } = await typed('', true);
    expect(input.value).toBe('');
    await act(() => input.blur());
    expect(told).not.toHaveBeenCalled();
    expect(input.value).toBe('2');
    await unmount();
  });

  it('is what it was when nothing of it is a number', async () => {
    const { told, input, unmount } = await typed('many', false);
    expect(told).not.toHaveBeenCalled();
    expect(input.value).toBe('2');
    await unmount();
  });
});
