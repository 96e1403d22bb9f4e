import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { listWatched } from "@/lib/data/programmes/programme-ends";
import { withActorSql } from "@/lib/data/with-actor";
import { monthlyCheckIn } from "@/lib/domain/programme-end/watch";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { apart } from "@/lib/use-cases/worker/apart";

async function askClinic(clinicId: string): Promise<void> {
  await withActorSql(systemActor(clinicId, "check-in.monthly", randomUUID()), async (sql) => {
    for (const { endId, email, today, ...watch } of await listWatched(sql, clinicId)) {
      const { dueOn } = monthlyCheckIn(watch, today);
      if (dueOn === null) continue;
      const dedupeKey = `monthly:${endId}:${dueOn}`;
      await sendMail(sql, {
        clinicId,
        recipient: email,
        template: "monthly-check-in",
        values: {},
        dedupeKey,
      });
    }
  });
}

/** One mail for each monthly check-in after a programme: to open the portal, and nothing clinical. */
export async function askMonthly(): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("monthly-round", { clinicId }, () => askClinic(clinicId));
}
