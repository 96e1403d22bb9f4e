import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { medicinesInWords } from "@/app/patient/check-in/history-words";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import words from "@/messages/en/check-in.json";

const t = createTranslator({ locale: "en", messages: { "check-in": words }, namespace: "check-in" });

it.each<[HistoryFlag[], boolean, string, string]>([
  [[], false, "not asked", "not asked"],
  [[], true, "not ticked, or not known, when asked", "not ticked, or not known, when asked"],
  [["anticoag", "cancer"], true, "yes", "not ticked, or not known, when asked"],
  [["steroid"], false, "not asked", "yes"],
])(
  "of %j, asked in full: %s, blood thinners are %s and steroids %s",
  (history, hasToldHistory, one, other) => {
    expect(medicinesInWords({ history, hasToldHistory, cancer: null }, t as never)).toBe(
      `Blood thinners: ${one}. Steroids for 3 months or more: ${other}. Other medicines were not asked about.`,
    );
  },
);
