import { stdin } from "node:process";
import { answerLines, runOnCases } from "@/scripts/case-command";
import { DOSE_REASONS } from "@/lib/domain/dosing/dose-reasons";
import { parseDoseCase } from "@/lib/domain/dosing/parse-case";
import { proposeDose } from "@/lib/domain/dosing/propose-dose";

/** Propose the next dose of one item, one JSON object per line: `npm run -s dose < cases.jsonl`. */
function answer(line: string) {
  const parsed = parseDoseCase(line);
  if (!parsed.ok) return { id: parsed.id, error: parsed.error };
  const proposal = proposeDose(parsed.input);
  return {
    id: parsed.id,
    class: proposal.class?.toUpperCase() ?? null,
    triage: proposal.triage,
    action: proposal.action,
    change: proposal.change,
    rules: [proposal.rule],
    reason: DOSE_REASONS[proposal.reason],
  };
}

runOnCases(() => answerLines(stdin, answer));
