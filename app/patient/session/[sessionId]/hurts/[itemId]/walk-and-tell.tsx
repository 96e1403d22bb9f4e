import { getTranslations } from "next-intl/server";
import { WalkTimer } from "@/components/player/walk-timer";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SHARP_ANSWERS } from "@/lib/domain/triage/answers";
import { EndForToday } from "@/app/patient/session/[sessionId]/hurts/[itemId]/end-for-today";
import type { TypedFields } from "@/lib/http/typed-fields";

type WalkAndTellProps = {
  readonly sessionId: string;
  readonly itemId: string;
  readonly typed: TypedFields | null;
};

/** Five minutes of easy walking, and how it is then. The question stands from the start: a pain may be gone sooner. */
export async function WalkAndTell({ sessionId, itemId, typed }: WalkAndTellProps) {
  const t = await getTranslations("session");
  const error = typed === null ? undefined : t("problem.chooseAfterWalk");
  return (
    <div className="space-y-5">
      <form
        method="post"
        action={`/api/exercise-sessions/${sessionId}/pain-stops/${itemId}/after-walk`}
        noValidate
        className="space-y-6"
      >
        <ErrorSummary
          title={t("problem.summary")}
          items={error === undefined ? [] : [{ fieldId: "afterWalk", message: error }]}
        />
        <div className="space-y-2">
          <h1>{t("hurts.walk.title")}</h1>
          <p>{t("hurts.walk.body")}</p>
        </div>
        <WalkTimer
          of={`${sessionId} ${itemId}`}
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
      <EndForToday sessionId={sessionId} />
    </div>
  );
}
