import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const CASES = "lib/domain/dosing/testdata/dose-cases.jsonl";
const TSX = join("node_modules", "tsx", "dist", "cli.mjs");

/** Run the command as `npm run -s dose` does. */
function dose(input: string) {
  const { stdout, status } = spawnSync(process.execPath, [TSX, "scripts/dose.ts"], {
    input,
    encoding: "utf8",
  });
  return { lines: stdout.split("\n").slice(0, -1), status };
}

const EXAMPLE =
  '{"id":"D1","phase":"S","today":"2026-11-22","openTier":"N","settings":{},"item":{"exerciseId":"LS03","sets":2,"reps":8,"repsTop":12,"holdSeconds":null,"loadKg":null,"loadStepKg":null,"side":"each","harderId":"LS13","easierId":"LS04"},"history":[{"date":"2026-11-18","pre":2,"worst":2,"quality":"none","sharpSettled5min":null,"legMoved":"no","formOK":true,"repsDone":16,"target":16,"am":2,"doms":false},{"date":"2026-11-20","pre":2,"worst":3,"quality":"dull","sharpSettled5min":null,"legMoved":"no","formOK":true,"repsDone":16,"target":16,"am":2,"doms":false}]}';
const ANSWER =
  '{"id":"D1","class":"GREEN","triage":null,"action":"progress","change":{"field":"reps","from":8,"to":9},"rules":["DOSE-2"],"reason":"Green, with good form and the target reached: one small step up."}';

describe("the dose command", { timeout: 60_000 }, () => {
  it("answers one line for each case, in order, word for word", () => {
    expect(dose(`${EXAMPLE}\n${EXAMPLE.replace("D1", "D2")}\n`)).toEqual({
      lines: [ANSWER, ANSWER.replace("D1", "D2")],
      status: 0,
    });
  });

  it("answers a bad line with an error, the rest as ever, and ends with 1", () => {
    const bad = EXAMPLE.replace('"settings":{}', '"settings":{"greenMax":9}');
    expect(dose(["nonsense", EXAMPLE, "", bad, "  "].join("\r\n"))).toEqual({
      lines: [
        '{"id":null,"error":"the line is not a JSON object"}',
        ANSWER,
        '{"id":"D1","error":"unknown field settings.greenMax"}',
      ],
      status: 1,
    });
  });

  it("never leaves rules or a reason empty", () => {
    const { lines, status } = dose(readFileSync(CASES, "utf8"));
    expect(status).toBe(0);
    expect(lines).toHaveLength(31);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({
        rules: [expect.stringMatching(/^DOSE-[269]$/) as string],
        reason: expect.stringMatching(/\w+/) as string,
      });
  });

  it("answers nothing to nothing", () => {
    expect(dose("")).toEqual({ lines: [], status: 0 });
  });
});
