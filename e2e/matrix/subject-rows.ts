import { randomUUID } from "node:crypto";
import { nameKey } from "@/lib/domain/patients/name-key";
import type { Row } from "@/prisma/seed/rows";
import { clinicRows, tabletRow } from "./clinic-rows";
import { copyRows } from "./copy-rows";
import { linkRows } from "./link-rows";
import type { Subject } from "./subject";
import { exerciseRows } from "./exercise-rows";
import { formRows } from "./form-rows";
import { dayAgo, today } from "@/lib/testing/days";

/** Every row of a subject, parents first. */
export function rowsOf(one: Subject): readonly (readonly [table: string, row: Row])[] {
  const { clinicId: clinic_id, patientId: patient_id, canary } = one;
  const own = { clinic_id, patient_id };
  const day = today();
  const [versionId, ownVersionId] = [randomUUID(), randomUUID()];
  const visit = { ...own, day, starts_at: new Date(), kind: "follow-up", version: 1, created_at: new Date() };
  const note = { ...own, author_id: one.staffId, quote: {}, objective: canary, plan: canary, version: 1 };
  const told = { subjective: canary, assessment: canary };
  const noted = { created_at: new Date(), saved_at: new Date(), saved_by: one.staffId };
  const signed = { state: "signed", signed_at: new Date(), signed_by: one.staffId };
  const third = randomUUID();
  return [
    ...clinicRows(one, ownVersionId),
    ["patient", patientRow(one)],
    ["patient", lookAlike(one)],
    ["visit", { ...visit, id: one.visitId, status: "with_clinician", arrived_at: new Date() }],
    ["visit", { ...visit, id: one.bookedVisitId, status: "booked" }],
    ["visit", { ...visit, id: third, status: "done", done_at: new Date() }],
    ...formRows(one),
    ["visit_note", { ...note, ...noted, ...told, id: one.noteId, visit_id: one.visitId, state: "draft" }],
    ["visit_note", { ...note, ...noted, ...told, ...signed, id: one.signedNoteId, visit_id: third }],
    [
      "referral_letter",
      {
        ...{
          ...own,
          id: one.letterId,
          recipient: canary,
          subject: canary,
          text: canary,
          created_at: new Date(),
        },
        ...{ author_id: one.staffId, saved_by: one.staffId, saved_at: new Date(), version: 1 },
      },
    ],
    [
      "baseline",
      {
        ...{ ...own, id: one.baselineId, item: "saddle", examined_on: day, until: day, set_at: new Date() },
        ...{ finding: canary, note: canary, set_by: one.staffId },
      },
    ],
    [
      "outcome_score",
      {
        ...{ ...own, id: one.scoreId, measure: "odi", instrument: "ODI", score: 40, taken_on: day },
        ...{ mode: "paper", language: canary, entered_by: one.staffId, entered_at: new Date() },
      },
    ],
    [
      "alert",
      {
        ...own,
        id: one.alertId,
        tier: "soon",
        state: "open",
        fired_rules: ["RF-B01"],
        rule_set: "matrix",
        raised_at: `${dayAgo(2)}T00:00Z`,
        version: 1,
      },
    ],
    [
      "alert_evidence",
      {
        ...{
          ...own,
          alert_id: one.alertId,
          check_in_id: one.checkInId,
          tier: "soon",
          fired_rules: ["RF-B01"],
        },
        ...{ id: one.evidenceId, rule_set: "matrix", at: new Date() },
      },
    ],
    ...exerciseRows(one, versionId, ownVersionId),
    [
      "stored_file",
      {
        ...{ clinic_id, id: one.photoFileId, owner_kind: "posture-photo", owner_id: one.patientId, bytes: 1 },
        ...{ content_type: "image/webp", created_by: one.staffId, created_at: new Date() },
      },
    ],
    [
      "posture_photo",
      {
        ...{ ...own, id: one.photoId, file_id: one.photoFileId, view: "side", width: 600, height: 900 },
        ...{ taken_on: day, taken_by: one.staffId, landmarks: {}, angles: {}, created_at: new Date() },
      },
    ],
    [
      "unfiled_answer",
      {
        ...{ ...own, id: one.unfiledAnswerId, item_id: randomUUID(), why: "no-answer", alerted: false },
        ...{ answer: { words: canary }, answered_at: new Date(), arrived_at: new Date() },
      },
    ],
    ...linkRows(one, versionId),
    ...copyRows(one),
    [
      "message_thread",
      {
        ...{
          ...own,
          id: one.threadId,
          about: "appointment",
          last_number: 1,
          opened_at: new Date(),
          last_at: new Date(),
        },
        ...{ patient_read: 1, clinic_read: 0, answered_number: 0, urgent_number: 0 },
      },
    ],
    [
      "message",
      {
        ...{ ...own, id: randomUUID(), thread_id: one.threadId, number: 1, text: canary },
        ...{ urgent_words: [], client_key: randomUUID(), at: new Date() },
      },
    ],
    [
      "session",
      {
        clinic_id,
        patient_id,
        id: one.patientSessionId,
        device: canary,
        created_at: new Date(),
        last_seen_at: new Date(),
        expires_at: new Date(Date.now() + 3_600_000),
      },
    ],
    ["kiosk_device", tabletRow(one)],
  ];
}

function patientRow({ clinicId, patientId, canary }: Subject): Row {
  const name = `Zed ${canary}`;
  const email = `${canary}@mail.example`;
  const contact = { mobile: "+44 20 7946 0142", email, portal_email: email };
  const flags = { may_ring: true, may_leave_message: false, history_flags: [] };
  const made = { registration_source: "desk", version: 1, created_at: new Date() };
  const rest = { ...made, emergency_name: canary, sex: "female" };
  return {
    id: patientId,
    clinic_id: clinicId,
    full_name: name,
    name_key: nameKey(name),
    birth_date: "1980-05-17",
    ...contact,
    ...flags,
    ...rest,
  };
}

const lookAlike = (one: Subject): Row => ({
  ...patientRow(one),
  ...{ id: one.lookAlikeId, email: null, portal_email: null },
});
