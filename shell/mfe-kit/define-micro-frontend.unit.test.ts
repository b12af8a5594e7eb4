import { describe, expect, it } from 'vitest';
import type { PropsOf, SchemaOf, SchemasOf } from './define-micro-frontend.ts';

interface Picked {
  id: string;
  pieces: number;
  sizes: string[];
  note?: string;
}

const picked = {
  type: 'object',
  required: ['id', 'pieces', 'sizes'],
  properties: {
    id: { type: 'string', minLength: 1 },
    pieces: { type: 'integer' },
    sizes: { type: 'array', items: { type: 'string' } },
    note: { type: 'string' },
  },
} as const;

// The guarantees are the compiler's: each line marked as an error has to be one.
describe('a schema beside a type', () => {
  it('describes it when names and kinds agree', () => {
    expect(picked satisfies SchemaOf<Picked>).toBe(picked);
    expect({ 'shop:picked': picked } satisfies SchemasOf<{ 'shop:picked': Picked }>).toBeTruthy();
    const fragments = { picker: { props: picked, timeoutMs: 300 } } as const;
    expect(fragments satisfies PropsOf<'shop', { 'shop/picker': Picked }>).toBe(fragments);
  });

  it('does not compile with another kind, a property that is missing, or one required too much', () => {
    const { note: _, ...fewer } = picked.properties;
    const wrong = [
      // @ts-expect-error pieces is a number
      { ...picked, properties: { ...picked.properties, pieces: { type: 'string' } } } satisfies SchemaOf<Picked>,
      // @ts-expect-error note is not described
      { ...picked, properties: fewer } satisfies SchemaOf<Picked>,
      // @ts-expect-error note may be missing
      { ...picked, required: ['id', 'note'] } satisfies SchemaOf<Picked>,
    ];
    expect(wrong).toHaveLength(3);
  });
});
