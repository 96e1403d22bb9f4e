import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { checkDraft, type Say } from "./draft-checks";
import { changeDraft, type Draft } from "./programme-draft";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import programme from "@/messages/en/programme.json";

const say = createTranslator({ locale: "en", messages: programme }) as unknown as Say;
const EMPTY: Draft = { title: "", startsOn: "2026-11-22", noteToPatient: "", templateId: null, items: [] };

function general(...ids: readonly ExerciseId[]): readonly string[] {
  const draft = ids.reduce<Draft>(
    (before, exerciseId) => changeDraft(before, { type: "add", exerciseId, key: exerciseId }),
    EMPTY,
  );
  return checkDraft(draft, "C", (id) => id, say).general;
}

it("warns of a plan with more stretching than strength, in numbers a week", () => {
  expect(general("DW01", "DW08", "HM01", "HM05")).toEqual([
    expect.stringMatching(
      /^A week of this has \d+ sets of stretching and 0 of strength or control\./,
    ) as string,
  ]);
  expect(general("DW01", "DW08", "HM01", "HS01", "LS03")).toEqual([]);
});
