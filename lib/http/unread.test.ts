import { expect, it } from "vitest";
import { refusedOn, UNREAD } from "@/lib/http/unread";

it.each([
  ["invalid", "/patient/morning/7"],
  ["bug", "/patient/morning/7?problem=not-saved"],
  ["conflict", "/patient/morning/7?problem=not-saved"],
  ["unauthenticated", UNREAD],
])("leads from %s to %s", (code, page) => {
  expect(refusedOn(({ sessionId }) => `/patient/morning/${sessionId}`)(code, { sessionId: "7" })).toBe(page);
});
