/** What a message is like. Each tone has its own icon, so colour never speaks alone. */
export type Tone = "info" | "success" | "warning" | "error";
