import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { findSurvivor } from "@/lib/data/patients/patient-merges";
import { withActorSql } from "@/lib/data/with-actor";

/**
 * The record that this one has become part of; null where it has not. A look-up of ours, which is no access by a person: it
 * says nothing of the patient.
 */
export function findMergedInto(clinicId: string, patientId: string): Promise<string | null> {
  const own = systemActor(clinicId, "patient.merged", randomUUID());
  return withActorSql(own, (sql) => findSurvivor(sql, patientsVisibleTo(own), patientId));
}

/** The record that what staff ask to change has become part of meanwhile; null where it has not. */
export async function mergedMeanwhile(actor: Actor | undefined, patientId: string): Promise<string | null> {
  if (actor?.kind !== "staff") return null;
  return findMergedInto(actor.clinicId, patientId);
}
