import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { Subscribe } from "@/lib/contracts/notice";
import { createPatientPush, hasPatientPush, removePatientPushes } from "@/lib/data/reminders/patient-pushes";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { outsideUrl } from "@/lib/notify/outside-url";
import { endpointHash, sealedTarget } from "@/lib/use-cases/channels/sealed-parts";

type Patient = ActorFor<"reminder.change">;
type Browser = { readonly endpoint: string };

/** Has this browser show the patient's reminders. Throws invalid for an address inside. */
export async function subscribePhone(actor: Patient, given: Subscribe): Promise<{ on: boolean }> {
  if (!outsideUrl(given.endpoint).ok)
    throw new AppError("invalid", "no push service", { endpoint: "Not a push service" });
  const row = { endpointHash: endpointHash(given.endpoint), sealed: sealedTarget(given) };
  await withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await createPatientPush(sql, actor, row);
  });
  return { on: true };
}

export function isPhoneOn(actor: Patient, { endpoint }: Browser): Promise<{ on: boolean }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    return { on: await hasPatientPush(sql, actor, endpointHash(endpoint)) };
  });
}

/** Ends it for this browser. Nobody else's reminders go to it: a patient's browser is theirs. */
export function unsubscribePhone(actor: Patient, { endpoint }: Browser): Promise<{ others: boolean }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await removePatientPushes(sql, actor, { endpointHash: endpointHash(endpoint) });
    return { others: false };
  });
}
