import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { findTeam } from "@/lib/data/clinics/clinic-team";
import { findClinic } from "@/lib/data/clinics/clinics";
import { withActorSql } from "@/lib/data/with-actor";
import { type Reader, whoReads } from "@/lib/domain/escalation/who-reads";
import type { Tier } from "@/lib/domain/triage/tiers";

/**
 * Who at the clinic reads answers of this tier given at `now`, and by when: for the patient's pages and the kiosk.
 * Rota and staff are out of a patient's sight, so the clinic itself is asked; one name is all that comes back.
 */
export function whoReadsIt(clinicId: string, tier: Tier, now: Date): Promise<Reader> {
  return withActorSql(systemActor(clinicId, "alert.reader", randomUUID()), async (sql) => {
    const [hours, team] = [await findClinic(sql, clinicId), await findTeam(sql, clinicId)];
    return whoReads({ now, tier, team, hours });
  });
}
