import type { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { DoseTarget } from "@/lib/domain/exercises/dose-target";
import type { LoggedSide } from "@/lib/domain/exercises/side";

/** A side that is logged apart, with a key that makes a repeated post harmless. */
export type LoggedApart = {
  readonly side: LoggedSide;
  readonly clientKey: string;
  readonly outcome: string | undefined;
  readonly amount: string | undefined;
};
type FieldsProps = LoggedApart & {
  /** What the dose asks for on one side; null for a distance. */
  readonly target: DoseTarget | null;
  readonly t: Awaited<ReturnType<typeof getTranslations<"session">>>;
  readonly errorOf: (field: string) => string | undefined;
};

/** Whether one side was done, and how much of it. */
export function SideLogFields({ side, clientKey, outcome, amount, target, t, errorOf }: FieldsProps) {
  return (
    <div className="side-log">
      <input type="hidden" name={`key-${side}`} value={clientKey} />
      <RadioGroup
        name={`outcome-${side}`}
        label={t(`item.outcome.${side}`)}
        layout="row"
        value={outcome}
        error={errorOf(`outcome-${side}`)}
        options={(["done", "part", "not_done"] as const).map((value) => ({
          value,
          label: t(`item.${value}`),
        }))}
      />
      {target && (
        <TextField
          name={`amount-${side}`}
          className="side-amount"
          label={t(`item.amount.${target.unit}`)}
          hint={t("item.amountHint", { amount: target.amount })}
          inputMode="numeric"
          autoComplete="off"
          width="short"
          defaultValue={amount}
          error={errorOf(`amount-${side}`)}
        />
      )}
    </div>
  );
}
