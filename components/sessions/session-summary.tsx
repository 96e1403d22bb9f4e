import { getTranslations } from "next-intl/server";
import type { LoggedSide } from "@/lib/domain/exercises/side";

export type SummaryItem = {
  readonly id: string;
  readonly name: string;
  readonly sides: readonly {
    readonly side: LoggedSide;
    readonly outcome: "done" | "part" | "not_done" | null;
    /** Repetitions or seconds, where they were said. */
    readonly amount: number | null;
  }[];
  readonly pain: number | null;
  readonly formFelt: "yes" | "unsure" | "no" | null;
};

/** What was done, each side apart, with the worst pain. */
export async function SessionSummary({ items }: { readonly items: readonly SummaryItem[] }) {
  const t = await getTranslations("session");
  return (
    <ul className="divide-y divide-line rounded-door border border-line bg-surface px-4">
      {items.map((item) => (
        <li key={item.id} className="py-3">
          <p className="font-semibold">{item.name}</p>
          {item.sides.map(({ side, outcome, amount }) => (
            <p key={side}>
              {side !== "both" && `${t(`done.${side}`)}: `}
              {outcome === null
                ? t("end.missing")
                : outcome === "part" && amount !== null
                  ? t("done.amount", { word: t("item.part"), amount })
                  : t(`item.${outcome}`)}
            </p>
          ))}
          {item.pain !== null && (
            <p className="text-muted">
              {t("done.pain", { pain: item.pain })}
              {item.formFelt !== null && `, ${t(`done.form.${item.formFelt}`)}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
