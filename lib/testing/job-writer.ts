import "server-only";
import { randomUUID } from "node:crypto";
import { makeActor, type PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId, SessionId } from "@/lib/access/ids";
import { systemActor } from "@/lib/access/system-actor";
import { createCheckInWithAlert } from "@/lib/data/check-ins/check-in-submissions";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";

/**
 * The chaos run's control: stores red flags with their job inside the transaction, as the product does, or after it, as
 * it must not. Started as a process of its own, told its patients, and killed: `job-writer.ts inside|after CLINIC`.
 */
const [where = "", clinicId = ""] = process.argv.slice(2);
const AT_ONCE = 6;

const actorOf = (patientId: string) =>
  makeActor<PatientActor>({
    kind: "patient",
    clinicId: clinicId as ClinicId,
    patientId: patientId as PatientId,
    sessionId: randomUUID() as SessionId,
    language: "en",
    requestId: randomUUID(),
    action: "check-in.answer",
  });

async function storeRedFlag(patientId: string): Promise<void> {
  const alertId = await withActorSql(actorOf(patientId), async (sql) => {
    const made = await createCheckInWithAlert(sql, {
      ...{ clinicId, patientId, clientKey: randomUUID(), requestHash: "control", form: "gate" },
      ...{ state: "interrupted", answers: { saddle: "NEW" }, pain: 3, note: null, tier: "emergency" },
      ...{
        firedRules: ["RF-A01"],
        messages: ["P-CES"],
        pause: ["all"],
        language: "en",
        byOther: false,
        ruleSet: "control",
      },
    });
    if (!made) throw new Error("a red flag made no alert");
    if (where === "inside") await enqueue(sql, "alert.raised", { clinicId, alertId: made.alert.alertId });
    return made.alert.alertId;
  });
  if (where === "after") {
    await withActorSql(systemActor(clinicId, "control", randomUUID()), (sql) =>
      enqueue(sql, "alert.raised", { clinicId, alertId }),
    );
  }
}

/** One patient after the other, several at once, until none is left or the process is killed. */
async function storeAll(patientIds: string[]): Promise<void> {
  const lane = async () => {
    for (let next = patientIds.pop(); next !== undefined; next = patientIds.pop()) await storeRedFlag(next);
  };
  await storeRedFlag(patientIds.pop() ?? "");
  process.send?.("ready");
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

process.once("message", (patientIds) => void storeAll(patientIds as string[]));
