import { z } from "zod";

/** What can keep an alert from reaching somebody, or the record from being believed. */
const fault = z.object({
  kind: z.enum([
    "not-storing",
    "worker-silent",
    "steps-late",
    "nobody-on-duty",
    "channels-failing",
    "record-altered",
  ]),
  words: z.string(),
});
export type Fault = z.infer<typeof fault>;

export const faults = z.array(fault);
