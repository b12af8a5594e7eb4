import ts from 'typescript';

/** Stands for what only the running program knows. Appears in no path. */
export const unknown = '\u0000';

interface Text {
  text: string;
  /** Every node it was read from. */
  from: ts.Node[];
}

/** The initializer of the constant that a name stands for here: the innermost declaration around it. */
function constantOf(name: ts.Identifier): ts.Expression | null {
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isCaseClause(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations) {
        if (!ts.isIdentifier(declaration.name) || declaration.name.text !== name.text) continue;
        const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
        return isConstant ? (declaration.initializer ?? null) : null;
      }
    }
  }
  return null;
}

/** How deep constants may be made of constants. */
const deepest = 10;

/** What an expression is as text, as far as the source says it. */
export function textOf(node: ts.Expression, depth = 0): Text {
  const nothing: Text = { text: unknown, from: [node] };
  if (depth > deepest) return nothing;
  if (ts.isStringLiteralLike(node)) return { text: node.text, from: [node] };
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node)
  ) {
    return textOf(node.expression, depth + 1);
  }
  if (ts.isIdentifier(node)) {
    const constant = constantOf(node);
    return constant ? textOf(constant, depth + 1) : nothing;
  }
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal }) => ({
      value: textOf(expression, depth + 1),
      rest: literal.text,
    }));
    return {
      text: node.head.text + parts.map(({ value, rest }) => value.text + rest).join(''),
      from: [node, ...parts.flatMap(({ value }) => value.from)],
    };
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left, depth + 1), textOf(node.right, depth + 1)];
    return { text: left.text + right.text, from: [node, ...left.from, ...right.from] };
  }
  return nothing;
}
