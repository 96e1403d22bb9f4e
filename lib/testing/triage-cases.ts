import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCase } from "@/lib/domain/triage/parse-case";
import type { TriageInput } from "@/lib/domain/triage/answers";
import type { TierLetter } from "@/lib/domain/triage/tiers";

/** A case and what the contract says of it. rules, pause and messages are compared where a case gives them. */
export type ExpectedCase = Readonly<{
  id: string;
  why: string;
  input: TriageInput;
  expect: TierLetter;
  rules?: readonly string[];
  pause?: readonly string[];
  messages?: readonly string[];
}>;

function readCase(line: string): ExpectedCase {
  const parsed = parseCase(line);
  if (!parsed.ok) throw new Error(`${parsed.id ?? line}: ${parsed.error}`);
  const { why, expect, rules, pause, messages } = JSON.parse(line) as ExpectedCase;
  return {
    id: parsed.id,
    why,
    input: parsed.input,
    expect,
    ...(rules && { rules }),
    ...(pause && { pause }),
    ...(messages && { messages }),
  };
}

function readCases(file: string): ExpectedCase[] {
  const lines = readFileSync(join("lib/domain/triage/testdata", file), "utf8").split("\n");
  return lines.filter((line) => line !== "").map(readCase);
}

/** The clinical vignettes: tiers only. */
export const VIGNETTES = readCases("vignettes.jsonl");
/** One case for every clause of the contract, from both sides of each limit. */
export const CLAUSES = readCases("clauses.jsonl");
