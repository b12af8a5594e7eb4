#!/usr/bin/env node
// Plain JavaScript, so that an old Node gets a sentence instead of a syntax error.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `tessera needs Node 24 or newer to run TypeScript; this is Node ${process.versions.node}. ` +
      'Run it as "npx tessera …" in the repository after "npm ci": that brings the right Node.',
  );
  process.exit(2);
}
await import('./main.ts');
