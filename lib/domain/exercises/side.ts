/** `both` is done with both sides together or has no side; `each` is done left and then right, logged apart. */
export const SIDES = ["left", "right", "both", "each"] as const;
export type Side = (typeof SIDES)[number];

export const LOGGED_SIDES = ["left", "right", "both"] as const;
/** A side as a session's log row names it. */
export type LoggedSide = (typeof LOGGED_SIDES)[number];

/** The log rows one item needs, in the order they are done: a pair is two rows, never two sets. */
export function sidesToLog(side: Side): readonly LoggedSide[] {
  return side === "each" ? ["left", "right"] : [side];
}

/** The sides a clinician may choose for an exercise. */
export function sidesAllowed(sided: boolean): readonly Side[] {
  return sided ? ["each", "left", "right"] : ["both"];
}
