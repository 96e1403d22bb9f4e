import "server-only";

/** Headers every API reply carries beside the fixed ones of next.config.js: nothing with data may be kept. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store, private",
};
