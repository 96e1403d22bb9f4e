import { expect, it } from "vitest";
import { changeableSettings } from "@/lib/testing/changeable-settings";
import { setUnitSettings } from "@/lib/testing/unit-settings";

it("are as before a test changed them, and without what it added", () => {
  setUnitSettings();
  const { settings, restore } = changeableSettings();
  const before = { ...settings };
  Object.assign(settings, { NOT_SET_BEFORE: "smtp://127.0.0.1:1", BASE_URL: "https://changed.example" });
  expect(settings).not.toEqual(before);
  restore();
  expect(settings).toStrictEqual(before);
});
