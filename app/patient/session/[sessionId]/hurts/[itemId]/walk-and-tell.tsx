import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WalkTimer } from "@/components/player/walk-timer";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SHARP_ANSWERS } from "@/lib/domain/triage/answers";
import type { TypedFields } from "@/lib/http/typed-fields";

type WalkAndTellProps = {
  readonly action: string;
  /** What the walk belongs to. */
  readonly of: string;
  readonly typed: TypedFields | null;
  /** The way to end for today. */
  readonly end: ReactNode;
};

/** Five minutes of easy walking, and how it is then. The question stands from the start: a pain may be gone sooner. */
export async function WalkAndTell({ action, of, typed, end }: WalkAndTellProps) {
  const t = await getTranslations("session");
  const error = typed === null ? undefined : t("problem.chooseAfterWalk");
  return (
    <div className="space-y-5">
      <form method="post" action={action} noValidate className="space-y-6">
        <ErrorSummary
          title={t("problem.summary")}
          items={error === undefined ? [] : [{ fieldId: "afterWalk", message: error }]}
        />
        <div className="space-y-2">
          <h1>{t("hurts.walk.title")}</h1>
          <p>{t("hurts.walk.body")}</p>
        </div>
        <WalkTimer
          of={of}
          words={{ start: t("hurts.walk.start"), left: t("hurts.walk.left"), over: t("hurts.walk.over") }}
        />
        <RadioGroup
          name="afterWalk"
          label={t("hurts.walk.now")}
          error={error}
          options={SHARP_ANSWERS.map((value) => ({ value, label: t(`hurts.walk.answers.${value}`) }))}
        />
        <Button>{t("hurts.walk.send")}</Button>
      </form>
      <p>
        <a href="/patient/help" className="inline-flex min-h-(--target) items-center">
          {t("hurts.red")}
        </a>
      </p>
      {end}
    </div>
  );
}
