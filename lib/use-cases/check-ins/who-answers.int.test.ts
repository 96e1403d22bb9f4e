import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { receiveCheckIn } from "@/lib/use-cases/check-ins/receive-check-in";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { viewQuestion } from "@/lib/use-cases/check-ins/view-question";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";
import { viewToldCheckIn } from "@/lib/use-cases/check-ins/view-told-check-in";

let clinicId: ClinicId;
let patientId: PatientId;
let actor: PatientActor;
let maya: StaffActor;

beforeEach(async () => {
  clinicId = await buildClinic();
  patientId = await buildPatient(clinicId);
  actor = await signedIn(clinicId, patientId);
  maya = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

const answer = (checkInId: string, choice: string | undefined, more: object = {}) =>
  saveAnswer(actor, { checkInId, stepId: "saddle", choice, skipped: false, ...more });
/** What a clinician reads of it. */
const read = async (checkInId: string) =>
  (await viewToldCheckIn(maya, { patientId, checkInId })).answers.byOther;
const onPage = async (checkInId: string) => (await viewQuestion(actor, checkInId, "saddle")).byOther;

describe("who answers a check-in page by page", () => {
  it("is nobody else where nothing was ticked, and the first page alone asks", async () => {
    const id = await startCheckIn(actor, randomUUID());
    await answer(id, "NO", { byOther: false });
    expect([await onPage(id), await read(id)]).toEqual([false, false]);
    expect((await viewQuestion(actor, id, "bowel")).byOther).toBeNull();
  });

  it("is kept with the answer, also with one that has to be chosen again, and can be taken off until it is decided", async () => {
    const id = await startCheckIn(actor, randomUUID());
    await answer(id, undefined, { byOther: true });
    expect(await onPage(id)).toBe(true);
    await answer(id, "NO", { byOther: false });
    expect(await onPage(id)).toBe(false);
    await answer(id, "NO", { byOther: true });
    await saveAnswer(actor, { checkInId: id, stepId: "bowel", choice: "NO", skipped: false });
    expect(await read(id)).toBe(true);
  });

  it("stays with an answer that called for help, and stands on its letter", async () => {
    const id = await startCheckIn(actor, randomUUID());
    await answer(id, "NEW", { byOther: true });
    await answer(id, "NEW", { byOther: false });
    expect(await read(id)).toBe(true);
    expect(await viewResult(actor, id)).toMatchObject({ tier: "emergency", byOther: true });
  });
});

describe("who answers a check-in sent whole", () => {
  const body = (more: object) =>
    submitCheckInBody.parse({ clientKey: randomUUID(), pain: 4, answers: CALM_POSTED, ...more });

  it("is kept, and the same sent again is the same", async () => {
    const sent = body({ byOther: true });
    const { id } = await submitCheckIn(actor, sent);
    expect((await submitCheckIn(actor, sent)).id).toBe(id);
    expect(await read(id)).toBe(true);
    expect(await read((await submitCheckIn(actor, body({}))).id)).toBe(false);
    // Another word under the same key is another check-in.
    const { clientKey } = sent;
    await expect(submitCheckIn(actor, body({ clientKey }))).rejects.toMatchObject({ code: "invalid" });
  });

  it("and by a phone that had kept it; of its parts, one that says nothing takes nothing back", async () => {
    const checkIn = randomUUID();
    const part = (step: string, more: object) =>
      receiveCheckIn(
        actor,
        { kind: "check-in", checkIn, given: [{ step, choice: ["NO"] }], ended: false, ...more },
        new Date(),
      );
    await part("saddle", { byOther: true });
    await part("bowel", {});
    const rows = await stored<{ id: string }>(clinicId, "SELECT id FROM check_in WHERE client_key = $1", [
      checkIn,
    ]);
    expect(await read(rows[0]?.id ?? "")).toBe(true);
  });
});
