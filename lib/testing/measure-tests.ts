import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { handInForm } from "@/lib/use-cases/measure-forms/hand-in-form";
import { savePage } from "@/lib/use-cases/measure-forms/save-page";
import { startForm } from "@/lib/use-cases/measure-forms/start-form";
import { openPage } from "@/lib/use-cases/measure-forms/view-page";

const DAY = 86_400_000;
export const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

/** What is answered on each page unless a test says otherwise. */
export const ALL: Readonly<Record<string, RawFields>> = {
  "psfs-tasks": { "task-1": "Climb stairs", "task-2": "Socks", "task-3": "Walk the dog" },
  ...{ "psfs-task-1": { answer: "3" }, "psfs-task-2": { answer: "4" }, "psfs-task-3": { answer: "5" } },
  ...{ "groc-change": { answer: "1" }, "phq-2-interest": { answer: "0" }, "phq-2-low-mood": { answer: "1" } },
};

/**
 * For a file of tests of outcome measures: before each a patient of whom PSFS, the rating of change and PHQ-2 are asked.
 * Pain and the rating of change come with check-ins.
 */
export function measureTests() {
  const here = {} as { clinicId: ClinicId; clinician: StaffActor; actor: PatientActor };
  beforeEach(async () => {
    here.clinicId = await buildClinic({ measure_weeks: { pain: null } });
    here.clinician = await buildStaff(here.clinicId, ["clinician"]);
    const patientId = await buildPatient(here.clinicId);
    await plantCheckIn(here.clinicId, patientId, daysAgo(20));
    here.actor = await signedIn(here.clinicId, patientId);
  });
  afterAll(closeConnections);

  const save = (formId: string, pageId: string, fields: RawFields, who = here.actor) =>
    savePage(who, { formId, pageId, fields, skipped: false });
  return {
    here,
    save,
    start: async (clientKey = randomUUID()) => {
      const formId = await startForm(here.actor, clientKey);
      if (formId === null) throw new Error("nothing was due");
      return formId;
    },
    /** Answers every open page and hands the form in. */
    answer: async (formId: string, more: Readonly<Record<string, RawFields>> = {}) => {
      for (let page = await openPage(here.actor, formId); page !== null;) {
        page = await save(formId, page, { ...ALL, ...more }[page] ?? {});
      }
      expect(await handInForm(here.actor, formId)).toMatchObject({ kind: "done" });
    },
    /** As if every form so far had been handed in so many days earlier. */
    age: async (days: number) => {
      const asOwner = (statement: string, values: unknown[] = []) => stored(here.clinicId, statement, values);
      await asOwner("ALTER TABLE measure_form DISABLE TRIGGER handed_in_is_final");
      await asOwner("UPDATE measure_form SET completed_at = completed_at - $1::int * interval '1 day'", [
        days,
      ]);
      await asOwner("ALTER TABLE measure_form ENABLE TRIGGER handed_in_is_final");
      await asOwner(
        "UPDATE outcome_score SET taken_on = taken_on - $1::int, entered_at = entered_at - $1::int * interval '1 day'",
        [days],
      );
    },
    scores: () =>
      stored<{ measure: string; score: number; why: string | null }>(
        here.clinicId,
        `SELECT measure, score::float8 AS score, withdrawn_why AS why FROM outcome_score ORDER BY entered_at, measure`,
      ),
    alerts: () => stored(here.clinicId, "SELECT tier::text, fired_rules FROM alert"),
  };
}
