import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { findNow } from "@/lib/data/notices/alert-notices";
import { findTeam } from "@/lib/data/clinics/clinic-team";
import { findClinic } from "@/lib/data/clinics/clinics";
import { createTestNotice, hasTestNotice } from "@/lib/data/notices/test-notices";
import { withActorSql } from "@/lib/data/with-actor";
import { onDutyAt } from "@/lib/domain/escalation/recipients";
import { morningOf } from "@/lib/domain/hours/opening-hours";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { sendNotice } from "@/lib/use-cases/notices/send-notice";

/**
 * The morning test: on each day the clinic opens, one notice marked as a test goes to who is on duty, through every
 * channel. It has no alert, so it never stands on the queue. A worker that was away in the morning makes up for it.
 */
export async function sendTestAlert(clinicId: string, at?: Date): Promise<void> {
  await withActorSql(systemActor(clinicId, "alert.test", randomUUID()), async (sql) => {
    const hours = await findClinic(sql, clinicId);
    const now = at ?? (await findNow(sql));
    const day = localDate(now, hours.timeZone);
    const dueAt = morningOf(now, hours);
    if (!dueAt || dueAt > now || (await hasTestNotice(sql, clinicId, day))) return;
    const staffId = onDutyAt(dueAt, await findTeam(sql, clinicId), hours)?.member.id;
    if (staffId === undefined) return;
    const id = await createTestNotice(sql, { clinicId, day, staffId, dueAt });
    if (id !== undefined) await sendNotice(sql, { id, clinicId, staffId, alertId: null });
  });
}
