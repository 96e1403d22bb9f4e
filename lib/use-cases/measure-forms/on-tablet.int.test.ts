import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type KioskActor, makeActor, type PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createTalk, findLowMood } from "@/lib/data/check-ins/low-moods";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import {
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  plant,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { completeIntake } from "@/lib/use-cases/intakes/complete-intake";
import { readStage, sayArrival } from "@/lib/use-cases/kiosk/arrival";
import { endVisit } from "@/lib/use-cases/kiosk/end-visit";
import { findVisit } from "@/lib/use-cases/kiosk/find-visit";
import { amendForm } from "@/lib/use-cases/measure-forms/amend-form";
import { handInForm } from "@/lib/use-cases/measure-forms/hand-in-form";
import { offerOnTablet } from "@/lib/use-cases/measure-forms/offer-on-tablet";
import { savePage } from "@/lib/use-cases/measure-forms/save-page";
import { startForm } from "@/lib/use-cases/measure-forms/start-form";
import { startOnTablet } from "@/lib/use-cases/measure-forms/start-on-tablet";
import { viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";
import { viewMeasuresHome } from "@/lib/use-cases/measure-forms/view-measures-home";
import { openPage, viewPage } from "@/lib/use-cases/measure-forms/view-page";
import { fileLeftForms } from "@/lib/use-cases/worker/file-left-forms";
import { dayAgo } from "@/lib/testing/days";

/** Found nowhere else, so that any trace of it was typed at home. */
const CANARY = "Xylophone canary";
const ABSENT = { code: "not-found" };
let clinic: ClinicId;
let patientId: PatientId;
let home: PatientActor;
let visitId: string;
let kiosk: KioskActor;

const save = (actor: PatientActor | KioskActor, formId: string | null, pageId: string, answer: string) =>
  savePage(actor, { formId, pageId, fields: { answer }, skipped: false });
const skip = (pageId: string) => savePage(kiosk, { formId: null, pageId, fields: {}, skipped: true });
const device = async () =>
  (
    await stored<{ open: string | null; language: string | null }>(
      clinic,
      "SELECT open_visit_id AS open, language FROM kiosk_device",
    )
  )[0];
const scores = () =>
  stored<{ measure: string; score: string }>(clinic, "SELECT measure, score FROM outcome_score");

/** Hands today's intake in on the tablet. */
async function handIntakeIn(answers: IntakeAnswers = COMPLETE_INTAKE) {
  await stored(clinic, "UPDATE intake SET answers = $1::jsonb RETURNING id", [JSON.stringify(answers)]);
  return completeIntake(kiosk);
}

/** In treatment for three weeks: activities, the rating of change and PHQ-4 are due. */
beforeEach(async () => {
  clinic = await buildClinic({ time_zone: "UTC", measure_weeks: { "phq-4": 6 } });
  patientId = await buildPatient(clinic, { full_name: "Ada Bell", birth_date: "1950-06-02" });
  home = await signedIn(clinic, patientId);
  const { staffId } = await buildStaff(clinic, ["clinician"]);
  const episode = { problem: "Low back", started_on: dayAgo(21), started_by: staffId };
  await plant(clinic, "episode", [
    { id: randomUUID(), clinic_id: clinic, patient_id: patientId, ...episode, created_at: new Date() },
  ]);
  visitId = await buildVisit(clinic, patientId, dayAgo(0));
  const { actor } = await buildKiosk(clinic);
  await findVisit(actor, {
    "box-1": "Ada Bell",
    ...{ "birth-month": "6", "birth-day": "2", "birth-year": "1950" },
  });
  kiosk = makeActor<KioskActor>({ ...actor, language: "es", openVisit: { visitId, patientId } });
  await stored(clinic, "UPDATE kiosk_device SET language = 'es' RETURNING id");
});
afterAll(closeConnections);

describe("the questions due, on a tablet", () => {
  it("follow the intake, without the activities, which home asks still", async () => {
    expect((await viewMeasuresHome(home)).due.map(({ measure }) => measure)).toContain("psfs");
    expect(await readStage(kiosk)).toBe("intake");
    expect(await handIntakeIn()).toEqual({ kind: "done", toDesk: false, asksMore: true });
    expect(await device()).toMatchObject({ open: visitId });
    expect(await readStage(kiosk)).toBe("measures");
    expect(await offerOnTablet(kiosk)).toMatchObject({
      ...{ fullName: "Ada Bell", measures: ["groc", "phq-4"], pages: 5 },
    });
    await endVisit(kiosk);
    expect(await device()).toEqual({ open: null, language: "es" });
    expect((await viewMeasuresHome(home)).due.map(({ measure }) => measure)).toEqual([
      "psfs",
      "groc",
      "phq-4",
    ]);
  });

  it("are not offered where nothing else is due, nor to somebody who is sent to the desk", async () => {
    await stored(clinic, "UPDATE clinic SET measure_weeks = '{\"groc\": null}' RETURNING id");
    expect(await handIntakeIn()).toMatchObject({ asksMore: false });
    expect(await device()).toMatchObject({ open: null });
    await stored(clinic, "UPDATE clinic SET measure_weeks = '{}' RETURNING id");
    await stored(clinic, "DELETE FROM intake RETURNING id");
    const again = await buildVisit(clinic, patientId, dayAgo(0));
    kiosk = makeActor<KioskActor>({ ...kiosk, openVisit: { visitId: again, patientId } });
    await findVisit(kiosk, {
      "box-1": "Ada Bell",
      "birth-month": "6",
      "birth-day": "2",
      "birth-year": "1950",
    });
    await stored(clinic, "UPDATE intake SET visit_id = $1, tier = 'urgent' RETURNING id", [again]);
    expect(await handIntakeIn()).toEqual({ kind: "done", toDesk: true, asksMore: false });
  });

  it("follow the arrival of who answered at home, when nothing has changed", async () => {
    await stored(
      clinic,
      "UPDATE intake SET source = 'phone', answers = $1::jsonb, state = 'completed', completed_at = now() RETURNING id",
      [JSON.stringify(COMPLETE_INTAKE)],
    );
    expect(await readStage(kiosk)).toBe("arrival");
    expect(await sayArrival(kiosk, "same")).toBe(true);
    expect(await device()).toMatchObject({ open: visitId });
    expect(await readStage(kiosk)).toBe("measures");
  });

  it("do not follow the arrival of somebody whose answers at home called for a person", async () => {
    await stored(
      clinic,
      `UPDATE intake SET source = 'phone', answers = $1::jsonb, state = 'completed', completed_at = now(), tier = 'urgent'
       RETURNING id`,
      [JSON.stringify(COMPLETE_INTAKE)],
    );
    expect(await sayArrival(kiosk, "same")).toBe(false);
    expect(await device()).toMatchObject({ open: null });
  });

  it("begin fresh: a tablet shows nothing that was begun or named at home, nor home what was begun there", async () => {
    const own = (await startForm(home, randomUUID())) ?? "";
    const named = { "task-1": CANARY, "task-2": "Socks", "task-3": "Stairs" };
    await savePage(home, { formId: own, pageId: "psfs-tasks", fields: named, skipped: false });
    await save(home, own, "groc-change", "4");
    await handIntakeIn();
    await startOnTablet(kiosk);
    await startOnTablet(kiosk);
    expect(await openPage(kiosk, null)).toBe("groc-change");
    const shown = [
      await viewPage(kiosk, null, "groc-change"),
      await viewAnswers(kiosk, null),
      await offerOnTablet(kiosk),
    ];
    expect(shown[0]).toMatchObject({ fields: {}, total: 5, maySkip: true });
    expect(JSON.stringify(shown)).not.toMatch(/Xylophone|psfs|Socks/);
    // A tablet has its own form, whatever id it names.
    expect(await viewPage(kiosk, own, "groc-change")).toMatchObject({ fields: {} });
    await expect(viewPage(kiosk, own, "psfs-tasks")).rejects.toMatchObject(ABSENT);
    // At home the same page shows it: what hides it is the tablet.
    expect(JSON.stringify(await viewAnswers(home, own))).toContain(CANARY);
    expect((await viewPage(home, own, "groc-change")).fields).toMatchObject({ answer: "4" });
    expect(await viewMeasuresHome(home)).toMatchObject({ openId: own });
    const [row] = await stored<{ id: string }>(
      clinic,
      "SELECT id FROM measure_form WHERE visit_id IS NOT NULL",
    );
    const tablets = row?.id ?? "";
    await expect(viewAnswers(home, tablets)).rejects.toMatchObject(ABSENT);
    await expect(save(home, tablets, "groc-change", "1")).rejects.toMatchObject(ABSENT);
  });

  it("are saved as at home, each may be passed over, and what was passed over stays due", async () => {
    await handIntakeIn();
    await startOnTablet(kiosk);
    expect(await save(kiosk, null, "groc-change", "3")).toBe("phq-4-nervous");
    expect(await save(kiosk, null, "phq-4-nervous", "")).toBe("phq-4-nervous");
    expect(await viewPage(kiosk, null, "phq-4-nervous")).toMatchObject({ isChange: false });
    expect((await viewPage(kiosk, null, "phq-4-nervous")).problems).toHaveLength(1);
    expect(await handInForm(kiosk, null)).toEqual({ kind: "missing", pageId: "phq-4-nervous" });
    for (const page of ["nervous", "worry", "interest", "low-mood"]) await skip(`phq-4-${page}`);
    expect(await openPage(kiosk, null)).toBeNull();
    expect(await viewAnswers(kiosk, null)).toMatchObject({ missingPageId: null });
    expect(await viewPage(kiosk, null, "phq-4-nervous")).toMatchObject({ isChange: true });
    expect(await handInForm(kiosk, null)).toEqual({ kind: "done", tells: false });
    expect(await scores()).toEqual([{ measure: "groc", score: "3.00" }]);
    expect(await device()).toEqual({ open: null, language: "es" });
    expect((await viewMeasuresHome(home)).due.map(({ measure }) => measure)).toEqual(["psfs", "phq-4"]);
    // Handed in, it is the patient's own: they read and amend it at home.
    const { last } = await viewMeasuresHome(home);
    const amended = await amendForm(home, last?.id ?? "", randomUUID());
    expect(await viewPage(home, amended, "groc-change")).toMatchObject({
      ...{ fields: { answer: "3" }, maySkip: false },
    });
    // What was passed over on the tablet is not asked for at home, and may be answered there and passed over again.
    expect(await openPage(home, amended)).toBeNull();
    expect(await viewPage(home, amended, "phq-4-worry")).toMatchObject({ maySkip: true });
    await save(home, amended, "phq-4-worry", "2");
    await savePage(home, { formId: amended, pageId: "phq-4-worry", fields: {}, skipped: true });
    await save(home, amended, "groc-change", "1");
    expect(await handInForm(home, amended)).toMatchObject({ kind: "done" });
    expect(await scores()).toEqual(expect.arrayContaining([{ measure: "groc", score: "1.00" }]));
  });

  it("tell a low mood what the rule says before the tablet forgets, and ask nothing twice", async () => {
    await handIntakeIn();
    await startOnTablet(kiosk);
    await skip("groc-change");
    for (const page of ["nervous", "worry", "interest", "low-mood"])
      await save(kiosk, null, `phq-4-${page}`, "3");
    expect(await handInForm(kiosk, null)).toEqual({ kind: "done", tells: true });
    expect(await device()).toMatchObject({ open: visitId });
    expect((await viewAnswers(kiosk, null)).told?.instructions.map(({ code }) => code)).toEqual(["P-MOOD"]);
    await expect(offerOnTablet(kiosk)).rejects.toMatchObject(ABSENT);
    await expect(viewPage(kiosk, null, "phq-4-interest")).rejects.toMatchObject(ABSENT);
  });

  it("tell it too where the other question on mood was skipped, though that makes no score", async () => {
    await handIntakeIn();
    await startOnTablet(kiosk);
    for (const page of ["groc-change", "phq-4-nervous", "phq-4-worry", "phq-4-interest"]) await skip(page);
    await save(kiosk, null, "phq-4-low-mood", "3");
    expect(await handInForm(kiosk, null)).toEqual({ kind: "done", tells: true });
    expect(await scores()).toEqual([]);
    expect(await stored(clinic, "SELECT fired_rules, tier FROM measure_form")).toEqual([
      { fired_rules: ["RF-I01"], tier: "routine" },
    ]);
    // The visit it was said at does not end the task, which waits for somebody to talk with them.
    const clinician = await buildStaff(clinic, ["clinician"]);
    await stored(clinic, "UPDATE visit SET status = 'done', done_at = now() RETURNING id");
    const { items } = await listFollowUps(clinician, { view: "talk-due", page: 1 });
    expect(items).toMatchObject([{ patientId, reasons: [{ kind: "talk-due", rule: "RF-I01" }] }]);
  });

  it("date by when they were answered, not by when they were filed, and wait for a talk that came after they did", async () => {
    const clinician = await buildStaff(clinic, ["clinician"]);
    const days = (back: number) => `now() - interval '${back} days'`;
    const lowMood = () =>
      withActorSql(clinician, (sql) => {
        sql.shows(patientId);
        return findLowMood(sql, patientsVisibleTo(clinician), patientId);
      });
    await handIntakeIn();
    await startOnTablet(kiosk);
    await save(kiosk, null, "groc-change", "2");
    await save(kiosk, null, "phq-4-low-mood", "3");
    await endVisit(kiosk);
    await stored(
      clinic,
      `UPDATE measure_form SET started_at = ${days(3)}, answered_at = ${days(2)} RETURNING id`,
    );
    const note = "About an earlier answer";
    const yesterday = new Date(Date.now() - 86_400_000);
    await withActorSql(clinician, (sql) => {
      sql.shows(patientId);
      const talk = { patientId, answeredAt: yesterday, note, staffId: clinician.staffId };
      return createTalk(sql, patientsVisibleTo(clinician), talk);
    });
    await fileLeftForms();
    const [dated] = await stored<{ score: boolean; form: boolean; onDay: boolean; day: string }>(
      clinic,
      `SELECT o.entered_at = f.answered_at AS score, f.answered_at < f.completed_at - interval '47 hours' AS form,
         (f.answered_at AT TIME ZONE c.time_zone)::date::text AS day, o.taken_on = (f.answered_at AT TIME ZONE c.time_zone)::date AS "onDay"
       FROM outcome_score o JOIN measure_form f ON f.id = o.form_id JOIN clinic c ON c.id = f.clinic_id`,
    );
    expect(dated).toMatchObject({ score: true, form: true, onDay: true });
    expect((await lowMood())?.waits).toMatchObject({ on: dated?.day });
  });

  it("count as far as they were answered when somebody left in the middle, an hour later and once", async () => {
    const forms = () => stored(clinic, "SELECT state::text, fired_rules FROM measure_form");
    const letTimePass = () =>
      stored(clinic, "UPDATE measure_form SET started_at = now() - interval '2 hours' RETURNING id");
    const begun = { state: "draft", fired_rules: [] };
    await handIntakeIn();
    await startOnTablet(kiosk);
    await save(kiosk, null, "groc-change", "2");
    await save(kiosk, null, "phq-4-low-mood", "3");
    await letTimePass();
    await fileLeftForms();
    expect(await forms(), "still in somebody's hands").toEqual([begun]);
    await endVisit(kiosk);
    await stored(clinic, "UPDATE measure_form SET started_at = now() RETURNING id");
    await fileLeftForms();
    expect(await forms(), "may be taken up by PIN").toEqual([begun]);
    await letTimePass();
    for (let round = 0; round < 2; round += 1) await fileLeftForms();
    expect(await forms()).toEqual([{ state: "completed", fired_rules: ["RF-I01"] }]);
    expect(await scores()).toMatchObject([{ measure: "groc" }]);
    expect((await viewMeasuresHome(home)).pages, "what was not answered is asked at home").toBeGreaterThan(0);
  });

  it("are of the one visit the tablet has open, and of nobody else's", async () => {
    await handIntakeIn();
    await startOnTablet(kiosk);
    const other = await buildPatient(clinic);
    const elsewhere = await buildVisit(clinic, other, dayAgo(0));
    const openVisits = [null, { visitId: elsewhere, patientId: other }, { visitId, patientId: other }];
    for (const openVisit of openVisits) {
      const stranger = makeActor<KioskActor>({ ...kiosk, openVisit });
      await expect(viewPage(stranger, null, "groc-change")).rejects.toMatchObject(ABSENT);
      await expect(viewAnswers(stranger, null)).rejects.toMatchObject(ABSENT);
      await expect(handInForm(stranger, null)).rejects.toMatchObject(ABSENT);
    }
    expect((await viewAnswers(kiosk, null)).state).toBe("draft");
  });
});
