import type { ClinicActor } from "@/lib/access/actor";

/** The id the access log names for an actor. */
export function actorId(actor: ClinicActor): string {
  switch (actor.kind) {
    case "staff":
      return actor.staffId;
    case "patient":
      return actor.patientId;
    case "kiosk":
      return actor.deviceId;
    case "link":
      return actor.linkId;
    case "system":
      return actor.clinicId;
  }
}
