import { describe, expect, it } from 'vitest';
import { walls } from '../home/walls.ts';
import { en } from '../messages/home/en.ts';
import { testCategories, testList } from '../testing/test-list.ts';
import { renderFragment } from '../testing/render-fragment.ts';

/** On each wall another number of prints, or on all the same. */
const home = (hung: readonly string[], alike = false) =>
  renderFragment({
    fragment: 'home',
    url: '/',
    replies: {
      '/api/catalog/categories': testCategories,
      '/api/catalog/products': testList(60),
      ...Object.fromEntries(
        hung.map((search, n) => [`/api/catalog/products${search}`, testList(alike ? 4 : 4 + n)]),
      ),
    },
  });

describe('the walls of the home page', () => {
  it('hang between the categories and all prints, each with the way to more of it', async () => {
    const { html } = await home(walls.map(({ search }) => search));
    for (const { name, more } of walls) {
      expect(html).toContain(`>${en.walls[name].title}</h2>`);
      expect(html).toContain(`href="${more}"`);
    }
    expect(html.indexOf('Just hung')).toBeGreaterThan(html.indexOf('/c/geometric'));
    expect(html.indexOf('Just hung')).toBeLessThan(html.indexOf('All prints'));
  });

  it('leave the rest as it is when one does not come, or nothing hangs there', async () => {
    const { status, html } = await home([walls[0]!.search]);
    expect(status).toBe(200);
    expect(html).toContain('Just hung');
    expect(html).not.toContain('What others hang');
    expect(html).toContain('All prints');
  });

  it('show the same prints once, as long as nothing was sold', async () => {
    const { html } = await home(
      walls.map(({ search }) => search),
      true,
    );
    expect(html).toContain('Just hung');
    expect(html).not.toContain('What others hang');
  });
});
