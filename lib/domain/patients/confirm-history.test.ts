import { expect, it } from "vitest";
import { confirmedHistory } from "@/lib/domain/patients/confirm-history";
import type { HistoryKey } from "@/lib/domain/triage/answers";

it.each<[string, HistoryKey[], HistoryKey[], HistoryKey[]]>([
  ["adds what is new", ["smoker"], ["smoker", "cancer"], ["cancer", "smoker"]],
  ["keeps what lasts, whatever is said", ["cancer", "cesWatch"], [], ["cancer", "cesWatch"]],
  ["ends what has passed", ["pregnant", "recentInfection"], ["postpartum"], ["postpartum"]],
  ["keeps what has not passed", ["pregnant"], ["pregnant"], ["pregnant"]],
  ["knows each once", ["tb"], ["tb"], ["tb"]],
])("%s", (_, known, said, counts) => {
  expect(confirmedHistory(known, said)).toEqual(counts);
});
