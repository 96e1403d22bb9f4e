import { getTranslations } from "next-intl/server";
import { buttonLook } from "@/components/ui/button";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = { readonly result: CheckInResult; readonly tier: InterruptingTier };

/** The way out of an emergency page opens only once the patient says what they do. */
export async function GoingForm({ result, tier }: Props) {
  const t = await getTranslations("check-in");
  const { checkInId, unansweredStepId, alert } = result;
  const did = alert?.did ?? null;
  return (
    <section className="flex flex-col gap-4" aria-label={t("result.what")}>
      {did === null ? (
        <form
          method="post"
          action={`/api/check-ins/${checkInId}/going`}
          className="grid gap-3 sm:grid-cols-2"
        >
          <button name="did" value="going" className={buttonLook({}, "instruction-call")}>
            {t("result.going")}
          </button>
          <button name="did" value="called" className={buttonLook({}, "instruction-call")}>
            {t("result.called")}
          </button>
        </form>
      ) : (
        <p role="status" className="font-bold">
          {t(did === "going" ? "result.goingDone" : "result.calledDone")}
        </p>
      )}
      {unansweredStepId !== null && (
        <p>
          {t("result.restLead")}{" "}
          <a href={`/patient/check-in/${checkInId}/${unansweredStepId}`} className="instruction-link">
            {t("result.rest")}
          </a>
        </p>
      )}
      {(did !== null || tier === "urgent") && (
        <p>
          <a href="/patient/today" className="instruction-link">
            {t("result.leave")}
          </a>
        </p>
      )}
    </section>
  );
}
