import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { Dose } from "@/lib/domain/exercises/dose";
import { dosePhrases, doseInWords } from "@/lib/domain/exercises/dose-phrases";
import { CATALOGUE, exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Side } from "@/lib/domain/exercises/side";
import dose from "@/messages/en/dose.json";

const failOnError = (error: Error) => {
  throw error;
};
const say = createTranslator({ locale: "en", messages: { dose }, namespace: "dose", onError: failOnError });
const inWords = (given: Dose, side: Side) =>
  doseInWords(given, side, (key, values) => say(key as never, values as never));

describe("a dose in words", () => {
  it.each([
    ["HS01", "both", "2 sets of 8, 2 days a week"],
    ["LS03", "each", "3 sets of 4, hold each for 6 seconds, each side, 5 days a week"],
    ["HM01", "left", "Hold for 20 seconds, 2 times, left side only, 3 days a week"],
    ["DW01", "both", "1 minute"],
    ["DW04", "both", "10 times, each way"],
    ["NK05", "both", "5 times, hold each for 5 seconds, in each of 4 directions"],
    ["TM03", "both", "6 times, at 2 levels"],
    ["DW09", "both", "8 times, for each of the 3 moves"],
    ["LS01", "both", "10 slow breaths, every day"],
    ["LS16", "each", "20 metres, 3 times, each side"],
    ["LM01", "both", "2 sets of 10, once a day"],
    ["AE02", "both", "3 times 2 minutes, 1 minute easy between"],
    ["AE07", "both", "2 minutes, after every 30 minutes of sitting"],
    ["ST02", "right", "30 seconds, right side only"],
  ] as const satisfies readonly (readonly [ExerciseId, Side, string])[])(
    "%s, %s side: %s",
    (id, side, words) => {
      expect(inWords(exerciseById(id).defaultDose, side)).toBe(words);
    },
  );

  it("says load and tempo", () => {
    const squat: Dose = { sets: 3, work: { kind: "reps", reps: 8 }, loadKg: 7.5, tempo: "3-1-1" };
    expect(inWords(squat, "both")).toBe(
      "3 sets of 8, with 7.5 kg, 3 seconds down, hold 1 second, 1 second up",
    );
    expect(inWords({ ...squat, tempo: "2-0-2" }, "both")).toMatch(/, 2 seconds down, 2 seconds up$/);
  });

  it("has words for every default dose", () => {
    for (const { defaultDose, defaultSide } of CATALOGUE) {
      const line = inWords(defaultDose, defaultSide ?? "left");
      expect(line).toMatch(/^[A-Z0-9]/);
      expect(line).not.toMatch(/[{}#]| {2}/);
    }
  });

  it("says nothing of a rest when there is one set", () => {
    const walk: Dose = { sets: 1, work: { kind: "time", seconds: 600 }, restSeconds: 60 };
    expect(dosePhrases(walk, "both").map(({ key }) => key)).toEqual(["work.time"]);
  });
});
