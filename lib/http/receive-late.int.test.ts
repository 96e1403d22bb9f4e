import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { CALM_PAGES, keptCheckIn, sealedAnswer, sendAnswers } from "@/lib/testing/sealed-answer";

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR);

let clinicId: ClinicId;
let clinician: StaffActor;
let patient: Awaited<ReturnType<typeof programmedPatient>>;
beforeEach(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician", "owner"]);
  patient = await programmedPatient(clinician);
});
afterAll(closeConnections);

/** Days of pain that rise, of which the first was a full form so many hours ago. */
async function risingPain(fullHoursAgo: number): Promise<void> {
  const told = [
    [fullHoursAgo, 3, "full"],
    [120, 4, "gate"],
    [96, 6, "gate"],
    [72, 8, "gate"],
    [48, 8, "gate"],
  ] as const;
  for (const [hours, pain, form] of told) {
    await plantCheckIn(clinicId, patient.patientId, hoursAgo(hours));
    await stored(
      clinicId,
      `UPDATE check_in SET pain = $2, form = $3
       WHERE id = (SELECT id FROM check_in WHERE patient_id = $1 ORDER BY started_at DESC LIMIT 1) RETURNING id`,
      [patient.patientId, pain, form],
    );
  }
}
const phoneCheckIn = () =>
  stored(
    clinicId,
    "SELECT form, state::text, tier::text, pain FROM check_in WHERE patient_id = $1 AND answered_at IS NOT NULL",
    [patient.patientId],
  );
const alerts = () =>
  stored<{ tier: string; state: string; fired: string[]; cycle: number }>(
    clinicId,
    "SELECT tier::text, state::text, fired_rules AS fired, cycle FROM alert WHERE patient_id = $1 ORDER BY raised_at",
    [patient.patientId],
  );
const sent = async (...answers: readonly OutboxAnswer[]) =>
  sendAnswers(...(await Promise.all(answers.map((answer) => sealedAnswer(answer, { by: patient })))));

describe("a check-in that was long on its way", () => {
  it.each([
    ["the short form was due when it was asked and when it came", 6.9 * 24, 20],
    ["the full form came due on its way", 7.1 * 24, 20],
  ])("is whole and decided: %s", async (_, fullHoursAgo, answeredHoursAgo) => {
    await risingPain(fullHoursAgo);
    const kept = keptCheckIn({ ...CALM_PAGES, "pain-now": "9" });
    const closed = await sealedAnswer(kept, { by: patient, at: hoursAgo(answeredHoursAgo) });
    expect(await sendAnswers(closed)).toEqual(["stored"]);
    expect(await phoneCheckIn()).toEqual([{ form: "gate", state: "completed", tier: "soon", pain: 9 }]);
    expect(await alerts()).toMatchObject([{ tier: "soon", state: "open" }]);
  });

  it("is asked to be gone on with where the full form was due when it was asked, and told the clinic all the same", async () => {
    await risingPain(9 * 24);
    expect(await sent(keptCheckIn({ ...CALM_PAGES, "pain-now": "9" }))).toEqual(["stored"]);
    expect(await phoneCheckIn()).toEqual([{ form: "full", state: "draft", tier: "soon", pain: 9 }]);
    expect(await alerts()).toMatchObject([{ tier: "soon", state: "open" }]);
  });

  it("tells nobody of a part, until its last page or a sign that calls for action now", async () => {
    await risingPain(6 * 24);
    const part = Object.entries(CALM_PAGES).filter(([page]) => page !== "pain-now");
    const checkIn = randomUUID();
    expect(await sent(keptCheckIn(Object.fromEntries(part), checkIn))).toEqual(["stored"]);
    expect(await alerts()).toEqual([]);
    expect(await sent(keptCheckIn({ ...CALM_PAGES, "pain-now": "9" }, checkIn))).toEqual(["stored"]);
    expect(await alerts()).toMatchObject([{ tier: "soon" }]);
  });
});

describe("a pain that ended a session", () => {
  async function painStop(): Promise<OutboxAnswer> {
    const [item] = await stored<{ versionId: string; itemId: string }>(
      clinicId,
      `SELECT v.id AS "versionId", i.id AS "itemId" FROM programme p JOIN programme_version v ON v.programme_id = p.id
       JOIN programme_item i ON i.version_id = v.id WHERE p.patient_id = $1 ORDER BY i.position LIMIT 1`,
      [patient.patientId],
    );
    if (!item) throw new Error("no programme");
    const day = new Date().toISOString().slice(0, 10);
    return {
      ...{ kind: "pain-stop", session: randomUUID(), day, ...item, quality: "electric" },
      ...{ legMoved: "bothLegs", pain: 8, afterWalk: null },
    };
  }

  it.each([
    ["no check-in at all", false],
    ["only one that is not whole", true],
  ])("alerts where there is %s", async (_, hasDraft) => {
    const checkIns = hasDraft ? [keptCheckIn(CALM_PAGES)] : [];
    const results = await sent(...checkIns, await painStop());
    expect(results).toEqual([...checkIns, null].map(() => "stored"));
    expect(await alerts()).toMatchObject([{ tier: "emergency", state: "open" }]);
    const [checkIn] = await stored(clinicId, "SELECT state::text FROM check_in WHERE patient_id = $1", [
      patient.patientId,
    ]);
    expect(checkIn).toEqual({ state: "interrupted" });
  });
});

describe("what a database cannot keep", () => {
  const history = (type: string): OutboxAnswer => ({
    kind: "history",
    fields: {
      clientKey: randomUUID(),
      flags: ["cancer"],
      ...{ "cancer-type": type, "cancer-year": "2015", "cancer-active": "yes" },
    },
  });

  it.each([
    ["a NUL", "Brea\u0000st", "Breast"],
    ["half of a character", "Breast \ud83d", "Breast \ufffd"],
    ["nothing of the kind", "Breast 😀", "Breast 😀"],
  ])("is left out of a text with %s, and the rest is kept", async (_, typed, kept) => {
    expect(await sent(history(typed))).toEqual(["stored"]);
    const [row] = await stored(clinicId, "SELECT cancer ->> 'type' AS type FROM patient WHERE id = $1", [
      patient.patientId,
    ]);
    expect(row).toEqual({ type: kept });
  });
});

it("a red flag added to a check-in whose own alert was resolved starts the clock of the one that stands anew", async () => {
  await plantCheckIn(clinicId, patient.patientId, hoursAgo(24));
  const [first, second] = [randomUUID(), randomUUID()];
  await sent(keptCheckIn({ saddle: "NEW" }, first));
  const done = "state = 'resolved', resolved_at = now(), resolved_by = $2,";
  const seen = "acknowledged_at = now(), acknowledged_by = $2";
  const who = [patient.patientId, clinician.staffId];
  await stored(clinicId, `UPDATE alert SET ${done} ${seen} WHERE patient_id = $1 RETURNING id`, who);
  await sent(keptCheckIn({ bowel: "NEW" }, second));
  await stored(
    clinicId,
    `UPDATE alert SET state = 'acknowledged', ${seen} WHERE patient_id = $1 AND state = 'open' RETURNING id`,
    who,
  );
  // Said again, it is nothing new to anybody.
  await sent(keptCheckIn({ bowel: "NEW" }, second));
  expect((await alerts())[1]).toMatchObject({ state: "acknowledged", cycle: 1 });
  await sent(keptCheckIn({ saddle: "NEW", chest: "yes" }, first));
  expect(await alerts()).toMatchObject([
    { state: "resolved", cycle: 1 },
    { state: "open", cycle: 2, fired: ["RF-A01", "RF-A04", "RF-E01"] },
  ]);
});
