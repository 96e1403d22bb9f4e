import { expect, it } from "vitest";
import { painStopFieldsOf } from "@/lib/contracts/pain-stop";

const ANSWER = { quality: "dull", legMoved: "no", pain: "4" };
const problems = (fields: Readonly<Record<string, string>>) =>
  painStopFieldsOf(fields)
    .safeParse(fields)
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

it("what was done before it hurt has to be said where a page without a script asks, all problems at once", () => {
  expect(painStopFieldsOf(ANSWER).parse(ANSWER)).toEqual({ ...ANSWER, pain: 4 });
  const asked = { ...ANSWER, "asks-left": "yes", "asks-right": "yes", "outcome-left": "part" };
  expect(problems(asked)).toEqual(["outcome-right: chooseOutcomeRight"]);
  expect(problems({ ...asked, quality: "" })).toEqual([
    "quality: chooseQuality",
    "outcome-right: chooseOutcomeRight",
  ]);
  expect(problems({ ...asked, "outcome-right": "not_done" })).toBeUndefined();
});
