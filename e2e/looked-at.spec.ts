import path from "node:path";
import { expect, test } from "@playwright/test";
import { readPages } from "@/lib/testing/route-map";
import { addressesLookedAt, pageOf } from "./looked-at";

const pages = readPages(path.resolve("app")).map((page) => page.path);

test("an address is of the page that Next would take", () => {
  const some = ["/clinic/patients/[patientId]", "/clinic/patients/new", "/clinic/[...rest]"];
  expect(pageOf("/clinic/patients/new", some)).toBe("/clinic/patients/new");
  expect(pageOf("/clinic/patients/0197", some)).toBe("/clinic/patients/[patientId]");
  expect(pageOf("/clinic/any/other", some)).toBe("/clinic/[...rest]");
  expect(pageOf("/kiosk", some)).toBeUndefined();
});

test("axe has looked at every page of every door", () => {
  const seen = new Set(addressesLookedAt().map((address) => pageOf(address, pages)));
  expect(pages.filter((page) => !seen.has(page))).toEqual([]);
});
