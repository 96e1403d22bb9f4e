import { expect, it } from "vitest";
import { replyHours } from "@/lib/domain/messages/reply-hours";

const day = [{ open: "08:00", close: "18:00" }];
const split = [
  { open: "13:00", close: "18:00" },
  { open: "08:00", close: "13:00" },
];

it("puts days that are alike together, from Monday on, and leaves out those it is shut", () => {
  expect(replyHours({ 1: day, 2: split, 4: day, 5: day, 6: [{ open: "09:00", close: "12:00" }] })).toEqual([
    { from: 1, to: 2, spans: day },
    { from: 4, to: 5, spans: day },
    { from: 6, to: 6, spans: [{ open: "09:00", close: "12:00" }] },
  ]);
});

it("keeps a break, takes Sunday last, and has nothing to say of a clinic without hours", () => {
  const lunch = [
    { open: "08:00", close: "12:00" },
    { open: "13:00", close: "18:00" },
  ];
  expect(replyHours({ 6: lunch, 0: lunch })).toEqual([{ from: 6, to: 0, spans: lunch }]);
  expect(replyHours({})).toEqual([]);
});
