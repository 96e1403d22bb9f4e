import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { type ClinicContact, findClinic } from "@/lib/data/clinics/clinics";
import { withActorSql } from "@/lib/data/with-actor";
import { keptAMinute } from "@/lib/use-cases/home/kept-a-minute";

const frames = keptAMinute<ClinicContact>("clinic", (clinicId) =>
  withActorSql(systemActor(clinicId, "clinic.frame", randomUUID()), (sql) => findClinic(sql, clinicId)),
);

/** A clinic's name and numbers for the frame around every page. */
export const clinicFrame = (clinicId: string): Promise<ClinicContact> => frames.of(clinicId);

/** The clinic was changed: the next page reads it again. */
export const forgetClinicFrame = (clinicId: string): void => frames.forget(clinicId);
