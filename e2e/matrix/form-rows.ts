import { randomUUID } from "node:crypto";
import type { Row } from "@/prisma/seed/rows";
import type { Subject } from "./subject";

/** A form of each kind, handed in and still open; a visit each stands on is there before. */
export function formRows(one: Subject): readonly (readonly [table: string, row: Row])[] {
  const decided = { tier: "none", fired_rules: [], messages: [], pause: [], rule_set: "matrix" };
  return [
    [
      "intake",
      {
        ...intakeRow(one, decided),
        ...HANDED_IN(one),
        source: "phone",
        id: one.intakeId,
        visit_id: one.visitId,
      },
    ],
    ["intake", { ...intakeRow(one, decided), state: "draft", id: randomUUID(), visit_id: one.bookedVisitId }],
    ["check_in", { ...checkInRow(one, decided), ...COMMITTED(one), id: one.checkInId }],
    ["check_in", { ...checkInRow(one, decided), state: "draft", id: one.openCheckInId }],
    ["measure_form", { ...measureFormRow(one), id: one.measureFormId, state: "draft" }],
    [
      "measure_form",
      { ...measureFormRow(one), id: one.handedInFormId, state: "completed", completed_at: new Date() },
    ],
    ["measure_form", { ...measureFormRow(one), ...ON_TABLET, state: "draft", visit_id: one.bookedVisitId }],
  ];
}

function intakeRow({ clinicId, patientId }: Subject, decided: Row): Row {
  const form = {
    form_id: "intake",
    form_version: 1,
    source: "kiosk",
    answers: {},
    draft: {},
    detail_changes: {},
  };
  return {
    clinic_id: clinicId,
    patient_id: patientId,
    ...form,
    ...decided,
    started_at: new Date(),
    version: 1,
  };
}

const HANDED_IN = ({ canary }: Subject): Row => ({
  ...{ state: "completed", signed_name: canary, signed_at: new Date(), completed_at: new Date() },
});

function checkInRow({ clinicId, patientId }: Subject, decided: Row): Row {
  const key = { client_key: randomUUID(), request_hash: "matrix", form: "gate", answers: {}, draft: {} };
  return {
    clinic_id: clinicId,
    patient_id: patientId,
    ...decided,
    ...key,
    started_at: new Date(),
    version: 1,
  };
}

const COMMITTED = ({ canary }: Subject): Row => ({
  ...{ state: "completed", pain: 3, note: canary, committed_at: new Date() },
});

/** Still unanswered, so that no knock hands it in. */
const ON_TABLET: Row = {
  asked: ["groc", "phq-2"].map((id) => ({ id, version: 1 })),
  ...{ known: {}, answers: {} },
};

/** Names an activity in the patient's own words, so that they would show to a stranger. */
const measureFormRow = ({ clinicId, patientId, canary }: Subject): Row => ({
  ...{ clinic_id: clinicId, patient_id: patientId, client_key: randomUUID(), language: "English" },
  asked: ["groc", "psfs"].map((id) => ({ id, version: 1 })),
  ...{ known: { tasks: [canary, "Stairs", "Socks"] }, answers: { "groc-change": 1 }, draft: {} },
  ...{ fired_rules: [], messages: [], version: 1 },
});
