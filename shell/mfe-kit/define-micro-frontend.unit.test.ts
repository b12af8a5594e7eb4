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
    const asText = { ...picked.properties, pieces: { type: 'string' } } as const;
    const asksMore = { ...picked, required: ['id', 'note'] } as const;
    const asked = { ...picked, properties: asText };
    const lacking = { ...picked, properties: fewer };
    // @ts-expect-error pieces is a number
    expect(asked satisfies SchemaOf<Picked>).toBe(asked);
    // @ts-expect-error note is not described
    expect(lacking satisfies SchemaOf<Picked>).toBe(lacking);
    // @ts-expect-error note may be missing
    expect(asksMore satisfies SchemaOf<Picked>).toBe(asksMore);
  });
});
