import type { Client } from "pg";
import { insertRows, type Row } from "../seed/rows";

/** Any id, as long as it is the same each time. */
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [CLINIC, STAFF, PATIENT, FIRST, SECOND] = [id(1), id(2), id(3), id(4), id(5)];
const AT = "2026-11-02T09:00:00Z";
const LATER = "2026-11-03T09:00:00Z";

export const PATIENT_CLINIC = CLINIC;
export const ALERTS = { soon: id(10), urgent: id(11), resolved: id(12) };

const ofPatient = { clinic_id: CLINIC, patient_id: PATIENT };

const checkIn = (key: string): Row => ({
  id: key,
  ...ofPatient,
  client_key: key,
  request_hash: "x",
  form: "gate",
  state: "completed",
  answers: {},
  fired_rules: [],
  draft: {},
  rule_set: "before",
  started_at: AT,
  tier: "none",
  version: 1,
});

const alert = (key: string, more: Row): Row => ({
  id: key,
  ...ofPatient,
  check_in_id: null,
  tier: "soon",
  state: "open",
  fired_rules: ["RF-D01"],
  rule_set: "before",
  raised_at: AT,
  resolved_at: null,
  resolved_by: null,
  outcome: null,
  version: 1,
  cycle: 1,
  cycle_started_at: AT,
  ...more,
});

const clinic: Row = {
  id: CLINIC,
  name: "Earlier Clinic",
  phone: "555-0100",
  time_zone: "Europe/London",
  country: "GB",
  numbers: { emergency: "112", urgentLine: "116117", maternity: "555-0188", crisisLine: "555-0177" },
  opening_hours: {},
  created_at: AT,
  demo: false,
};

const staff: Row = {
  id: STAFF,
  clinic_id: CLINIC,
  name: "Kim Reader",
  email: "kim@mail.example",
  roles: ["clinician"],
  active: true,
  totp_confirmed: false,
  created_at: AT,
};

const patient: Row = {
  id: PATIENT,
  clinic_id: CLINIC,
  full_name: "Pat Example",
  name_key: "pat example",
  birth_date: "1980-05-17",
  may_ring: true,
  may_leave_message: false,
  history_flags: [],
  registration_source: "desk",
  created_at: AT,
};

const DONE: Row = {
  ...{ clinician_id: STAFF, day: "2026-11-03", starts_at: LATER, status: "done", done_at: LATER },
  ...{ kind: "follow-up", version: 1, created_at: AT },
};

/**
 * What a clinic had stored before a patient's alerts were merged: two unresolved of one patient (the gentler one
 * paused the plan), one resolved, their events, and who was told. Run as that clinic.
 */
export async function fillEarlier(owner: Client): Promise<void> {
  const { soon, urgent, resolved } = ALERTS;
  const rows: readonly [table: string, rows: readonly Row[]][] = [
    ["clinic", [clinic]],
    ["staff", [staff]],
    ["patient", [patient]],
    ["check_in", [{ ...checkIn(FIRST), fired_rules: ["RF-I01"], committed_at: AT }, checkIn(SECOND)]],
    ["visit", [{ id: id(60), ...ofPatient, ...DONE }]],
    [
      "alert",
      [
        alert(soon, { check_in_id: FIRST }),
        alert(urgent, { check_in_id: SECOND, tier: "emergency", fired_rules: ["RF-A01"], raised_at: LATER }),
        alert(resolved, { state: "resolved", outcome: "spoke", resolved_at: AT, resolved_by: STAFF }),
      ],
    ],
    [
      "alert_event",
      [soon, urgent, resolved].map((alert_id, at) => ({
        id: id(20 + at),
        clinic_id: CLINIC,
        alert_id,
        kind: "raised",
        detail: {},
        at: AT,
      })),
    ],
    [
      "alert_notice",
      [soon, urgent].map((alert_id, at) => ({
        id: id(30 + at),
        clinic_id: CLINIC,
        alert_id,
        cycle: 1,
        step: 0,
        staff_id: STAFF,
        due_at: AT,
        created_at: AT,
      })),
    ],
    [
      "notice_attempt",
      [30, 31].map((notice) => ({
        id: id(notice + 10),
        clinic_id: CLINIC,
        notice_id: id(notice),
        staff_id: STAFF,
        channel: "mail",
        state: "accepted",
        at: AT,
      })),
    ],
    [
      "programme",
      [
        {
          id: id(50),
          ...ofPatient,
          title: "Home plan",
          starts_on: "2026-11-01",
          paused_at: AT,
          paused_by_alert_id: soon,
          pause: [],
          created_at: AT,
        },
      ],
    ],
  ];
  for (const [table, list] of rows) await insertRows(owner, table, list);
}
