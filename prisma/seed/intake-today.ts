import { createHash } from "node:crypto";
import type { Client } from "pg";
import { formInput } from "@/lib/domain/check-in/for-rules";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { CONSENT_VERSION } from "@/lib/domain/intake/consent";
import { INTAKE_FORM } from "@/lib/domain/intake/form";
import { HISTORY_STEPS } from "@/lib/domain/intake/history-steps";
import { intakeFormAnswers } from "@/lib/domain/intake/profile";
import type { Sex } from "@/lib/domain/triage/answers";
import { triage } from "@/lib/domain/triage/triage";
import { consentWhole } from "@/lib/i18n/intake-words";
import type { SeededClinic } from "./clinic-rows";
import type { Tools } from "./tools";
import { insertRows } from "./rows";

const MINUTE = 60_000;

const CALM = {
  ...{ change: "NO", "yes-no": false, "one-or-both": false, group: "none", sharp: "none" },
  ...{ signs: [], nights: 0, often: 0, reach: "calf", overall: 0, pain: 0 },
} as const satisfies Record<Question["kind"], unknown>;
const NOT_ASKED: readonly Question["key"][] = [
  "footBoth",
  "groc",
  "faint",
  "newPain",
  "selfHarm",
  "pregWarn",
  "spaSigns",
];

function isAskedOfEveryone({ key, kind, group }: Question): boolean {
  return group === undefined && kind !== "pain" && key !== "playsSport" && !NOT_ASKED.includes(key);
}

/** What a patient with leg pain of long standing would answer: one old, unchanged sign for the clinician to look at. */
function answersOf({ name, sex }: { readonly name: string; readonly sex: Sex }): IntakeAnswers {
  const redFlags = QUESTIONS.filter(isAskedOfEveryone).map((question) => [
    question.id,
    question.id === "both-legs" ? "OLD" : CALM[question.kind],
  ]);
  const history = HISTORY_STEPS.map(({ id }) => [id, { flags: [], unsure: false }]);
  return {
    ...(Object.fromEntries([...redFlags, ...history]) as IntakeAnswers),
    details: { confirmed: true },
    reason: { choice: "came-back" },
    where: { regions: ["back-low-back-left", "back-low-back-right", "back-buttock-right"] },
    "pain-now": 5,
    "pain-usual": 4,
    "how-long": "2-to-6-weeks",
    "how-it-began": { choice: "lifting", text: "Moving boxes" },
    sex,
    consent: { version: CONSENT_VERSION, signature: name },
  };
}

/** The intake of the patient who waits, handed in at the kiosk and not yet looked at, with the alert it made. */
export async function insertIntakeToReview(
  client: Client,
  clinic: SeededClinic,
  tools: Tools,
): Promise<void> {
  const { rows } = await client.query<{ visitId: string; patientId: string; name: string; sex: Sex }>(
    `SELECT v.id AS "visitId", p.id AS "patientId", p.full_name AS name, p.sex FROM visit v JOIN patient p ON p.id = v.patient_id
     WHERE v.clinic_id = $1 AND v.status = 'arrived' AND v.arrived_at > $2::timestamptz - interval '1 hour'
       AND NOT EXISTS (SELECT FROM alert a WHERE a.clinic_id = v.clinic_id AND a.patient_id = p.id AND a.state <> 'resolved')
     ORDER BY v.starts_at LIMIT 1`,
    [clinic.id, tools.now],
  );
  const waiting = rows[0];
  if (!waiting) return;
  const answers = answersOf(waiting);
  const profile = { age: 52, history: [], baseline: [] };
  const decision = triage(formInput(intakeFormAnswers(answers), profile));
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
