import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ChangeClinic } from "@/lib/contracts/clinic";
import { type ClinicContact, findClinic, updateClinicContact } from "@/lib/data/clinics";
import { withActorSql } from "@/lib/data/with-actor";
import { forgetClinicFrame } from "@/lib/use-cases/home/clinic-frame";

/** How patients reach the clinic now, for the owner to change. */
export function readClinic(actor: ActorFor<"clinic.change">): Promise<ClinicContact> {
  return withActorSql(actor, (sql) => findClinic(sql, actor.clinicId));
}

/** The next instruction a patient reads has these numbers; other processes' page frames follow within a minute. */
export async function changeClinic(actor: ActorFor<"clinic.change">, change: ChangeClinic): Promise<void> {
  const { emergency, urgentLine, maternity, crisisLine, crisisPathStaffed, ...contact } = change;
  const numbers = { emergency, urgentLine, maternity, crisisLine };
  await withActorSql(actor, (sql) =>
    updateClinicContact(sql, actor.clinicId, {
      ...contact,
      ...{ numbers, crisisPathStaffed: crisisPathStaffed === "yes" },
    }),
  );
  forgetClinicFrame(actor.clinicId);
}
