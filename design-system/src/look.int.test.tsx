/// <reference types="vite/client" />
import { composeStories } from '@storybook/react-vite';
import { act, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../.storybook/preview.tsx';

type StoryModule = Parameters<typeof composeStories>[0];

/**
 * The stories whose look is compared with a reference, a picture beside this file in `__screenshots__`. After a
 * wanted change: `npm run looks:update -w @tessera/design-system`, and look at the new pictures.
 */
const looks: Record<string, string[]> = {
  'button/button': ['Primary', 'Secondary', 'Danger', 'Disabled', 'WithIcon'],
  'hang/hang': ['Frames', 'Walls', 'Fits'],
  'notice/notice': ['Info', 'Success', 'Warning', 'Danger'],
  'price/price': ['WithCents', 'From'],
  'product-card/product-card': ['Grid'],
  'radio-tiles/radio-tiles': ['Sizes', 'Frames', 'WithError'],
  'rating/rating': ['Plain', 'Compact'],
  'room/room': ['Medium', 'Landscape'],
  'stepper/stepper': ['OrderOnItsWay', 'Failed'],
  'summary-list/summary-list': ['Changeable'],
};

const modules = import.meta.glob<StoryModule>('./**/*.stories.tsx', { eager: true });

/** The part of a picture that may differ: glyphs are drawn a little differently by other versions of Chromium. */
const allowed = { threshold: 0.2, allowedMismatchedPixelRatio: 0.01 };

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // As Storybook does it: the preview's only loader waits for the stylesheet.
  for (const loaded of [preview.loaders ?? []].flat()) await (loaded as () => Promise<unknown>)();
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe.each(['light', 'dark'])('%s', (theme) => {
  const stories = Object.entries(looks).flatMap(([file, names]) => {
    const module = modules[`./${file}.stories.tsx`];
    if (!module) throw new Error(`There are no stories in ${file}.stories.tsx.`);
    const composed = composeStories(module, {
      ...preview,
      initialGlobals: { ...preview.initialGlobals, theme },
    }) as Record<string, ComponentType>;
    return names.map((name) => [`${file.replace(/.*\//, '')}-${name}`, composed[name]] as const);
  });

  it.each(stories)('%s looks as in its reference', async (name, Story) => {
    if (!Story) throw new Error(`There is no story ${name}.`);
    const canvasElement = document.createElement('div');
    canvasElement.style.cssText = 'inline-size:720px;padding:24px;background:var(--page)';
    document.body.append(canvasElement);
    const root = createRoot(canvasElement);
    await act(() => root.render(<Story />));
    await document.fonts.ready;
    await Promise.all([...canvasElement.querySelectorAll('img')].map((image) => image.decode()));
    await expect
      .element(page.elementLocator(canvasElement))
      .toMatchScreenshot(`${name}-${theme}`, { comparatorOptions: allowed });
    await act(() => root.unmount());
  });
});
