import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ChangeClinic } from "@/lib/contracts/clinic";
import { type ClinicContact, findClinic, updateClinicContact } from "@/lib/data/clinics/clinics";
import { withActorSql } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";
import { forgetClinicFrame } from "@/lib/use-cases/home/clinic-frame";

/** How patients reach the clinic now, for the owner to change. */
export function readClinic(actor: ActorFor<"clinic.change">): Promise<ClinicContact> {
  return withActorSql(actor, (sql) => findClinic(sql, actor.clinicId));
}

/** What its form shows of it. */
export function clinicBoxes(clinic: Omit<ClinicContact, keyof ClinicHours>): Boxes {
  const { name, phone, address, country, numbers, crisisPathStaffed } = clinic;
  const { nearestEmergencyName, nearestEmergencyAddress } = clinic;
  return {
    ...{ name, phone, address, country, ...numbers, nearestEmergencyName, nearestEmergencyAddress },
    crisisPathStaffed: crisisPathStaffed ? "yes" : "no",
  };
}

/**
 * The next instruction a patient reads has these numbers; other processes' page frames follow within a minute. `seen`: what
 * the form showed, over which nobody else's number is lost.
 */
export async function changeClinic(
  actor: ActorFor<"clinic.change">,
  change: ChangeClinic,
  seen: Boxes | null = null,
): Promise<void> {
  const { emergency, urgentLine, maternity, crisisLine, crisisPathStaffed, ...contact } = change;
  const numbers = { emergency, urgentLine, maternity, crisisLine };
  const { clinicId } = actor;
  await withActorSql(actor, async (sql) => {
    const now = async () => clinicBoxes(await findClinic(sql, clinicId));
    await refuseUnseen(sql, { clinicId, seen, sent: change, now });
    await updateClinicContact(sql, clinicId, {
      ...contact,
      ...{ numbers, crisisPathStaffed: crisisPathStaffed === "yes" },
    });
  });
  forgetClinicFrame(clinicId);
}
