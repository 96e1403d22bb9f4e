import { HISTORY_KEYS, type HistoryKey } from "@/lib/domain/triage/answers";

/** What is known of a patient from several sources, each flag once, in the order of the rules: nothing takes one away. */
export function unitedHistory(...sources: readonly (readonly HistoryKey[])[]): readonly HistoryKey[] {
  const known = new Set(sources.flat());
  return HISTORY_KEYS.filter((key) => known.has(key));
}
