import { findingText, type Say } from "@/components/programmes/draft-checks";
import { PHASE_WORDS } from "@/components/programmes/phase-words";
import type { StoredItemView } from "@/lib/contracts/programme";
import type { KeptOverride } from "@/lib/domain/programmes/plan-finding";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { type VersionDifference, versionDifference } from "@/lib/domain/programmes/version-difference";

type NameOf = (exerciseId: string) => string;
type NameOfItem = (item: Readonly<{ exerciseId: string; own: OwnText | null }>) => string;

type VersionInWords = {
  readonly items: readonly StoredItemView[];
  /** The day it starts on; null where it is not known. */
  readonly startsOn: string | null;
  readonly phase: Phase;
  /** Above the plan. */
  readonly noteToPatient: string;
};

/** What a version changed, line by line; null when there is none before it. */
export function changesInWords(
  before: VersionInWords | undefined,
  after: VersionInWords,
  nameOf: NameOfItem,
): readonly string[] | null {
  if (before === undefined) return null;
  return [
    ...startMoved(before.startsOn, after.startsOn),
    ...phaseMoved(before.phase, after.phase),
    ...noteChanged(before.noteToPatient, after.noteToPatient),
    ...versionDifference(before.items, after.items).map((one) => lineOf(one, nameOf)),
  ];
}

function startMoved(from: string | null, to: string | null): readonly string[] {
  if (from === null || to === null || from === to) return [];
  return [`Starts on ${plainDate(new Date(to))}, before: ${plainDate(new Date(from))}`];
}

const phaseMoved = (from: Phase, to: Phase): readonly string[] =>
  from === to ? [] : [`Phase: ${PHASE_WORDS[to].toLowerCase()}, before: ${PHASE_WORDS[from].toLowerCase()}`];

function noteChanged(from: string, to: string): readonly string[] {
  if (from === to) return [];
  return [to === "" ? "Note above the programme removed" : `Note above the programme now “${to}”`];
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
