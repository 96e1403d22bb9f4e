import { expect, it } from "vitest";
import { formInput } from "@/lib/domain/check-in/for-rules";
import { intakeFormAnswers } from "@/lib/domain/intake/profile";
import { triage } from "@/lib/domain/triage/triage";
import { answersOf, profileOf, type Waiting } from "./waiting-intake";

const WAITING: Waiting = {
  visitId: "visit",
  patientId: "patient",
  name: "Ida Frost",
  sex: "F",
  age: 71,
  history: ["osteoporosis", "postpartum"],
};

it("tells in the intake of today what the clinic knows, on the page that asks for it", () => {
  const answers = answersOf(WAITING);
  expect(answers["history-bones"]).toEqual({ flags: ["osteoporosis"], unsure: false });
  expect(answers["history-pregnancy"]).toEqual({ flags: ["postpartum"], unsure: false });
  expect(answers["history-heart"]).toEqual({ flags: [], unsure: false });
  expect(answersOf({ ...WAITING, sex: "M" })).not.toHaveProperty("history-pregnancy");
});

it("decides on the patient's own age, sex and history", () => {
  const profile = profileOf(WAITING, answersOf(WAITING));
  expect(profile).toMatchObject({ age: 71, sex: "F", baseline: [] });
  expect([...profile.history].sort()).toEqual(["osteoporosis", "postpartum"]);
});

it("stops nobody who is well but for one old sign", () => {
  const calm = { ...WAITING, history: [] };
  const decide = (waiting: Waiting) => {
    const answers = answersOf(waiting);
    return triage(formInput(intakeFormAnswers(answers), profileOf(waiting, answers)));
  };
  expect(decide(calm).tier).toBe("soon");
  expect(decide(WAITING).fired).toEqual(expect.arrayContaining([...decide(calm).fired]));
});
