import { expect, it } from "vitest";
import { carriedRota } from "@/lib/domain/escalation/carried-rota";
import { weekSessions } from "@/lib/domain/hours/week-sessions";

const CHOSEN = {
  "duty-1-08:00-12:00": "ann",
  "deputy-1-08:00-12:00": "",
  "duty-1-13:00-18:00": "ben",
  "deputy-1-13:00-18:00": "ann",
  "duty-2-08:00-12:00": "cem",
};
const carried = (spans: readonly (readonly [string, string])[]) =>
  carriedRota(CHOSEN, weekSessions({ 1: spans.map(([open, close]) => ({ open, close })) }));

it("keeps what was chosen in its own session while the hours are the same", () => {
  const monday = Object.fromEntries(Object.entries(CHOSEN).filter(([box]) => box.includes("-1-")));
  expect(
    carried([
      ["08:00", "12:00"],
      ["13:00", "18:00"],
    ]),
  ).toEqual(monday);
});

it("gives a moved session what was chosen for the one it shares most time with", () => {
  expect(carried([["11:00", "19:00"]])).toEqual({
    "duty-1-11:00-19:00": "ben",
    "deputy-1-11:00-19:00": "ann",
  });
  expect(
    carried([
      ["06:00", "08:00"],
      ["09:00", "24:00"],
    ]),
  ).toEqual({
    "duty-1-09:00-24:00": "ben",
    "deputy-1-09:00-24:00": "ann",
  });
});
