import { getTranslations } from "next-intl/server";
import type { Say } from "@/components/programmes/draft-checks";
import type { EarlierProgramme } from "@/components/programmes/earlier-programmes";
import { END_REASON_WORDS } from "@/components/programme-ends/end-words";
import type { PlanLine } from "@/components/programmes/plan-list";
import type { ShownVersion } from "@/components/programmes/version-list";
import { changesInWords, keptWords } from "@/components/programmes/version-words";
import type { StoredItemView } from "@/lib/contracts/programme";
import type { KeptOverride } from "@/lib/domain/programmes/plan-finding";
import { shownText, type WordedItem } from "@/lib/domain/exercises/own-exercise";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import { doseWords } from "@/lib/i18n/dose-words";
import { type ExerciseText, exerciseWords, namesIn } from "@/lib/i18n/exercise-words";
import type { ViewedProgramme } from "@/lib/use-cases/programmes/view-programme";

type Version = NonNullable<ViewedProgramme["programme"]>["versions"][number];
export type PlanInWords = {
  readonly lineOf: (item: StoredItemView) => PlanLine;
  readonly keptOf: (overrides: readonly KeptOverride[]) => readonly string[];
  readonly versionsOf: (versions: readonly Version[]) => readonly ShownVersion[];
  readonly earlierOf: (earlier: ViewedProgramme["earlier"]) => readonly EarlierProgramme[];
};

const day = (date: string) => plainDate(new Date(date));

/** Says plans and their versions in a clinician's words. */
export async function planInWords(timeZone: string): Promise<PlanInWords> {
  const words = await exerciseWords();
  const say = await doseWords();
  const sayRule = (await getTranslations("programme")) as unknown as Say;
  const nameOf = namesIn(words);
  const nameOfItem = (item: WordedItem) => shownText<string, ExerciseText>(words, item).name;
  const keptOf: PlanInWords["keptOf"] = (overrides) => keptWords(overrides, nameOf, sayRule);
  const lineOf: PlanInWords["lineOf"] = (item) => ({
    id: item.id,
    exerciseId: item.exerciseId,
    photoId: item.own?.photoId ?? null,
    name: nameOfItem(item),
    dose: say(item.dose, item.side),
    note: item.note,
  });
  const versionsOf: PlanInWords["versionsOf"] = (versions) =>
    versions.map((version, index) => ({
      id: version.id,
      title: `Version ${version.number}, ${calendarDay(version.createdAt, timeZone)}, ${version.createdByName}`,
      reason: version.reason,
      kept: keptOf(version.overrides),
      changes: changesInWords(versions[index + 1], version, nameOfItem),
      lines: version.items.map(lineOf),
    }));
  const earlierOf: PlanInWords["earlierOf"] = (earlier) =>
    earlier.map(({ id, title, startsOn, endedOn, reason, note, versions }) => ({
      ...{ id, title, note },
      told: `${day(startsOn)} to ${day(endedOn)}${reason === null ? "" : `. ${END_REASON_WORDS[reason]}`}`,
      versions: versionsOf(versions),
    }));
  return { lineOf, keptOf, versionsOf, earlierOf };
}
