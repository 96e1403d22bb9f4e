import { expect, it } from "vitest";
import { noteKey } from "@/components/notes/note-key";

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const ctrl = (key: string) => ({ ...NONE, ctrlKey: true, key });

it("goes through the sections, saves and signs by keys", () => {
  expect(noteKey({ ...NONE, key: "F8" }, false)).toEqual({ kind: "section", step: 1 });
  expect(noteKey({ ...NONE, key: "F8", shiftKey: true }, false)).toEqual({ kind: "section", step: -1 });
  expect(noteKey(ctrl("S"), false)).toEqual({ kind: "save" });
  expect(noteKey({ ...NONE, metaKey: true, key: "Enter" }, false)).toEqual({ kind: "sign" });
  expect(noteKey(ctrl("Enter"), false)).toEqual({ kind: "sign" });
});

it("takes no letter of the text for a wish", () => {
  for (const key of ["s", "Enter", "Escape", "?", "/", "g"])
    expect(noteKey({ ...NONE, key }, false)).toBeNull();
  expect(noteKey({ ...ctrl("s"), altKey: true }, false)).toBeNull();
});

it("signs nothing, and moves nowhere, under a window over the page; saving loses nothing there", () => {
  expect(noteKey(ctrl("Enter"), true)).toBeNull();
  expect(noteKey({ ...NONE, key: "F8" }, true)).toBeNull();
  expect(noteKey(ctrl("s"), true)).toEqual({ kind: "save" });
});
