import { describe, expect, it } from "vitest";
import { formDue, screensDue } from "@/lib/domain/check-in/form-due";
import type { Course } from "@/lib/domain/trends/course";
import { ago, course, done } from "@/lib/domain/trends/fixtures/course-of";

describe("which form is due", () => {
  it.each<[string, Partial<Course>, string]>([
    ["the first", {}, "full"],
    ["a full one 6 days ago", { fullAt: ago(6) }, "gate"],
    ["a full one 7 days ago", { fullAt: ago(7) }, "full"],
    ["27 days without a session", { fullAt: ago(2), sessions: [done(27, 1)] }, "gate"],
    [
      "28 by the calendar and fewer by the clock",
      { fullAt: ago(2), sessions: [{ ...done(28, 1), at: ago(27.5) }] },
      "full",
    ],
    ["28 days, which a phone sent today", { fullAt: ago(2), sessions: [done(28, 1, 0)] }, "full"],
    [
      "a session of yesterday, after one of a month ago",
      { fullAt: ago(2), sessions: [done(30, 1), done(1, 1)] },
      "gate",
    ],
    [
      "15 days, where the clinic counts 15 as a fresh start",
      { fullAt: ago(2), sessions: [done(15, 1)], dosing: { freshStartDays: 15 } },
      "full",
    ],
    ["28 days off, but a full one today", { fullAt: ago(0.1), sessions: [done(28, 1)] }, "gate"],
    ["a reaction to treatment", { fullAt: ago(1), reacted: true }, "full"],
  ])("after %s: %s", (_, more, form) => {
    expect(formDue(course(more))).toBe(form);
  });

  it("asks the screens every 6 weeks", () => {
    expect(screensDue(course({}))).toBe(true);
    expect(screensDue(course({ screensAt: ago(41) }))).toBe(false);
    expect(screensDue(course({ screensAt: ago(42) }))).toBe(true);
  });
});
