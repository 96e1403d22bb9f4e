import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { type ClinicContact, findClinic } from "@/lib/data/clinics";
import { withActorSql } from "@/lib/data/with-actor";

const FRESH_MS = 60_000;
const kept = new Map<string, { readonly at: number; readonly clinic: ClinicContact }>();

/** A clinic's name and numbers for the frame around every page; kept a minute, since no patient's data is in it. */
export async function clinicFrame(clinicId: string): Promise<ClinicContact> {
  const known = kept.get(clinicId);
  if (known && Date.now() - known.at < FRESH_MS) return known.clinic;
  const actor = systemActor(clinicId, "clinic.frame", randomUUID());
  const clinic = await withActorSql(actor, (sql) => findClinic(sql, clinicId));
  kept.set(clinicId, { at: Date.now(), clinic });
  return clinic;
}

/** The clinic was changed: the next page reads it again. */
export function forgetClinicFrame(clinicId: string): void {
  kept.delete(clinicId);
}
