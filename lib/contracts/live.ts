/** What an open dashboard may be told: which list to fetch again. */
export const LIVE_TOPICS = ["alerts", "today", "desk-calls", "channels", "messages"] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];
