import { atStart, type Player } from "@/lib/domain/player/player";
import { jsonOf } from "@/lib/domain/text/json-of";

const KEYS = ["item", "at", "spent", "counted", "done"] as const;
const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;
const isCountsOf = (value: unknown, most: number): value is number[] =>
  Array.isArray(value) && value.length <= most && value.every(isCount);

/** What a browser tab keeps of an item: where the patient is in it, and nothing of who or what. */
export function writeKept(item: string, { at, spent, counted, done }: Player): string {
  return JSON.stringify({ item, at, spent, counted, done });
}

/** Where this item was left, paused, or that it was done to its end; the start when nothing whole was kept, or it was another item. */
export function readKept(text: string | null, item: string, cues: number): Player {
  const kept = text === null ? null : parsed(text);
  if (!kept || kept["item"] !== item) return atStart;
  const { at, spent, counted, done } = kept;
  if (!isCount(at) || !Number.isInteger(at) || at > cues) return atStart;
  if (!isCount(spent) || !isCount(counted) || !isCountsOf(done, cues)) return atStart;
  return { at, spent, counted, done, since: null };
}

function parsed(text: string): Record<(typeof KEYS)[number], unknown> | null {
  const value = jsonOf(text);
  const whole = typeof value === "object" && value !== null && KEYS.every((key) => key in value);
  return whole ? (value as Record<(typeof KEYS)[number], unknown>) : null;
}
