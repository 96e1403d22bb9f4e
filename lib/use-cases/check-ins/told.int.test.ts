import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import type { ToldSinceVisit } from "@/lib/contracts/told";
import { closeConnections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { buildClinic, buildPatient, buildStaff, buildVisit, signedIn, stored } from "@/lib/testing/factories";
import { addNote } from "@/lib/use-cases/check-ins/add-note";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { viewToldCheckIn } from "@/lib/use-cases/check-ins/view-told-check-in";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

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

async function checkIn(answers: object, note = ""): Promise<string> {
  const body = submitCheckInBody.parse({
    clientKey: randomUUID(),
    pain: 4,
    answers: { ...CALM_POSTED, ...answers },
  });
  const { id } = await submitCheckIn(actor, body);
  if (note !== "") await addNote(actor, id, note);
  return id;
}
/** It was done so many days ago. */
const before = (id: string, days: number) =>
  stored(
    clinicId,
    `UPDATE check_in SET started_at = started_at - make_interval(days => $2), committed_at = committed_at - make_interval(days => $2) WHERE id = $1`,
    [id, days],
  );
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000);
const visit = (daysAgo: number, status: string) =>
  buildVisit(clinicId, patientId, day(daysAgo).toISOString().slice(0, 10), {
    starts_at: day(daysAgo),
    status,
  });

async function told(): Promise<ToldSinceVisit> {
  const chart = await viewPatient(maya, patientId);
  if (chart.view !== "chart" || !("checkIns" in chart.told)) throw new Error("not read");
  return chart.told;
}
const ids = async () => (await told()).checkIns.map(({ id }) => id);

describe("what check-ins told since the last visit", () => {
  it("stands in the chart though it made no alert: why in words, and the patient's own; a calm one is not listed", async () => {
    const quiet = await checkIn({});
    const noted = await checkIn({}, "The new pillow helps.");
    const slow = await checkIn({ constip: true }, "My groin is numb since Sunday");
    expect(await told()).toMatchObject({
      more: false,
      checkIns: [
        {
          ...{ id: slow, tier: "routine", unfinished: false, note: "My groin is numb since Sunday" },
          reasons: [{ ruleId: "RF-A12", line: expect.stringMatching(/^Constipation only/) as string }],
          urgentWords: expect.arrayContaining(["numb"]) as string[],
        },
        { id: noted, tier: "none", reasons: [], note: "The new pillow helps.", urgentWords: [] },
      ],
    });
    expect(await ids()).not.toContain(quiet);
  });

  it("tells nobody asked from nothing shown", async () => {
    expect(await told()).toEqual({ checkIns: [], more: false, asked: false });
    const quiet = await checkIn({});
    expect(await told()).toEqual({ checkIns: [], more: false, asked: true });
    await before(quiet, 9);
    await visit(5, "done");
    expect(await told()).toEqual({ checkIns: [], more: false, asked: false });
  });

  it("ends at the last visit that took place before today; one missed, or of today, ends nothing", async () => {
    const old = await checkIn({ constip: true });
    await before(old, 9);
    const since = await checkIn({ constip: true });
    await before(since, 2);
    await visit(1, "no_show");
    await visit(0, "arrived");
    expect(await ids()).toEqual([since, old]);
    await visit(5, "done");
    expect(await ids()).toEqual([since]);
  });

  it("says where older ones are left out", async () => {
    for (let made = 0; made < 11; made += 1) await before(await checkIn({ constip: true }), made);
    expect(await told()).toMatchObject({ more: true, checkIns: { length: 10 } });
  });
});

describe("one check-in", () => {
  const view = (checkInId: string, of = patientId, as = maya) =>
    viewToldCheckIn(as, { patientId: of, checkInId });

  it("shows each answer beside the one before, and the alert it stands in", async () => {
    await before(await checkIn({ constip: false }), 1);
    const slow = await checkIn({ constip: true }, "Since the new tablets.");
    const calm = await view(slow);
    expect(calm).toMatchObject({ alertId: null, told: { id: slow, note: "Since the new tablets." } });
    const said = calm.answers.answers.filter(({ notable }) => notable);
    expect(said).toMatchObject([{ answer: "Yes", before: "No" }]);
    const saddle = await view(await checkIn({ saddle: "NEW" }, "I leak when I cough"));
    const [alert] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert WHERE patient_id = $1", [
      patientId,
    ]);
    expect(saddle).toMatchObject({ alertId: alert?.id, told: { tier: "emergency" } });
    // The alert marks the words of its note as the chart does.
    const { evidence } = await viewAlert(maya, { alertId: alert?.id ?? "" });
    expect(evidence[0]).toMatchObject({ note: "I leak when I cough", urgentWords: ["leak"] });
  });

  it("is absent under another patient, in another clinic, and there for its own (control)", async () => {
    const id = await checkIn({ constip: true });
    const absent = { code: "not-found" };
    await expect(view(id, await buildPatient(clinicId))).rejects.toMatchObject(absent);
    const elsewhere = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(view(id, patientId, elsewhere)).rejects.toMatchObject(absent);
    expect((await view(id)).told.id).toBe(id);
  });
});
