import { expect, it } from "vitest";
import { problemOf, type SaveTarget } from "@/components/programmes/save-problem";

const ASSIGN: SaveTarget = { kind: "assign", patientId: "pat", replaces: "v1" };
const CHANGE: SaveTarget = { kind: "change", programmeId: "programme", baseNumber: 2 };
const said = (fields: Record<string, string>, target: SaveTarget) =>
  problemOf({ status: 409, code: "conflict", fields }, target, "pat");

it("lets a change follow the version that came in between", () => {
  const problem = said({ baseNumber: "Tom saved version 3 meanwhile.", currentNumber: "3" }, CHANGE);
  expect(problem).toEqual({
    words: "Tom saved version 3 meanwhile.",
    title: undefined,
    meanwhile: {
      see: "See version 3 in a new tab",
      save: "Save mine as version 4",
      target: { ...CHANGE, baseNumber: 3 },
    },
  });
});

it.each([
  ["a plan that another came before", "v2", ASSIGN, "Assign mine in its place", "v2"],
  ["a change of a plan that was replaced", "v2", CHANGE, "Assign mine in its place", "v2"],
  ["a change of a plan that has ended", "", CHANGE, "Assign mine all the same", null],
])("lets %s be assigned to the patient", (_what, runningVersion, target, save, replaces) => {
  const { words, meanwhile } = said({ replaces: "Tom did.", runningVersion }, target);
  expect(words).toBe("Tom did.");
  expect(meanwhile).toMatchObject({ save, target: { kind: "assign", patientId: "pat", replaces } });
});

it("offers nothing where nobody came in between", () => {
  expect(said({ title: "Give the programme a title." }, ASSIGN)).toEqual({
    words: "Give the programme a title.",
    title: "Give the programme a title.",
    meanwhile: undefined,
  });
  expect(said({}, ASSIGN).words).toContain("Somebody changed this a moment ago");
});
