import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import { senderOf } from "@/lib/auth/sender-grant";
import { seal } from "@/lib/client/outbox/seal";
import { boxKey } from "@/lib/sealed-box";
import { plant, stored, plantCheckIn } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { CALM_PAGES, keptCheckIn, sendAnswers as send } from "@/lib/testing/sealed-answer";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { outboxTests } from "@/lib/testing/outbox-tests";

const { here, planOf, sealedItem, itemLog, sessions } = outboxTests();

type CheckIn = { tier: string; state: string; answered: Date; committed: Date | null; pain: number | null };
const checkIns = (of = here.patient) =>
  stored<CheckIn>(
    here.clinicId,
    `SELECT tier::text AS tier, state::text AS state, answered_at AS answered, committed_at AS committed, pain
     FROM check_in WHERE patient_id = $1 AND answered_at IS NOT NULL ORDER BY started_at`,
    [of.patientId],
  );
const alerts = (of = here.patient) =>
  stored<{ tier: string }>(
    here.clinicId,
    `SELECT tier::text AS tier FROM alert WHERE patient_id = $1 AND state <> 'resolved'`,
    [of.patientId],
  );

describe("a check-in kept on the phone", () => {
  const earlier = new Date(Date.now() - 3 * 3_600_000);

  it("is decided when it arrives: a red flag of three hours ago alerts now, once, with its time kept", async () => {
    const sent = await sealedItem(keptCheckIn({ saddle: "NEW" }), { at: earlier });
    const before = Date.now();
    expect(await send(sent)).toEqual(["stored"]);
    expect(await send(sent)).toEqual(["stored"]);
    const [row, ...more] = await checkIns();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ tier: "emergency", state: "interrupted", answered: earlier });
    expect(row?.committed?.getTime()).toBeGreaterThan(before - 60_000);
    expect(await alerts()).toEqual([expect.objectContaining({ tier: "emergency" })]);
  });

  it("is whole and calm without an alert, and opens that day's exercises", async () => {
    const other = await programmedPatient(here.clinician);
    await plantCheckIn(here.clinicId, other.patientId, new Date(Date.now() - 2 * 86_400_000));
    await stored(here.clinicId, "UPDATE check_in SET form = 'full' WHERE patient_id = $1", [other.patientId]);
    expect(await viewTodayPlan(other)).toMatchObject({ kind: "check-in-first" });
    expect(await send(await sealedItem(keptCheckIn(CALM_PAGES), { by: other }))).toEqual(["stored"]);
    expect(await checkIns(other)).toEqual([
      expect.objectContaining({ tier: "none", state: "completed", pain: 2 }),
    ]);
    expect(await alerts(other)).toEqual([]);
    expect(await viewTodayPlan(other)).toMatchObject({ kind: "ready" });
  });

  it("of yesterday opens nothing today", async () => {
    const other = await programmedPatient(here.clinician);
    await plantCheckIn(here.clinicId, other.patientId, new Date(Date.now() - 2 * 86_400_000));
    await stored(here.clinicId, "UPDATE check_in SET form = 'full' WHERE patient_id = $1", [other.patientId]);
    const at = new Date(Date.now() - 86_400_000);
    await send(await sealedItem(keptCheckIn(CALM_PAGES), { by: other, at }));
    expect(await checkIns(other)).toEqual([expect.objectContaining({ state: "completed" })]);
    expect(await viewTodayPlan(other)).toMatchObject({ kind: "check-in-first" });
  });

  it("adds to what has arrived, and takes no red flag back", async () => {
    const key = randomUUID();
    await send(await sealedItem(keptCheckIn({ saddle: "NEW" }, key), { at: earlier }));
    await send(await sealedItem(keptCheckIn(CALM_PAGES, key)));
    expect(await checkIns()).toEqual([expect.objectContaining({ tier: "emergency", answered: earlier })]);
    expect(await alerts()).toHaveLength(1);
  });

  it("never says that it was answered after it arrived", async () => {
    await send(await sealedItem(keptCheckIn({ saddle: "NO" }), { at: new Date(Date.now() + 86_400_000) }));
    const [row] = await checkIns();
    expect(row?.answered.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("is refused where it is no answer", async () => {
    const sent = [keptCheckIn({ saddle: "MAYBE" }), keptCheckIn({ "no-such-page": "NO" })];
    expect(await send(...(await Promise.all(sent.map((one) => sealedItem(one)))))).toEqual([
      ...["unfiled", "unfiled"],
    ]);
    expect(await checkIns()).toEqual([]);
  });

  it("and another patient's check-in of the same key are two", async () => {
    const [key, other] = [randomUUID(), await programmedPatient(here.clinician)];
    await send(
      await sealedItem(keptCheckIn({ saddle: "NEW" }, key)),
      await sealedItem(keptCheckIn({ saddle: "NO" }, key), { by: other }),
    );
    expect(await checkIns()).toEqual([expect.objectContaining({ tier: "emergency" })]);
    expect(await checkIns(other)).toEqual([expect.objectContaining({ tier: "none", state: "draft" })]);
  });
});

describe("whose it is", () => {
  it("follows from what is sealed, not from who carries it", async () => {
    const other = await programmedPatient(here.clinician);
    const session = randomUUID();
    const [mine, theirs] = [
      itemLog(session, here.items[0]),
      itemLog(session, (await planOf(other)).items[0]),
    ];
    const otherPlan = { ...theirs, versionId: (await planOf(other)).versionId };
    expect(await send(await sealedItem(mine), await sealedItem(otherPlan, { by: other }))).toEqual([
      ...["stored", "stored"],
    ]);
    // The same key under another patient is another session.
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1 })]);
    expect(await sessions(other)).toEqual([expect.objectContaining({ logs: 1 })]);
  });

  it("is never another patient's plan or session", async () => {
    const other = await programmedPatient(here.clinician);
    const session = randomUUID();
    await send(await sealedItem(itemLog(session, here.items[0])));
    const [{ id } = { id: "" }] = await sessions();
    expect(await send(await sealedItem(itemLog(session, here.items[1]), { by: other }))).toEqual(["unfiled"]);
    expect(await send(await sealedItem(itemLog(id, here.items[1]), { by: other }))).toEqual(["unfiled"]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1 })]);
    expect(await sessions(other)).toEqual([]);
  });

  it("stays theirs after they signed out, and for no longer than a month", async () => {
    const ended = (days: number) =>
      stored(here.clinicId, "UPDATE session SET revoked_at = $2 WHERE id = $1", [
        here.patient.sessionId,
        new Date(Date.now() - days * 86_400_000),
      ]);
    await ended(29);
    expect(await send(await sealedItem(itemLog(randomUUID(), here.items[0])))).toEqual(["stored"]);
    await ended(31);
    expect(await send(await sealedItem(itemLog(randomUUID(), here.items[0])))).toEqual(["refused"]);
  });

  it("needs a grant of ours, and a patient's", async () => {
    const staffSession = randomUUID();
    const times = {
      last_seen_at: new Date(),
      expires_at: new Date(Date.now() + 3_600_000),
      created_at: new Date(),
    };
    await plant(here.clinicId, "session", [
      {
        id: staffSession,
        clinic_id: here.clinicId,
        staff_id: here.clinician.staffId,
        device: "Desk",
        ...times,
      },
    ]);
    const answer = itemLog(randomUUID(), here.items[0]);
    const id = randomUUID();
    const text = JSON.stringify({ grant: "made-up", at: new Date().toISOString(), answer });
    const madeUp = { id, box: await seal(id, text, boxKey()) };
    const asStaff = { ...here.patient, sessionId: staffSession } as PatientActor;
    expect(await send(madeUp, await sealedItem(answer, { by: asStaff }))).toEqual(["refused", "refused"]);
    expect(await sessions()).toEqual([]);
  });
});

describe("what is sealed", () => {
  it("opens only unaltered, under its own id, and with the key it was sealed for", async () => {
    const good = await sealedItem(itemLog(randomUUID(), here.items[0]));
    const altered = { ...good, box: { ...good.box, text: `A${good.box.text.slice(1, -2)}AA` } };
    const moved = { ...good, id: randomUUID() };
    const foreign = { ...good, box: { ...good.box, keyId: "another" } };
    // A key of another time is no reason to lose it: the phone keeps it.
    expect(await send(altered, moved, foreign)).toEqual(["refused", "refused", "later"]);
    expect(await sessions()).toEqual([]);
    expect(await send(good)).toEqual(["stored"]);
  });

  it("holds nothing that can be read on the phone", async () => {
    const { box } = await sealedItem(itemLog(randomUUID(), here.items[0]));
    const kept = Object.values(box)
      .map((part) => Buffer.from(part, "base64url").toString("latin1"))
      .join();
    for (const word of ["item-log", "outcome", "pain", here.items[0] ?? "", senderOf(here.patient).grant])
      expect(kept).not.toContain(word);
  });
});
