import ts from "typescript";

/** What a source says, without how it is laid out: words, and lists of what stands together. */
type Meaning = string | readonly Meaning[];

const WITHOUT_MEANING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.JSDoc,
  ts.SyntaxKind.SemicolonToken,
  ts.SyntaxKind.EndOfFileToken,
]);
const PARENTHESES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.OpenParenToken,
  ts.SyntaxKind.CloseParenToken,
]);

/** Parentheses around one expression or the one parameter of an arrow: what they hold together stands in one list. */
const isGrouping = ({ kind, parent }: ts.Node): boolean =>
  PARENTHESES.has(kind) &&
  (ts.isParenthesizedExpression(parent) || ts.isParenthesizedTypeNode(parent) || ts.isArrowFunction(parent));

/** A comma between what is listed anyway, and the bar that a broken union begins with. */
const isListing = ({ kind, parent }: ts.Node, at: number): boolean =>
  (kind === ts.SyntaxKind.CommaToken && !ts.isBinaryExpression(parent)) ||
  (kind === ts.SyntaxKind.BarToken && at === 0);

const isKey = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node;

function wordOf(node: ts.Node, file: ts.SourceFile): string {
  if (ts.isStringLiteralLike(node)) return JSON.stringify(node.text);
  if (ts.isNumericLiteral(node)) return node.text;
  return isKey(node) && ts.isIdentifier(node) ? JSON.stringify(node.text) : node.getText(file);
}

const byText = (one: Meaning, other: Meaning): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

/** In which order names are imported, and modules, says nothing. */
function inOrder(node: ts.Node, parts: readonly (readonly [ts.Node, Meaning])[]): Meaning[] {
  const meanings = (some: typeof parts) => some.map(([, meaning]) => meaning);
  if (node.kind === ts.SyntaxKind.SyntaxList && ts.isNamedImports(node.parent))
    return meanings(parts).toSorted(byText);
  const imports = parts.filter(([part]) => ts.isImportDeclaration(part));
  const rest = parts.filter(([part]) => !ts.isImportDeclaration(part));
  return [...meanings(imports).toSorted(byText), ...meanings(rest)];
}

function meaningIn(node: ts.Node, file: ts.SourceFile): Meaning {
  const children = node.getChildren(file);
  if (children.length === 0) return node.kind === ts.SyntaxKind.SyntaxList ? [] : wordOf(node, file);
  const parts = children
    .filter((child, at) => !WITHOUT_MEANING.has(child.kind) && !isGrouping(child) && !isListing(child, at))
    .map((child) => [child, meaningIn(child, file)] as const);
  const meanings = inOrder(node, parts);
  const [only] = meanings;
  return only !== undefined && meanings.length === 1 ? only : meanings;
}

/**
 * What TypeScript source says, as text: two sources that differ in comments, white space, line breaks, quotes, trailing
 * commas, needless parentheses or the order of their imports give the same, and any others do not.
 */
export function sourceMeaning(source: string): string {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  return JSON.stringify(meaningIn(file, file));
}
