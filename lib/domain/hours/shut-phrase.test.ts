import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import messages from "@/messages/en/reader.json";

const t = createTranslator({ locale: "en", messages });
const DAY = [{ open: "08:00", close: "18:00" }];
const HOURS: ClinicHours = {
  openingHours: { 1: DAY, 2: DAY, 3: DAY },
  closedDays: [
    { day: "2026-03-03", reason: "Public holiday" },
    { day: "2026-03-10", reason: "" },
  ],
  timeZone: "Europe/London",
};
const said = (now: string, hours = HOURS) => {
  const phrase = shutPhrase(new Date(`2026-${now}Z`), hours, "en");
  const words = phrase ? [phrase.shut, phrase.opens] : [];
  return words.map(({ key, values }) => t(key as keyof typeof messages, values)).join(" ");
};

it.each([
  ["open", "03-02T09:00", ""],
  ["shut for the night", "03-01T22:00", "The clinic is shut now. It opens at 8:00 am on Monday."],
  [
    "a holiday",
    "03-03T09:00",
    "The clinic is shut today (Public holiday). It opens at 8:00 am on Wednesday.",
  ],
  [
    "a closed day without a reason",
    "03-10T09:00",
    "The clinic is shut today. It opens at 8:00 am on Wednesday.",
  ],
])("%s", (_what, now, words) => {
  expect(said(now)).toBe(words);
});

it("says of a clinic without hours that nobody knows when it opens", () => {
  expect(said("03-02T09:00", { ...HOURS, openingHours: {} })).toBe(
    "The clinic is shut now. It has not said when it opens.",
  );
});
