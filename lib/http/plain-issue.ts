import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/** What a form says of a value whose schema has no words of its own for the fault: never the library's. */
export function plainIssue(issue: Issue): string {
  if (issue.code === "too_big") return tooMuch(issue);
  if (issue.code === "too_small") return tooLittle(issue);
  if (issue.code !== "invalid_type") return "Check this";
  if (issue.input === undefined || issue.input === null) return "Fill this in";
  return ["int", "number"].includes(issue.expected) ? "Enter a whole number" : "Check this";
}

function tooMuch({ origin, maximum }: Extract<Issue, { code: "too_big" }>): string {
  return origin === "string" ? `At most ${String(maximum)} characters` : `At most ${String(maximum)}`;
}

function tooLittle({ origin, minimum }: Extract<Issue, { code: "too_small" }>): string {
  return origin === "string" || origin === "array" ? "Fill this in" : `At least ${String(minimum)}`;
}
