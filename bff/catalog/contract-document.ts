import { createApp, type CatalogDependencies } from './app.ts';
import { version } from './version.ts';

/** What is published: how others call us. `/internal/*` is part of it, since cart is such an other. */
export function contractDocument(deps: CatalogDependencies) {
  return createApp(deps).getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'catalog', version },
  });
}
