import { describe, expect, it } from 'vitest';
import { fillTemplate, fillWords, templateWords } from './fill-template.ts';
import path from 'node:path';

const template = path.join(import.meta.dirname, 'template');

describe('the template of a new team', () => {
  it('says the name as it stands in addresses and as it stands in code', () => {
    expect(fillWords('__name__ __Name__ __other__', templateWords('gift-cards'))).toBe(
      'gift-cards GiftCards __other__',
    );
  });

  it('leaves no place open, in paths or in texts', async () => {
    const files = await fillTemplate(template, 'reviews');
    expect(files.size).toBeGreaterThan(25);
    const open = [...files].filter(([file, text]) => /__name__|__Name__/.test(file + text));
    expect(open).toEqual([]);
    expect([...files.keys()]).toContain('mfe-reviews/micro-frontend.ts');
  });
});
