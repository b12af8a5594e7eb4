import { writeFile } from 'node:fs/promises';
import { silentLogger } from '@tessera/bff-kit/logger';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { contractDocument } from '../contract-document.ts';
import { noDatabase, noTokens } from '@tessera/bff-kit/testing/nothing';

// Writes contract/openapi.json and contract/openapi.d.ts from the routes: npm run contract -w @tessera/bff-catalog
const document = contractDocument({ db: noDatabase, tokens: noTokens, logger: silentLogger() });
const text = `${JSON.stringify(document, null, 2)}\n`;
const folder = new URL('../contract/', import.meta.url);
await writeFile(new URL('openapi.json', folder), text);
const types = astToString(await openapiTypescript(text));
await writeFile(
  new URL('openapi.d.ts', folder),
  `// Generated from openapi.json by \`npm run contract -w @tessera/bff-catalog\`.\n\n${types}`,
);
