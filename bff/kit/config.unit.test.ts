import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError, parseConfig } from './config.ts';

const schema = z.object({
  PORT: z.coerce.number().int().max(65_535),
  DATABASE_URL: z.string(),
  SECRET: z.string().min(16),
});

describe('parseConfig', () => {
  it('gives parsed values', () => {
    const env = {
      PORT: '3000',
      DATABASE_URL: 'postgresql://x',
      SECRET: 'a'.repeat(16),
      OTHER: '1',
    };
    expect(parseConfig(schema, env)).toEqual({
      PORT: 3000,
      DATABASE_URL: 'postgresql://x',
      SECRET: 'a'.repeat(16),
    });
  });

  it('names every bad key at once and repeats no value', () => {
    const parse = () => parseConfig(schema, { PORT: '70000', SECRET: 'hunter2' });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/PORT: .*65535/s);
    expect(parse).toThrow(/DATABASE_URL is missing/);
    expect(parse).toThrow(/SECRET: /);
    expect(parse).not.toThrow(/hunter2/);
  });
});
