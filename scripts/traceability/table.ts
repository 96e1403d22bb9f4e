import data from "./statements.json";

type Part = { readonly file: string; readonly test: string };
export type Statement = {
  readonly id: string;
  readonly says: string;
  /** Names of `parts`: where it lives. Empty only where it is not shown. */
  readonly parts: readonly string[];
  /** Name of a reason why it, or its claim, is not shown as fact. */
  readonly notFact?: string;
};

export const STATEMENTS: readonly Statement[] = data.statements;
export const PARTS: Readonly<Record<string, Part | undefined>> = data.parts;
export const REASONS: Readonly<Record<string, string | undefined>> = data.reasons;

/** The page's address in the repository. */
export const PAGE = "docs/traceability.md";

const link = (file: string) => `[${file.split("/").at(-1) ?? file}](../${file})`;
const unique = (files: readonly string[]) => [...new Set(files)].map(link).join(", ");

function row({ id, says, parts, notFact }: Statement): string {
  const found = parts.flatMap((name) => PARTS[name] ?? []);
  const reason = notFact === undefined ? "" : (REASONS[notFact] ?? "");
  const where = [unique(found.map(({ file }) => file)), reason].filter((words) => words !== "").join("<br>");
  return `| ${id} | ${says.replaceAll("|", "\\|")} | ${where} | ${unique(found.map(({ test }) => test))} |`;
}

/** The whole page, from the statements alone. */
export function tracePage(): string {
  return [
    "# Where each seed statement lives",
    "",
    "The clinic's five source articles, statement by statement (S0-01 to S4-31): the file that carries it, the test that holds it, or why it is not shown as fact. Written by `npm run traceability` from `scripts/traceability/statements.json`; a test fails when this page or a file it names is out of date. No clinician has signed the mapping.",
    "",
    "| Id | Statement | Where, or why not | Test |",
    "| --- | --- | --- | --- |",
    ...STATEMENTS.map(row),
    "",
  ].join("\n");
}
