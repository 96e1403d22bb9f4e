/** The record that holds now what one was given to, by as many merges as there were. */
function survivorOf(patientId: string, merges: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let found = patientId;
  for (let next = merges.get(found); next !== undefined && !seen.has(found); next = merges.get(found)) {
    seen.add(found);
    found = next;
  }
  return found;
}

/**
 * Whether a row that named some patients (ids with commas, "-" nobody) names now those that merges gave them to. `merges`:
 * the record that stayed, by the one that was put into it.
 */
export function isMovedByMerges(was: string, is: string, merges: ReadonlyMap<string, string>): boolean {
  const given = was.split(",").map((id) => survivorOf(id, merges));
  return given.join(",") === is;
}
