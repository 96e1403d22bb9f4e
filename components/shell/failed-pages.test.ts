import { expect, it } from "vitest";
import { hasFailed, noteFailedPage } from "@/components/shell/failed-pages";

it("knows the page that failed, and no other", () => {
  noteFailedPage("one");
  expect([hasFailed("one"), hasFailed("other")]).toEqual([true, false]);
});

it("forgets all but the newest, however many fail", () => {
  noteFailedPage("first");
  for (let count = 0; count < 500; count += 1) noteFailedPage(`page ${count}`);
  expect([hasFailed("first"), hasFailed("page 499")]).toEqual([false, true]);
});
