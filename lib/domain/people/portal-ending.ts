/** Why staff end a patient's access to the portal. */
export const PORTAL_END_REASONS = ["asked", "in-other-hands", "died", "other"] as const;
export type PortalEndReason = (typeof PORTAL_END_REASONS)[number];

/** What ends with the access. Nothing that was answered or noted does. */
export const portalEndEffects = (reason: PortalEndReason) => ({
  /** A mailbox that somebody else reads is written to no more, about appointments neither. */
  forgetsEmail: reason === "in-other-hands",
  /** No mail about appointments: whoever reads it is not the patient. */
  endsVisitMail: reason === "died",
});
