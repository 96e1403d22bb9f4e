declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Branded, because two plain strings swap silently. */
export type ClinicId = Id<"clinic">;
export type PatientId = Id<"patient">;
export type StaffId = Id<"staff">;
export type SessionId = Id<"session">;
export type DeviceId = Id<"device">;
