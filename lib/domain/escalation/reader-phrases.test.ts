import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { readerPhrases } from "@/lib/domain/escalation/reader-phrases";
import type { Reader } from "@/lib/domain/escalation/who-reads";
import messages from "@/messages/en/reader.json";

const NOW = new Date("2026-03-02T09:00Z");
const at = (text: string) => new Date(`2026-${text}:00Z`);
const t = createTranslator({ locale: "en", messages });
const said = (change: Partial<Reader>) => {
  const reader = { name: "Dr Tom Reyes", by: at("03-02T10:00"), open: true, opensAt: null, closedFor: null };
  return readerPhrases({ ...reader, ...change }, NOW, "Europe/London")
    .map(({ key, values }) => t(key, values))
    .join(" ");
};

it.each<[string, Partial<Reader>, string]>([
  ["open", {}, "Dr Tom Reyes at the clinic will read this by 10:00 am."],
  ["open, nobody named", { name: null }, "The clinic will read this by 10:00 am."],
  [
    "by a later day",
    { by: at("03-04T09:00") },
    "Dr Tom Reyes at the clinic will read this by 9:00 am on Wednesday.",
  ],
  [
    "next week",
    { by: at("03-09T09:00") },
    "Dr Tom Reyes at the clinic will read this by 9:00 am on Mar 9, 2026.",
  ],
  ["routine", { by: null }, "The clinic will read this before your next visit."],
  [
    "shut for the night",
    { name: null, open: false, opensAt: at("03-03T08:00"), by: at("03-03T09:00") },
    "The clinic is shut now. It opens at 8:00 am on Tuesday. The clinic will read this by 9:00 am on Tuesday.",
  ],
  [
    "a holiday",
    { open: false, opensAt: at("03-03T08:00"), by: at("03-03T09:00"), closedFor: "Public holiday" },
    "The clinic is shut today (Public holiday). It opens at 8:00 am on Tuesday. Dr Tom Reyes at the clinic will read this by 9:00 am on Tuesday.",
  ],
  [
    "a closed day without a reason",
    { name: null, open: false, opensAt: at("03-03T08:00"), by: null, closedFor: "" },
    "The clinic is shut today. It opens at 8:00 am on Tuesday. The clinic will read this before your next visit.",
  ],
  [
    "no hours at all",
    { name: null, open: false, by: null },
    "The clinic has not said when it is open. Do not wait for it.",
  ],
])("%s", (_what, change, words) => {
  expect(said(change)).toBe(words);
});
