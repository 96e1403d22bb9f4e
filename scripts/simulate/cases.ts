import { readFileSync } from "node:fs";
import path from "node:path";
import { parseCase } from "@/lib/domain/triage/parse-case";
import type { TierLetter } from "@/lib/domain/triage/tiers";
import { ROOT } from "../stack/folders";
import type { Case } from "./patients";

const VIGNETTES = path.join(ROOT, "lib", "domain", "triage", "testdata", "vignettes.jsonl");
const INTERRUPTING: readonly TierLetter[] = ["E", "U"];

/** Cases that call for action today, and those left out since they take a course of weeks no single day can tell. */
export function seriousCases(): { readonly cases: readonly Case[]; readonly leftOut: number } {
  const lines = readFileSync(VIGNETTES, "utf8").split("\n");
  const found = lines
    .filter((line) => line !== "")
    .map((line) => {
      const parsed = parseCase(line);
      if (!parsed.ok) throw new Error(`${parsed.id ?? line}: ${parsed.error}`);
      const { expect } = JSON.parse(line) as { expect: TierLetter };
      return { id: parsed.id, expect, ...parsed.input };
    });
  const serious = found.filter(({ expect }) => INTERRUPTING.includes(expect));
  const cases = serious.filter(({ trend }) => Object.keys(trend).length === 0);
  return { cases, leftOut: serious.length - cases.length };
}
