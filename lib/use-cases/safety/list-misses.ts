import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinic } from "@/lib/data/clinics/clinics";
import { findMissedPatient, listMissedFlags, type MissedFlagRow } from "@/lib/data/safety/missed-flags";
import { withActorSql } from "@/lib/data/with-actor";
import { caseLines } from "@/lib/domain/safety/missed-case";
import { localDate } from "@/lib/domain/visits/clinic-time";

export type MissesPage = {
  readonly timeZone: string;
  readonly today: string;
  readonly misses: readonly MissedFlagRow[];
  readonly mayRecord: boolean;
  /** The patient the form is about, when one was named. */
  readonly patient: { readonly id: string; readonly name: string } | null;
};

/** Every miss recorded here, and the patient the next one is about. */
export function listMisses(actor: ActorFor<"safety.view">, patientId: string | null): Promise<MissesPage> {
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinic(sql, actor.clinicId);
    const today = localDate(new Date(), timeZone);
    const misses = await listMissedFlags(sql, actor.clinicId);
    const named =
      patientId === null
        ? undefined
        : await findMissedPatient(sql, patientsVisibleTo(actor), { patientId, day: today });
    if (patientId !== null && named) sql.shows(patientId);
    return {
      ...{ timeZone, today, misses, mayRecord: may(actor, "missed-flag.record") },
      patient: patientId !== null && named ? { id: patientId, name: named.name } : null,
    };
  });
}

/** Every miss as a line of the triage command, oldest first. */
export function exportMisses(actor: ActorFor<"safety.view">): Promise<string> {
  return withActorSql(actor, async (sql) => {
    const misses = await listMissedFlags(sql, actor.clinicId);
    sql.shows(...misses.flatMap(({ patientId }) => patientId ?? []));
    return caseLines(misses.toReversed().map(({ triageCase }) => triageCase));
  });
}
