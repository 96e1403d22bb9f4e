import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PatientSearch } from "@/components/patients/patient-search";

const someone = (id: string) => ({
  ...{ id, name: `Pat ${id}`, birthDate: "Mar 12, 1984", age: 42, phone: null },
  ...{ identityVerified: true, lastVisit: null },
});
const latest = { searched: false, alike: false, more: false, patients: ["one", "two"].map(someone) };
const linksOf = (props: Partial<Parameters<typeof PatientSearch>[0]>) =>
  [
    ...renderToStaticMarkup(createElement(PatientSearch, { latest, ...props })).matchAll(/href="([^"]*)"/g),
  ].map(([, href]) => href);

it("leads to each one's page unless told where", () => {
  expect(linksOf({})).toEqual(["/clinic/patients/one", "/clinic/patients/two"]);
});

it("leaves out the record that looks for its double, which stays the one that is kept", () => {
  expect(linksOf({ leadsTo: "/clinic/patients/one/merge?with={id}", without: "one" })).toEqual([
    "/clinic/patients/one/merge?with=two",
  ]);
});

it("names nobody before a search where each name would begin a merge", () => {
  expect(linksOf({ latest: null })).toEqual([]);
});
