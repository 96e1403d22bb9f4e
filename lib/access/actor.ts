import type { ClinicId, DeviceId, PatientId, SessionId, StaffId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/access/roles";
import type { Language } from "@/lib/domain/people/language";

declare const sealed: unique symbol;
type Sealed = { readonly [sealed]: true };

type InClinic = Sealed & {
  readonly clinicId: ClinicId;
  /** One id per request, written to the access log. */
  readonly requestId: string;
  /** The action this actor was checked for; the access-log entry. */
  readonly action: string;
};

export type StaffActor = InClinic & {
  readonly kind: "staff";
  readonly staffId: StaffId;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly roles: readonly StaffRole[];
};
export type PatientActor = InClinic & {
  readonly kind: "patient";
  readonly patientId: PatientId;
  readonly sessionId: SessionId;
  /** What they read, and so what they answered in. */
  readonly language: Language;
};
/** A paired tablet; it sees the one visit it has open, until it is wiped. */
export type KioskActor = InClinic & {
  readonly kind: "kiosk";
  readonly deviceId: DeviceId;
  readonly openVisit: { readonly visitId: string; readonly patientId: PatientId } | null;
  /** Chosen for the visit at hand. */
  readonly language: Language;
};
/** Whoever holds a secret link: a printed sheet's, a calendar's, or that of a reminder's mail. */
export type LinkActor = InClinic & {
  readonly kind: "link";
  readonly linkId: string;
  readonly patientId: PatientId;
};
/** A job or the start-up, for one named clinic. */
export type SystemActor = InClinic & { readonly kind: "system" };
/** No session: `network` is a hash of the caller's address, for rate limits. */
export type AnyoneActor = Sealed & {
  readonly kind: "anyone";
  readonly network: string;
  readonly requestId: string;
  readonly action: string;
};

export type ClinicActor = StaffActor | PatientActor | KioskActor | LinkActor | SystemActor;
export type Actor = ClinicActor | AnyoneActor;

/** Makes an Actor: proof that a session was checked. Only lib/auth and lib/access may import this. */
export function makeActor<A extends Actor>(fields: Omit<A, typeof sealed>): A {
  return fields as A;
}
