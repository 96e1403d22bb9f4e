import { expect, it } from "vitest";
import { filledFrom } from "./words";

it("keeps its own words and takes others only where it has none", () => {
  const english = { title: "Today", nested: { go: "Go", stop: "Stop" }, steps: ["One", "Two"] };
  const spanish = { title: "Hoy", nested: { go: "Siga" }, steps: ["Uno"] };
  expect(filledFrom(spanish, english)).toEqual({
    title: "Hoy",
    nested: { go: "Siga", stop: "Stop" },
    steps: ["Uno"],
  });
});
