import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Kind = "route" | "form" | "stream";

/** One exported handler of a route file. `action` and `kind` are null when it was not made by one of our makers. */
export type FoundHandler = {
  readonly file: string;
  /** As in the address, with its parameters: "/api/notes/[noteId]". */
  readonly path: string;
  readonly exported: string;
  readonly kind: Kind | null;
  readonly action: string | null;
};
/** One page. `action` is null when it calls nothing that checks who asks. */
export type FoundPage = { readonly file: string; readonly path: string; readonly action: string | null };

/** Our makers and the modules they must come from: a function of the same name from elsewhere is none of them. */
const MAKERS: Readonly<Record<string, readonly [Kind, string]>> = {
  defineRoute: ["route", "@/lib/http/define-route"],
  defineForm: ["form", "@/lib/http/define-form"],
  defineSettingsForm: ["form", "@/lib/http/define-settings-form"],
  defineUpload: ["form", "@/lib/http/define-upload"],
  defineFile: ["route", "@/lib/http/define-file"],
  defineDownload: ["route", "@/lib/http/define-download"],
  defineStream: ["stream", "@/lib/http/event-stream"],
};
const PAGE_CHECKS: Readonly<Record<string, string>> = {
  pageActor: "@/lib/http/page-actor",
  kioskActor: "@/app/kiosk/kiosk-page",
};

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
}

/** Local name to the module it is imported from. */
function importsOf(source: ts.SourceFile): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) continue;
    for (const one of named.elements) {
      // An alias would let another function bear a trusted name.
      if (!one.propertyName) found.set(one.name.text, statement.moduleSpecifier.text);
    }
  }
  return found;
}

function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteral(node) ? node.text : null;
}

function made(
  value: ts.Expression | undefined,
  imports: Map<string, string>,
): Pick<FoundHandler, "kind" | "action"> {
  const none = { kind: null, action: null };
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return none;
  const maker = MAKERS[value.expression.text];
  const [definition] = value.arguments;
  if (!maker || imports.get(value.expression.text) !== maker[1]) return none;
  if (!definition || !ts.isObjectLiteralExpression(definition)) return none;
  const action = definition.properties.find((one) => one.name?.getText() === "action");
  return {
    kind: maker[0],
    action: action && ts.isPropertyAssignment(action) ? literal(action.initializer) : null,
  };
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement)
    ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
}

type Exported = { readonly name: string; readonly value: ts.Expression | undefined };

function exportsOf(statement: ts.Statement): readonly Exported[] {
  if (ts.isExportDeclaration(statement)) {
    const named = statement.exportClause;
    if (!named || !ts.isNamedExports(named)) return [{ name: "*", value: undefined }];
    return named.elements.map((one) => ({ name: one.name.text, value: undefined }));
  }
  if (ts.isExportAssignment(statement)) return [{ name: "default", value: undefined }];
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((one) => ({
      name: one.name.getText(),
      value: one.initializer,
    }));
  }
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? "default", value: undefined }];
  return [];
}

function addressOf(root: string, file: string): string {
  const folders = path
    .relative(root, path.dirname(file))
    .split(path.sep)
    .filter((one) => one !== "");
  return `/${folders.filter((one) => !/^\(.*\)$/.test(one)).join("/")}`;
}

function filesNamed(root: string, names: readonly string[]): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.includes(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** Every handler exported by a route file below `root` (the app folder), whatever made it. */
export function readHandlers(root: string): FoundHandler[] {
  return filesNamed(root, ["route.ts", "route.tsx", "route.js"]).flatMap((file) => {
    const source = sourceOf(file);
    const imports = importsOf(source);
    return source.statements.flatMap(exportsOf).map(({ name, value }) => ({
      file: path.relative(root, file),
      path: addressOf(root, file),
      exported: name,
      ...made(value, imports),
    }));
  });
}

function checkedAction(source: ts.SourceFile): string | null {
  const imports = importsOf(source);
  let found: string | null = null;
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const name = node.expression.text;
      if (PAGE_CHECKS[name] && imports.get(name) === PAGE_CHECKS[name]) found ??= literal(node.arguments[0]);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Every page below `root` with the action it checks. */
export function readPages(root: string): FoundPage[] {
  return filesNamed(root, ["page.tsx", "page.ts", "page.js", "page.jsx"]).map((file) => ({
    file: path.relative(root, file),
    path: addressOf(root, file),
    action: checkedAction(sourceOf(file)),
  }));
}
