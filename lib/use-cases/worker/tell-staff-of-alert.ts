import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import {
  type AlertToTell,
  findAlertToTell,
  listAlertRecipients,
  listAlertsToTell,
} from "@/lib/data/alert-notices";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

/** One mail for each person and cycle. */
async function mailEveryone(sql: Sql, clinicId: string, { id, cycle }: AlertToTell): Promise<void> {
  for (const { staffId, email } of await listAlertRecipients(sql)) {
    await sendMail(sql, {
      clinicId,
      recipient: email,
      template: "alert-waiting",
      values: { alertId: id },
      dedupeKey: `alert:${id}:${cycle}:${staffId}`,
    });
  }
}

/** Mails the clinic's clinicians and owners that something urgent waits; nothing about whom or what. */
export async function tellStaffOfAlert(clinicId: string, alertId: string): Promise<void> {
  await withActorSql(systemActor(clinicId, "alert.raised", randomUUID()), async (sql) => {
    const alert = await findAlertToTell(sql, alertId);
    if (alert) await mailEveryone(sql, clinicId, alert);
  });
}

/** The same for every urgent alert of the clinic that is open, so that a lost job cannot lose a notice. */
export async function tellStaffOfOpenAlerts(clinicId: string): Promise<void> {
  await withActorSql(systemActor(clinicId, "alert.sweep", randomUUID()), async (sql) => {
    for (const alert of await listAlertsToTell(sql)) await mailEveryone(sql, clinicId, alert);
  });
}
