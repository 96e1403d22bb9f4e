import "server-only";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listSessions } from "@/lib/data/sign-in/sessions";
import { withActorSql } from "@/lib/data/with-actor";
import { ownerOf } from "@/lib/use-cases/sessions/end-sessions";

export type OwnDevice = {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly current: boolean;
};

/** Where this person is signed in, last used first, and the clinic's time zone to write the times in. */
export function listOwnDevices(
  actor: PatientActor | StaffActor,
): Promise<{ timeZone: string; devices: OwnDevice[] }> {
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinic(sql, actor.clinicId);
    const rows = await listSessions(sql, ownerOf(actor));
    return { timeZone, devices: rows.map((row) => ({ ...row, current: row.id === actor.sessionId })) };
  });
}
