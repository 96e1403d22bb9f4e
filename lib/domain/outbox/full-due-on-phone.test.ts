import { expect, it } from "vitest";
import { fullDueOnPhone } from "@/lib/domain/outbox/full-due-on-phone";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

const due = { fullAt: "2026-03-20T09:00:00Z", lastDay: "2026-03-25", freshStartDays: 28 };
const gate = (fullAt: string | null) => ({ owner: "me", day: "2026-03-30", fullAt });
const session = (day: string, logs: PhoneSession["logs"] = []): PhoneSession => ({
  ...{ owner: "me", session: "s", versionId: "v", day, logs, stopped: [], ended: true },
});
const logs: PhoneSession["logs"] = [{ itemId: "walk", side: "both", outcome: "done" }];

it.each([
  ["nothing of its own", null, null, due],
  ["a later full form", gate("2026-03-28T09:00:00Z"), null, { ...due, fullAt: "2026-03-28T09:00:00Z" }],
  ["an earlier one", gate("2026-03-01T09:00:00Z"), null, due],
  // As instants: the text alone would sort the other way round.
  [
    "a later one of another clock",
    gate("2026-03-20T08:30:00-02:00"),
    null,
    { ...due, fullAt: "2026-03-20T08:30:00-02:00" },
  ],
  ["a later session", null, session("2026-03-28", logs), { ...due, lastDay: "2026-03-28" }],
  ["an earlier one", null, session("2026-03-20", logs), due],
  ["one in which nothing was done", null, session("2026-03-28"), due],
] as const)("counts on a phone that knows %s", (_, ofGate, ofSession, known) => {
  expect(fullDueOnPhone(due, { gate: ofGate, session: ofSession })).toEqual(known);
});

it("is the phone's own where the clinic knows of none", () => {
  const none = { ...due, fullAt: null, lastDay: null };
  const onPhone = { gate: gate("2026-03-01T09:00:00Z"), session: session("2026-03-02", logs) };
  expect(fullDueOnPhone(none, onPhone)).toMatchObject({
    fullAt: "2026-03-01T09:00:00Z",
    lastDay: "2026-03-02",
  });
});
