import { expect, test } from "vitest";
import patient from "@/messages/en/patient.json" with { type: "json" };
import programme from "@/messages/en/programme.json" with { type: "json" };

/** By it a title is known to be the template's own: planTitle. */
test("the patient's word for each of our plans is, in English, the clinic's", () => {
  const names = Object.entries(programme.templates).map(([id, { name }]) => [id, name]);
  expect(names.length).toBeGreaterThan(0);
  expect(patient.planNames).toEqual(Object.fromEntries(names));
});
