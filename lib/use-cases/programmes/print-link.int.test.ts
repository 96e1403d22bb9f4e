import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnyoneActor, makeActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmeOf } from "@/lib/testing/programmed-patient";
import { refusal } from "@/lib/testing/refusal";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { changeProgramme } from "@/lib/use-cases/programmes/change-programme";
import { createPrintLink } from "@/lib/use-cases/programmes/create-print-link";
import { openPrintLink } from "@/lib/use-cases/programmes/open-print-link";
import { printToken } from "@/lib/use-cases/programmes/print-token";
import { revokePrintLinks } from "@/lib/use-cases/programmes/revoke-print-links";
import { viewPrintSheet } from "@/lib/use-cases/programmes/view-print-sheet";

let clinicId: ClinicId;
let clinician: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

async function assigned() {
  const patientId = await buildPatient(clinicId);
  const { programmeId } = await assignProgramme(clinician, programmeOf(patientId, PROGRAMME_ITEMS));
  return { programmeId, patientId };
}
/** The next version, with the same in it. */
const change = (patientId: string, programmeId: string) =>
  changeProgramme(clinician, {
    ...programmeOf(patientId, PROGRAMME_ITEMS),
    ...{ reason: "", programmeId, baseNumber: 1 },
  });
const anyone = (): AnyoneActor =>
  makeActor<AnyoneActor>({
    kind: "anyone",
    network: "n",
    requestId: randomUUID(),
    action: "print-link.open",
  });

describe("a printed sheet's link", () => {
  const open = (linkId: string) => openPrintLink(anyone(), { token: printToken(linkId) });

  it("opens today's plan and nothing about the person", async () => {
    const { programmeId, patientId } = await assigned();
    const { linkId } = await createPrintLink(clinician, { programmeId });
    const plan = await open(linkId);
    expect(plan.items.map(({ exerciseId }) => exerciseId)).toEqual(["DW01", "DW07", "HS01", "HM01"]);
    expect(JSON.stringify(plan)).not.toMatch(/Pat Example|1980-05|mail\.example|7946 ?0142/);
    expect(JSON.stringify(plan)).not.toContain(patientId);
    const { linkPath, language } = await viewPrintSheet(clinician, { patientId });
    expect(linkPath).toBe(`/plan/${printToken(linkId)}`);
    expect(language).toBe("en");
    await stored(clinicId, "UPDATE patient SET language = 'es' WHERE id = $1", [patientId]);
    expect((await viewPrintSheet(clinician, { patientId })).language).toBe("es");
  });

  it("ends when revoked, with the version, and with the programme", async () => {
    const { programmeId, patientId } = await assigned();
    const first = await createPrintLink(clinician, { programmeId });
    expect(await revokePrintLinks(clinician, { programmeId })).toMatchObject({ revoked: 1 });
    expect(await refusal(open(first.linkId))).toBe("not-found");
    const second = await createPrintLink(clinician, { programmeId });
    expect(await refusal(open(second.linkId))).toBe("went through");
    await change(patientId, programmeId);
    expect(await refusal(open(second.linkId))).toBe("not-found");
    const third = await createPrintLink(clinician, { programmeId });
    expect(await refusal(open(third.linkId))).toBe("went through");
    await assignProgramme(clinician, programmeOf(patientId, PROGRAMME_ITEMS));
    expect(await refusal(open(third.linkId))).toBe("not-found");
    expect(await refusal(open(randomUUID()))).toBe("not-found");
  });

  it("stays shut when its row was left open but the version is no longer the current one", async () => {
    const { programmeId, patientId } = await assigned();
    const { linkId } = await createPrintLink(clinician, { programmeId });
    await change(patientId, programmeId);
    await stored(clinicId, "UPDATE print_link SET revoked_at = NULL WHERE id = $1", [linkId]);
    expect(await refusal(open(linkId))).toBe("not-found");
  });
});
