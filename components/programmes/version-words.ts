import { findingText, type Say } from "@/components/programmes/draft-checks";
import type { StoredItemView } from "@/lib/contracts/programme";
import type { KeptOverride } from "@/lib/domain/programmes/check-plan";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import { type VersionDifference, versionDifference } from "@/lib/domain/programmes/version-difference";

type NameOf = (exerciseId: string) => string;
type NameOfItem = (item: Readonly<{ exerciseId: string; own: OwnText | null }>) => string;

/** What a version changed, line by line; null when there is none before it. */
export function changesInWords(
  before: readonly StoredItemView[] | undefined,
  after: readonly StoredItemView[],
  nameOf: NameOfItem,
): readonly string[] | null {
  return before === undefined ? null : versionDifference(before, after).map((one) => lineOf(one, nameOf));
}

function lineOf(difference: VersionDifference, nameOf: NameOfItem): string {
  const name = nameOf(difference);
  switch (difference.kind) {
    case "added":
      return `Added ${name}: ${difference.dose}`;
    case "removed":
      return `Took out ${name}: ${difference.dose}`;
    case "dose":
      return `${name}: ${difference.from} → ${difference.to}`;
    case "note":
      return difference.to === "" ? `${name}: note removed` : `${name}: note now “${difference.to}”`;
    case "words":
      return difference.own
        ? `${name}: the clinic’s own words, as they are now`
        : `${name}: the words of the catalogue`;
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
