import { triage } from "@/lib/domain/triage/triage";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import { type Course, painOn } from "./course";
import { at } from "./days";
import { QUIET } from "./stories";
import type { Rows, Tools } from "./tools";

/** What the rules say of a gate with nothing to report; the same for everybody, so it is asked once. */
const DECIDED = triage({ profile: { age: 40, history: [], baseline: [] }, answers: QUIET, trend: {} });

type Given = { readonly when: Date; readonly pain: number };

/** A check-in with nothing to report but the pain. */
export function addCheckIn(
  clinicId: string,
  patientId: string,
  { when, pain }: Given,
  { ids }: Tools,
  rows: Rows,
) {
  rows.check_in.push({
    id: ids.next(),
    clinic_id: clinicId,
    patient_id: patientId,
    client_key: ids.next(),
    request_hash: "seed",
    form: "gate",
    state: "completed",
    answers: QUIET,
    pain,
    tier: DECIDED.tier,
    fired_rules: DECIDED.fired,
    messages: DECIDED.messages,
    pause: DECIDED.pause,
    rule_set: DECIDED.ruleSet.hash,
    started_at: when,
    committed_at: new Date(when.getTime() + 40_000),
    version: 1,
  });
}

/** About once a week from the first visit until `untilDay`. */
export function addWeeklyCheckIns(
  clinic: SeededClinic,
  patient: SeededPatient,
  course: Course,
  tools: Tools,
  rows: Rows,
  untilDay: number,
): void {
  const { chance, now } = tools;
  for (let day = course.firstDay + 2; day < untilDay; day += chance.between(5, 8)) {
    const when = at(now, clinic.timeZone, day, chance.between(7, 21), chance.between(0, 59));
    addCheckIn(clinic.id, patient.id, { when, pain: painOn(patient, course, day, chance) }, tools, rows);
  }
}
