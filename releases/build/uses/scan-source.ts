import ts from 'typescript';
import { textOf } from './text-of.ts';

/** Something in a source that concerns another team. `at` is `src/cart/use-cart.ts:39`. */
export interface Finding {
  /** api: `text` is a path. slot: a fragment. emits, listens: an event. */
  kind: 'api' | 'slot' | 'emits' | 'listens';
  /** Parts that only the running program knows are `unknown` characters. */
  text: string;
  /** Of an API call; null when it cannot be told. */
  method: string | null;
  at: string;
}

const apiPrefix = '/api/';
const events: Record<string, 'emits' | 'listens'> = { emit: 'emits', useBrowserEvent: 'listens' };

/** A call like `api.get(path)` or `api.send('POST', path, …)`: where its path is and which method it has. */
function readApiCall(
  call: ts.CallExpression,
): { path: ts.Expression; method: string | null } | null {
  if (!ts.isPropertyAccessExpression(call.expression)) return null;
  const [first, second] = call.arguments;
  const called = call.expression.name.text;
  if (called === 'get' && first) return { path: first, method: 'GET' };
  if (called !== 'send' || !first || !second) return null;
  const method = textOf(first).text;
  return { path: second, method: /^[A-Z]+$/.test(method) ? method : null };
}

/** `<Slot fragment="cart/mini-cart">` */
function readSlot(node: ts.Node): ts.Expression | null {
  if (!ts.isJsxSelfClosingElement(node) && !ts.isJsxOpeningElement(node)) return null;
  if (!ts.isIdentifier(node.tagName) || node.tagName.text !== 'Slot') return null;
  const attribute = node.attributes.properties
    .filter(ts.isJsxAttribute)
    .find(({ name }) => ts.isIdentifier(name) && name.text === 'fragment');
  const value = attribute?.initializer;
  if (!value) return null;
  return ts.isJsxExpression(value) ? (value.expression ?? null) : (value as ts.StringLiteral);
}

/**
 * What a source calls, places and hears of other teams, as far as its text says it: literals, templates and
 * constants of the same file.
 */
export function scanSource(file: string, source: string): Finding[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Finding[] = [];
  /** Paths that a call was found for. */
  const understood = new Set<ts.Node>();
  const add = (
    kind: Finding['kind'],
    node: ts.Node,
    text: string,
    method: string | null = null,
  ) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    found.push({ kind, text, method, at: `${file}:${line + 1}` });
  };

  const readCalls = (node: ts.Node): void => {
    const slot = readSlot(node);
    if (slot) add('slot', slot, textOf(slot).text);
    if (ts.isCallExpression(node)) {
      const api = readApiCall(node);
      const path = api ? textOf(api.path) : null;
      if (api && path?.text.startsWith(apiPrefix)) {
        add('api', api.path, path.text, api.method);
        for (const part of path.from) understood.add(part);
      }
      const [first] = node.arguments;
      const event = ts.isIdentifier(node.expression) ? events[node.expression.text] : undefined;
      if (event && first) add(event, first, textOf(first).text);
    }
    ts.forEachChild(node, readCalls);
  };
  const readPaths = (node: ts.Node): void => {
    // `paths['/api/cart/cart']` in a type calls nothing.
    if (understood.has(node) || ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const { text } = textOf(node);
      if (text.startsWith(apiPrefix)) return add('api', node, text);
    }
    ts.forEachChild(node, readPaths);
  };
  readCalls(tree);
  readPaths(tree);
  return found;
}
