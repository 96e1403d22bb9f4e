/** The ways a person can be told that something waits. */
export const CHANNELS = ["mail", "push", "webhook"] as const;
export type Channel = (typeof CHANNELS)[number];

/** All that a push or a text message says: nothing about whom or what (mail has its own words). */
export const NOTICE_TEXT = "Please open the portal";
