import ts from 'typescript';
import type { File } from './tree.ts';

/** An import or re-export as written; `typeOnly` ones vanish before the program runs. */
export type Import = { specifier: string; line: number; typeOnly: boolean; dynamic: boolean };

/** A text in the source; `property` is the name it is the value of, as in `{ fr: '…' }`. */
export type Literal = { text: string; line: number; property: string | null };

/** A name used as a value, with what it is applied to: `Date`, `new Date()`, `Date.now`. */
export type Use = { name: string; line: number };

export type Source = File & { imports: Import[]; literals: Literal[]; uses: Use[] };

/** Reads what the house rules look at in one TypeScript or JavaScript file. */
export function readSource({ path, text }: File): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const source: Source = { path, text, imports: [], literals: [], uses: [] };
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

  const visit = (node: ts.Node): void => {
    const line = lineOf(node);
    const imported = importOf(node);
    if (imported) source.imports.push({ ...imported, line });
    else if (isText(node)) {
      source.literals.push({ text: node.text, line, property: propertyOf(node) });
    } else {
      const name = useOf(node);
      if (name) source.uses.push({ name, line });
    }
    // The names an import brings in are not uses.
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(tree);
  return source;
}

function importOf(node: ts.Node): Omit<Import, 'line'> | null {
  const named = (specifier: ts.Expression | undefined, typeOnly: boolean, dynamic: boolean) =>
    specifier && ts.isStringLiteral(specifier) ? { specifier: specifier.text, typeOnly, dynamic } : null;
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    return named(node.moduleSpecifier, clause?.isTypeOnly ?? false, false);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly, false);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false, true);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal as ts.Expression, true, false);
  }
  return null;
}

type TextNode = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is TextNode {
  return (
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
  );
}

/** The nearest property this text is (a part of) the value of, through `+`, `? :`, `=>` and `${}`. */
function propertyOf(node: ts.Node): string | null {
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isPropertyAssignment(up)) {
      const inName = up.name === node || up.name === node.parent;
      return inName ? null : ts.isComputedPropertyName(up.name) ? null : up.name.text;
    }
    if (ts.isStatement(up) && !ts.isReturnStatement(up) && !ts.isBlock(up)) return null;
  }
  return null;
}

/** `new Date()` and `new Date(x)` are told apart: only the first reads a clock. */
function useOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return `new ${node.expression.text}(${node.arguments?.length ? 'x' : ''})`;
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return `${node.expression.text}.${node.name.text}`;
  }
  if (!ts.isIdentifier(node)) return null;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isTypeReferenceNode(parent);
  return isName ? null : node.text;
}

/**
 * The keys of every object literal of a message catalogue, nested keys joined by dots. Only the
 * values exported from the file are read.
 */
export function catalogueKeys({ path, text }: File): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const keys: string[] = [];
  const walk = (node: ts.Expression, prefix: string): void => {
    if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node)) walk(node.expression, prefix);
    if (ts.isParenthesizedExpression(node)) walk(node.expression, prefix);
    if (!ts.isObjectLiteralExpression(node)) return;
    for (const property of node.properties) {
      if (!property.name || ts.isComputedPropertyName(property.name)) continue;
      const key = `${prefix}${property.name.text}`;
      keys.push(key);
      if (ts.isPropertyAssignment(property)) walk(property.initializer, `${key}.`);
    }
  };
  for (const statement of tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      if (initializer) walk(initializer, '');
    }
  }
  return keys.sort();
}
