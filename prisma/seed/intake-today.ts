import { createHash } from "node:crypto";
import type { Client } from "pg";
import { formInput } from "@/lib/domain/check-in/for-rules";
import { CONSENT_VERSION } from "@/lib/domain/intake/consent";
import { INTAKE_FORM } from "@/lib/domain/intake/form";
import { intakeFormAnswers } from "@/lib/domain/intake/profile";
import { triage } from "@/lib/domain/triage/triage";
import { consentWhole } from "@/lib/i18n/intake-words";
import type { SeededClinic } from "./clinic-rows";
import type { Tools } from "./tools";
import { insertRows } from "./rows";
import { answersOf, profileOf, type Waiting } from "./waiting-intake";

const MINUTE = 60_000;

/** The intake of the patient who waits, handed in at the kiosk and not yet looked at, with the alert it made. */
export async function insertIntakeToReview(
  client: Client,
  clinic: SeededClinic,
  tools: Tools,
): Promise<void> {
  const { rows } = await client.query<Waiting>(
    `SELECT v.id AS "visitId", p.id AS "patientId", p.full_name AS name, p.sex, p.history_flags AS history,
       date_part('year', age(v.day, p.birth_date))::int AS age FROM visit v JOIN patient p ON p.id = v.patient_id
     WHERE v.clinic_id = $1 AND v.status = 'arrived' AND v.arrived_at > $2::timestamptz - interval '1 hour'
       AND NOT EXISTS (SELECT FROM alert a WHERE a.clinic_id = v.clinic_id AND a.patient_id = p.id AND a.state <> 'resolved')
     ORDER BY v.starts_at LIMIT 1`,
    [clinic.id, tools.now],
  );
  const waiting = rows[0];
  if (!waiting) return;
  const answers = answersOf(waiting);
  const decision = triage(formInput(intakeFormAnswers(answers), profileOf(waiting, answers)));
  const intakeId = tools.ids.next();
  const handedIn = new Date(tools.now.getTime() - 4 * MINUTE);
  const result = { tier: decision.tier, fired_rules: decision.fired, rule_set: decision.ruleSet.hash };
  const whose = { clinic_id: clinic.id, patient_id: waiting.patientId };
  await insertRows(client, "intake", [
    {
      id: intakeId,
      ...whose,
      visit_id: waiting.visitId,
      state: "completed",
      form_id: INTAKE_FORM.id,
      form_version: INTAKE_FORM.version,
      answers,
      draft: {},
      detail_changes: {},
      source: "kiosk",
      ...result,
      messages: decision.messages,
      pause: decision.pause,
      consent_version: CONSENT_VERSION,
      consent_hash: createHash("sha256")
        .update(consentWhole(CONSENT_VERSION, "en") ?? "", "utf8")
        .digest("hex"),
      signed_name: waiting.name,
      signed_at: handedIn,
      started_at: new Date(tools.now.getTime() - 8 * MINUTE),
      completed_at: handedIn,
      version: 1,
    },
  ]);
  const alertId = tools.ids.next();
  await insertRows(client, "alert", [
    {
      id: alertId,
      ...whose,
      ...result,
      state: "open",
      raised_at: handedIn,
      cycle_started_at: handedIn,
      version: 1,
    },
  ]);
  await insertRows(client, "alert_evidence", [
    { id: tools.ids.next(), ...whose, alert_id: alertId, intake_id: intakeId, ...result, at: handedIn },
  ]);
  const event = { kind: "raised", detail: { tier: decision.tier }, at: handedIn };
  await insertRows(client, "alert_event", [
    { id: tools.ids.next(), clinic_id: clinic.id, alert_id: alertId, ...event },
  ]);
}
