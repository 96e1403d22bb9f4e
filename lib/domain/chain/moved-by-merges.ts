/** A record was put into another at a moment, in milliseconds since 1970. */
export type Merge = { readonly into: string; readonly at: number };
/** By the record that was put away. */
export type Merges = ReadonlyMap<string, Merge>;

/** The record that holds now what one was given to, by as many merges as there were. */
function survivorOf(patientId: string, merges: Merges): string {
  const seen = new Set<string>();
  let found = patientId;
  for (let next = merges.get(found); next !== undefined && !seen.has(found); next = merges.get(found)) {
    seen.add(found);
    found = next.into;
  }
  return found;
}

/**
 * Whether a row that named some patients when it was chained (ids with commas, "-" nobody) names those it must name now. A
 * merge gives every row of a record to the one that stays; only what was written to the record that was put away after
 * that stays with it.
 */
export function isWhereMergesPutIt(was: string, is: string, merges: Merges, chainedAt: number): boolean {
  const now = is.split(",");
  const given = was.split(",");
  if (given.length !== now.length) return false;
  return given.every((id, nth) => {
    const cameLater = (merges.get(id)?.at ?? Number.POSITIVE_INFINITY) <= chainedAt;
    return now[nth] === survivorOf(id, merges) || (cameLater && now[nth] === id);
  });
}
