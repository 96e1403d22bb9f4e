import { jsonOf } from "@/lib/domain/text/json-of";

/** The boxes of a settings form by their names, as text: as it showed them, as they were sent, or as they would stand now. */
export type Boxes = Readonly<Record<string, string>>;

/** The hidden field in which a settings form says what it showed when it was opened. */
export const SEEN = "seen";

/** Null where it says nothing that can be read: such a form goes by nothing it saw. */
export function readSeen(text: string): Boxes | null {
  const read = jsonOf(text);
  if (typeof read !== "object" || read === null || Array.isArray(read)) return null;
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));
}

/** The boxes that somebody else has made other than this form showed, and that it would make other again. */
export function madeMeanwhile(seen: Boxes | null, sent: Boxes, now: Boxes): readonly string[] {
  if (seen === null) return [];
  return Object.keys(sent).filter((name) => now[name] !== seen[name] && now[name] !== sent[name]);
}

const TOLD = "meanwhile. Save again to keep yours.";

/** What is said at a box that somebody else has made other: the value as a person reads it, empty where they emptied it. */
export const madeInWords = (value: string): string =>
  `Somebody else ${value === "" ? "emptied it" : `made it “${value}”`} ${TOLD}`;

/**
 * What a form that came back has seen: what it had seen before, and of the boxes at which that was said what stands now.
 * Refused for another reason it has seen no more than before, though its page was drawn anew.
 */
export function seenAgain(
  before: Boxes | null,
  now: Boxes,
  said: (name: string) => string | undefined,
): Boxes {
  if (before === null) return now;
  const isTold = (name: string) => said(name)?.endsWith(TOLD) === true;
  return Object.fromEntries(
    Object.entries(now).map(([name, value]) => [name, isTold(name) ? value : (before[name] ?? value)]),
  );
}
