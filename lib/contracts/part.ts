import { z } from "zod";

const unread = z.object({ unread: z.literal(true) });

/** Stands where a part of a page could not be read. It is never "none": nobody knows what is there. */
export type Unread = z.infer<typeof unread>;
export const UNREAD: Unread = { unread: true };

/** A part of a page that may fail alone. */
export type Part<T> = T | Unread;
export const part = <T extends z.ZodType>(whole: T) => z.union([whole, unread]);

export function isUnread(value: unknown): value is Unread {
  return typeof value === "object" && value !== null && "unread" in value && value.unread === true;
}

/** For work that cannot do without it. */
export function known<T>(value: Part<T>): T {
  if (isUnread(value)) throw new Error("a part that was needed could not be read");
  return value;
}
