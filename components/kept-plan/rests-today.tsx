import type { KeptWords } from "@/components/kept-plan/kept-words";
import type { useKeptSession } from "@/components/kept-plan/use-kept-session";
import type { PlanLine } from "@/components/programmes/plan-list";
import { Notice } from "@/components/ui/notice";
import { longDay } from "@/lib/domain/visits/clinic-time";

type RestsTodayProps = {
  readonly resting: ReturnType<typeof useKeptSession>["resting"];
  readonly lines: readonly PlanLine[];
  /** Those that are left for today. */
  readonly today: readonly PlanLine[];
  readonly words: KeptWords["rests"];
};

const namesOf = (lines: readonly PlanLine[]) => [...new Set(lines.map(({ name }) => name))].join(", ");

/** Strength work whose muscles rest on this day of the phone, what is left, and when all of it is back. */
export function RestsToday({ resting, lines, today, words }: RestsTodayProps) {
  const names = namesOf(lines.filter(({ id }) => resting.some((one) => one.id === id)));
  const [last] = resting.map(({ until }) => until).toSorted((one, other) => other.localeCompare(one));
  const day = last === undefined ? "" : longDay(new Date(last), words.language);
  return (
    <Notice title={words.title}>
      <p>{today.length === 0 ? words.nothing : words.today.replace("{names}", namesOf(today))}</p>
      <p>
        {words.body.replace("{names}", names)} {words.back.replace("{day}", day)}
      </p>
    </Notice>
  );
}
