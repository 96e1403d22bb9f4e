import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { unbroken, unbrokenDates, unbrokenTimes } from "@/components/check-in/unbroken";

/** A number that is put into a sentence: `phone: clinic.phone` and its like, not a prop or a type. */
const IN_WORDS = /\b\w+\((?:"[\w.-]+"|`[^`]+`), \{[^}]*\b(?:\w*phone|number|maternity): (?<value>[^,}]+)/gi;
const isNumber = (value: string) => /phone|emergency|urgentLine|crisisLine|maternity/i.test(value);

const brokenIn = (source: string) =>
  [...source.matchAll(IN_WORDS)]
    .map(({ groups }) => groups?.["value"]?.trim() ?? "")
    .filter((value) => isNumber(value) && !value.startsWith("unbroken("));

it("keeps a number whole", () => {
  expect(unbroken("(415) 555-0100")).toBe("(415)\u00a0555-\u20600100");
});

it("keeps each date of a sentence whole", () => {
  expect(unbrokenDates("From Nov 2, 2026 to Dec 12, 2026.")).toBe(
    "From Nov\u00a02,\u00a02026 to Dec\u00a012,\u00a02026.",
  );
});

it("keeps each time of day whole", () => {
  expect(unbrokenTimes("Opens at 12:00 am on Thursday, shuts at 5:30 pm.")).toBe(
    "Opens at 12:00\u00a0am on Thursday, shuts at 5:30\u00a0pm.",
  );
});

it("finds a number that may break, and lets a whole one be (control)", () => {
  expect(brokenIn('t("ring", { phone: clinic.phone })')).toEqual(["clinic.phone"]);
  expect(brokenIn('t("x", { when, clinic_phone: phone })')).toEqual(["phone"]);
  expect(brokenIn('t("ring", { phone: unbroken(clinic.phone) })')).toEqual([]);
  expect(brokenIn('t("time", { number: nth + 1 })')).toEqual([]);
});

it("is used wherever a patient or the kiosk reads a number in a sentence", () => {
  const pages = ["app/patient", "app/kiosk", "app/(public)", "components/kiosk", "components/help"].flatMap(
    (folder) => globSync(`${folder}/**/*.{ts,tsx}`),
  );
  expect(pages.length).toBeGreaterThan(100);
  const broken = pages.flatMap((page) =>
    brokenIn(readFileSync(page, "utf8")).map((one) => `${page}: ${one}`),
  );
  expect(broken.filter((line) => !/phone\(ending|mobileEnding|phoneEnding/.test(line))).toEqual([]);
});
