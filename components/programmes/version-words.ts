import { findingText, type Say } from "@/components/programmes/draft-checks";
import type { StoredItemView } from "@/lib/contracts/programme";
import type { KeptOverride } from "@/lib/domain/programmes/check-plan";
import { type VersionDifference, versionDifference } from "@/lib/domain/programmes/version-difference";

type NameOf = (exerciseId: string) => string;

/** What a version changed, line by line; null when there is none before it. */
export function changesInWords(
  before: readonly StoredItemView[] | undefined,
  after: readonly StoredItemView[],
  nameOf: NameOf,
): readonly string[] | null {
  return before === undefined ? null : versionDifference(before, after).map((one) => lineOf(one, nameOf));
}

function lineOf(difference: VersionDifference, nameOf: NameOf): string {
  const name = nameOf(difference.exerciseId);
  switch (difference.kind) {
    case "added":
      return `Added ${name}: ${difference.dose}`;
    case "removed":
      return `Took out ${name}: ${difference.dose}`;
    case "dose":
      return `${name}: ${difference.from} → ${difference.to}`;
    case "note":
      return difference.to === "" ? `${name}: note removed` : `${name}: note now “${difference.to}”`;
    case "moved":
      return `${name}: moved up from place ${difference.from} to ${difference.to}`;
  }
}

/** Rules that were passed over: what they say, and why it stays. */
export function keptWords(overrides: readonly KeptOverride[], nameOf: NameOf, say: Say): readonly string[] {
  return overrides.map((one) => {
    const text = findingText(one, one.exerciseId === null ? "" : nameOf(one.exerciseId), say);
    return `${text} Kept: “${one.reason}”`;
  });
}
