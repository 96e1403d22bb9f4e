import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { OUTCOMES } from "@/lib/domain/exercises/read-item-log";
import type { LoggedSide } from "@/lib/domain/exercises/side";

type DoneBeforeProps = {
  /** Those of which nothing is logged yet. */
  readonly sides: readonly LoggedSide[];
  readonly chosen: (field: string) => string | undefined;
  readonly error: (field: string) => string | undefined;
};

/** Asks what was done before it hurt, where no script kept what the exercise's own form said. */
export async function DoneBefore({ sides, chosen, error }: DoneBeforeProps) {
  const t = await getTranslations("session");
  return (
    <noscript>
      {sides.map((side) => (
        <div key={side} className="mb-6">
          <input type="hidden" name={`asks-${side}`} value="yes" />
          <RadioGroup
            name={`outcome-${side}`}
            label={t(`hurts.before.${side}`)}
            value={chosen(`outcome-${side}`)}
            error={error(`outcome-${side}`)}
            options={OUTCOMES.map((value) => ({ value, label: t(`hurts.beforeAnswers.${value}`) }))}
          />
        </div>
      ))}
    </noscript>
  );
}

/** Ends for today with what this form says was done; with a script another button does. */
export async function EndHere({ finish, itemId }: { readonly finish: string; readonly itemId: string }) {
  const t = await getTranslations("session");
  return (
    <noscript>
      <Button variant="secondary" formAction={finish} name="hurts" value={itemId}>
        {t("hurts.end")}
      </Button>
    </noscript>
  );
}
