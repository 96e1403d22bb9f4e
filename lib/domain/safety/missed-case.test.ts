import { expect, it } from "vitest";
import { caseLines, missedCase, type Missed } from "@/lib/domain/safety/missed-case";
import { parseCase } from "@/lib/domain/triage/parse-case";
import { triage } from "@/lib/domain/triage/triage";

const MISSED: Missed = {
  ...{ id: "m1", what: "Abscess found at surgery", expected: "urgent", age: 61, sex: "F" },
  ...{ history: ["diabetes", "unheard-of"], baseline: ["leak"], answers: { leak: "OLD", fever: false } },
  signs: ["nightPain", "shape"],
};

it("is a line that the triage command reads, with what was answered and what was there", () => {
  expect(missedCase(MISSED)).toEqual({
    ...{ id: "m1", expect: "U", desc: "Abscess found at surgery", age: 61, sex: "F" },
    ...{ hx: ["diabetes"], baseline: ["leak"] },
    ans: { leak: "OLD", fever: false, nightPain: true, shape: "NEW" },
  });
  const [line = ""] = caseLines([missedCase(MISSED)]).split("\n");
  const read = parseCase(line);
  expect(read.ok && triage(read.input).tier).toBe("urgent");
});

it("leaves out what no rule reads, and a sex it does not know", () => {
  const answers = { leak: "NEW", howLong: "2-to-6-weeks", note: { free: "text" } };
  expect(missedCase({ ...MISSED, sex: "female", answers, signs: [] })).not.toHaveProperty("sex");
  expect(missedCase({ ...MISSED, answers, signs: [] })).toMatchObject({ ans: { leak: "NEW" } });
});

it("refuses to make a case that the command would refuse", () => {
  expect(() => missedCase({ ...MISSED, age: 130 })).toThrow("age");
  expect(() => missedCase({ ...MISSED, answers: { leak: "maybe" } })).toThrow("ans.leak");
});

it("writes one line a case, and nothing for none", () => {
  expect(caseLines([])).toBe("");
  expect(caseLines([{ a: 1 }, { b: "x\ny" }])).toBe('{"a":1}\n{"b":"x\\ny"}\n');
});
