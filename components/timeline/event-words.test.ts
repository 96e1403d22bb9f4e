import { describe, expect, it } from "vitest";
import { eventWords } from "@/components/timeline/event-words";

const detail = (kind: "check-in" | "intake", state: string, tier: string, pain: string | null = null) =>
  eventWords({ kind, id: "1", first: state, second: tier, third: pain }, "/chart").detail;

describe("a form in the timeline", () => {
  it("says that there are no flags once it was handed in", () => {
    expect(detail("check-in", "completed", "none", "3")).toBe("pain 3 of 10, no flags");
    expect(detail("intake", "completed", "none")).toBe("no flags");
  });

  it("says nothing of flags that were not all asked for, and names one that was found", () => {
    expect(detail("check-in", "draft", "none")).toBe("");
    expect(detail("intake", "draft", "none")).toBe("");
    expect(detail("check-in", "draft", "urgent", "3")).toBe("pain 3 of 10, URGENT");
  });
});

it("leads from a visit to that visit", () => {
  const visit = { kind: "visit", id: "7", first: "follow-up", second: "booked", third: null } as const;
  expect(eventWords(visit, "/chart")).toMatchObject({ detail: "Booked", href: "/clinic/visits/7" });
});
