import { describe, expect, it } from "vitest";
import { ASKED_BY_DESTINATIONS, destinationsFor } from "@/components/palette/destinations";
import { matching, patientBase, reachable } from "@/components/palette/find-destination";
import { mayAs } from "@/lib/access/actions";
import type { StaffRole } from "@/lib/access/roles";

const BASE = "/clinic/patients/01890000-0000-7000-8000-000000000001";
const CHART = `${BASE}/programme`;
const of = (roles: readonly StaffRole[], path = CHART) =>
  reachable(destinationsFor(ASKED_BY_DESTINATIONS.filter((action) => mayAs(roles, action))), path);
const hrefs = (...args: Parameters<typeof of>) => of(...args).map(({ href }) => href);

describe("where the palette leads", () => {
  it("is what the roles may open: front desk reads nothing clinical, a clinician does", () => {
    const [desk, clinician] = [hrefs(["front-desk"]), hrefs(["clinician"])];
    for (const clinical of ["/clinic/alerts", "/clinic/notes", `${BASE}/timeline`]) {
      expect(desk).not.toContain(clinical);
      expect(clinician).toContain(clinical);
    }
    expect(desk).toContain("/clinic/calendar/book");
    expect(hrefs(["owner"])).toContain("/clinic/settings/staff");
    expect(clinician).not.toContain("/clinic/settings/staff");
  });

  it("begins with the patient whose page is open, and names none elsewhere", () => {
    expect(hrefs(["clinician"])[0]).toBe(BASE);
    expect(of(["clinician"], "/clinic/patients/new").map(({ group }) => group)).not.toContain("This patient");
    expect(patientBase("/clinic/patients/new")).toBeNull();
  });

  it.each([
    ["plan", "Go to Plan (programme)"],
    ["go to plan", "Go to Plan (programme)"],
    ["set dos", "Settings: Dosing rules"],
    ["add a pat", "Add a patient"],
  ])("finds by beginnings of words: %s", (typed, label) => {
    expect(matching(of(["owner", "clinician"]), typed).map((one) => one.label)).toContain(label);
  });

  it("finds nothing that does not begin so, and everything before something is typed", () => {
    const all = of(["owner", "clinician"]);
    expect(matching(all, "lan")).toEqual([]);
    expect(matching(all, " ")).toEqual(all);
  });
});
