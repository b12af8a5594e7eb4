/// <reference types="vite/client" />
import { composeStories } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

type StoryModule = Parameters<typeof composeStories>[0];
const modules = import.meta.glob<StoryModule>('./**/*.stories.tsx', { eager: true });
const stories = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries<ComponentType>(composeStories(module)).map(
    ([name, Story]) => [`${path} ${name}`, Story] as const,
  ),
);

const values = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget'];

describe('every story, rendered on the server', () => {
  it('is found', () => {
    expect(stories.length).toBeGreaterThan(80);
  });

  it.each(stories)('%s has no inline style and no dangling or doubled id', (_, Story) => {
    const html = renderToString(<Story />);
    expect(html).not.toMatch(/\sstyle=/);
    const ids = values(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const referred = references.flatMap((name) => values(html, name)).join(' ');
    for (const id of referred.split(' ').filter(Boolean)) expect(ids).toContain(id);
  });

  it.each(stories)('%s is the same each time', (_, Story) => {
    expect(renderToString(<Story />)).toBe(renderToString(<Story />));
  });
});
