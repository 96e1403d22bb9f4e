export const STAFF_ROLES = ["owner", "clinician", "front-desk"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** `anyone` has no session yet: sign-in, pairing, a printed sheet's link. */
export const ROLES = [...STAFF_ROLES, "patient", "kiosk", "anyone"] as const;
export type Role = (typeof ROLES)[number];

export function isStaffRole(role: string): role is StaffRole {
  return (STAFF_ROLES as readonly string[]).includes(role);
}

/** Reads what is about anyone's health: all but who is front desk and nothing else. */
export const isClinical = (roles: readonly string[]): boolean => roles.some((role) => role !== "front-desk");
