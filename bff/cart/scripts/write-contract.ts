import { writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { contractDocument } from '../contract-document.ts';

// Writes contract/openapi.json and contract/openapi.d.ts from the routes: npm run contract -w @tessera/bff-cart
const text = `${JSON.stringify(contractDocument(), null, 2)}\n`;
const folder = new URL('../contract/', import.meta.url);
await writeFile(new URL('openapi.json', folder), text);
const types = astToString(await openapiTypescript(text));
await writeFile(
  new URL('openapi.d.ts', folder),
  `// Generated from openapi.json by \`npm run contract -w @tessera/bff-cart\`.\n\n${types}`,
);
