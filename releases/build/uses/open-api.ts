/** As much of an OpenAPI 3.1 document as the build looks at. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, unknown>>;
  components?: Record<string, Record<string, unknown>>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Methods that a path offers, in capitals. */
export const methodsOf = (document: OpenApiDocument, path: string): string[] =>
  methods.filter((method) => method in (document.paths[path] ?? {})).map((m) => m.toUpperCase());
