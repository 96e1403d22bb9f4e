/** The ways a person can be told that something waits. */
export const CHANNELS = ["mail", "push", "webhook"] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * How one try ended. `failed`: the channel's trouble, a later try may do better. `refused`: this one recipient's
 * trouble (no such address, a browser that is gone), and for good.
 */
export const TRY_STATES = ["accepted", "failed", "refused"] as const;
export type TryState = (typeof TRY_STATES)[number];
