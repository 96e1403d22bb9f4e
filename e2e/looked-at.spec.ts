import path from "node:path";
import { expect, test } from "@playwright/test";
import { readPages } from "@/lib/testing/route-map";
import { addressesLookedAt, pageOf } from "./looked-at";

const pages = readPages(path.resolve("app")).map((page) => page.path);
/** They show nothing: they only lead on to where their patient, tablet or staff member stands. */
const LEAD_ON = [
  "/clinic",
  "/kiosk/intake",
  "/patient",
  "/patient/check-in/[checkInId]",
  "/patient/intake/go-on",
  "/patient/measures/[formId]",
  "/patient/session/[sessionId]",
];

test("an address is of the page that Next would take", () => {
  const some = ["/clinic/patients/[patientId]", "/clinic/patients/new", "/clinic/[...rest]"];
  expect(pageOf("/clinic/patients/new", some)).toBe("/clinic/patients/new");
  expect(pageOf("/clinic/patients/0197", some)).toBe("/clinic/patients/[patientId]");
  expect(pageOf("/clinic/any/other", some)).toBe("/clinic/[...rest]");
  expect(pageOf("/kiosk", some)).toBeUndefined();
});

test("axe has looked at every page of every door", () => {
  const seen = new Set(addressesLookedAt().map((address) => pageOf(address, pages)));
  expect(pages.filter((page) => !seen.has(page) && !LEAD_ON.includes(page))).toEqual([]);
  expect(LEAD_ON.filter((page) => seen.has(page) || !pages.includes(page))).toEqual([]);
});
