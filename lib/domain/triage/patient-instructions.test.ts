import { expect, it } from "vitest";
import { patientInstructions } from "@/lib/domain/triage/patient-instructions";
import type { Answers } from "@/lib/domain/triage/answers";
import { triage } from "@/lib/domain/triage/triage";

const decide = (answers: Answers) =>
  triage({ profile: { age: 40, history: [], baseline: [] }, answers, trend: {} });
const codes = (answers: Answers, atKiosk = false) =>
  patientInstructions(decide(answers), { atKiosk }).map(({ code }) => code);

it("gives the texts in the decision's order, with what each is filled with", () => {
  expect(patientInstructions(decide({ saddle: "NEW", chest: true }))).toEqual([
    { code: "P-999", needs: ["emergency", "told"] },
    { code: "P-CES", needs: ["emergency", "told"] },
    { code: "P-NET", needs: ["emergency"] },
  ]);
});

it("sends an emergency or urgent patient to the desk first, at the kiosk only", () => {
  expect(codes({ saddle: "NEW" }, true)).toEqual(["P-DESK", "P-CES", "P-NET"]);
  expect(codes({ foot: "NEW" }, true)).toEqual(["P-DESK", "P-URG-LEG", "P-NET"]);
  expect(codes({ foot: "NEW" })).toEqual(["P-URG-LEG", "P-NET"]);
  expect(codes({ strain: true }, true)).toEqual(["P-SOON", "P-NET"]);
});

it("says that nothing needs action today when nothing does, and still shows the red list", () => {
  expect(codes({})).toEqual(["P-QUIET", "P-NET"]);
  expect(codes({}, true)).toEqual(["P-QUIET", "P-NET"]);
  expect(codes({ doms: true })).toEqual(["P-QUIET", "P-DOMS", "P-NET"]);
  expect(codes({ constip: true })).toEqual(["P-NOTE", "P-NET"]);
});
