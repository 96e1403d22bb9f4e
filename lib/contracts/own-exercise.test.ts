import { describe, expect, it } from "vitest";
import { ownExerciseFields } from "@/lib/contracts/own-exercise";

const sent = {
  ...{
    basis: "HS07",
    name: " Our squat ",
    steps: "Feet apart\r\n\n  Sit back ",
    fault: "",
    easier: "Use a chair",
  },
  ...{ tags: "stairs, ,knees", source: "Dr First", licence: "our own" },
  ...{ sets: "3", reps: "8", holdSeconds: "", loadKg: "7.5", daysPerWeek: "2", tempo: "3-1-1" },
};
const problems = (change: Readonly<Record<string, string>>) => {
  const read = ownExerciseFields.safeParse({ ...sent, ...change });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
};

describe("an exercise of the clinic's own, as its form sends it", () => {
  it("becomes steps, search words and a dose", () => {
    expect(ownExerciseFields.parse(sent)).toEqual({
      ...{
        basis: "HS07",
        name: "Our squat",
        steps: ["Feet apart", "Sit back"],
        fault: "",
        easier: "Use a chair",
      },
      ...{ tags: ["stairs", "knees"], source: "Dr First", licence: "our own" },
      dose: { sets: 3, work: { kind: "reps", reps: 8 }, loadKg: 7.5, daysPerWeek: 2, tempo: "3-1-1" },
    });
  });

  it.each([
    ["no such entry", { basis: "XX99" }, "basis"],
    ["no name", { name: " " }, "name"],
    ["no step", { steps: " \n " }, "steps"],
    ["more steps than a patient reads", { steps: "a\n".repeat(11) }, "steps"],
    ["no source", { source: "" }, "source"],
    ["no licence", { licence: "" }, "licence"],
    ["no sets", { sets: "" }, "sets"],
    ["an empty dose", { reps: "" }, "sets"],
    ["a dose out of bounds", { reps: "51" }, "reps"],
    ["half a repetition", { reps: "8.5" }, "reps"],
    ["no number", { reps: "many" }, "reps"],
    ["a broken tempo", { tempo: "3-1" }, "tempo"],
  ])("is refused with %s, at its box", (_what, change, field) => {
    expect(problems(change)).toContain(field);
    expect(problems({})).toEqual([]);
  });
});
