import { expect, it } from "vitest";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { checkPlan } from "@/lib/domain/programmes/check-plan";
import { templateItem } from "@/lib/domain/programmes/templates/template";
import { STORIES } from "./stories";

const ANYBODY = {
  ...{ history: [], openRules: [], pauses: [], controlLimited: false, gap: null },
  ...{ losesRange: false, practised: null, numbers: DOSING_DEFAULTS },
};

it.each(Object.entries(STORIES))("no check stands against the demo's plan for %s", (_, { exercises }) => {
  expect(
    checkPlan(
      exercises.map((id) => templateItem(id)),
      "C",
      ANYBODY,
    ),
  ).toEqual([]);
});
