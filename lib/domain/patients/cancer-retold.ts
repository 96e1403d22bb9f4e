import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { knownWords } from "@/lib/domain/patients/cancer-words";

/**
 * What counts once it was told again. Of the same cancer, what is left empty takes nothing away. Of another one, what is told
 * now stands whole, and what was known before in words beside its type: parts of two would be one that nobody has.
 */
export function cancerAfter(
  known: CancerDetails | null,
  told: CancerDetails | undefined,
): CancerDetails | null {
  if (told === undefined) return known;
  if (known?.type === undefined || told.type === undefined) return { ...known, ...told };
  if (isSameType(known.type, told.type))
    return { ...known, ...told, type: withEarlier(told.type, known.type) };
  return { ...told, type: `${told.type}; told before: ${knownWords(known).join(", ")}` };
}

/** What stands beside a type of another cancer: told before, or on a record that became part of this one (`joined_cancer`). */
const EARLIER = /; (?:told before|other record): .*/su;
/** The same where no type of its own is known. */
const EARLIER_ALONE = /^other record: .*/su;
const AS_WRITTEN = /; year as written: .*/su;

/** The same words, or the same with more to them. */
function isSameType(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) =>
    words.replace(EARLIER, "").replace(AS_WRITTEN, "").trim().toLowerCase(),
  ) as [string, string];
  return a.includes(b) || b.includes(a);
}

/** Whoever tells of the one says nothing of the other. */
function withEarlier(told: string, known: string): string {
  const earlier = EARLIER.exec(known)?.[0] ?? "";
  return told.includes(earlier) ? told : told.replace(EARLIER, "") + earlier;
}

/** What somebody told last, for their own boxes. What stands beside it is kept whatever they say there: see `cancerAfter`. */
export function toldLast(known: CancerDetails | null): CancerDetails | null {
  if (known?.type === undefined) return known;
  const { type, ...rest } = known;
  const own = type.replace(EARLIER, "").replace(EARLIER_ALONE, "");
  return { ...rest, ...(own !== "" && { type: own }) };
}
